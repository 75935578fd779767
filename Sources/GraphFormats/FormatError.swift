internal import SystemPackage
internal import XMLBridge

/// What is wrong with a graph's file, and where.
public struct FormatError: Error, Hashable, Sendable {
  /// What kind of thing went wrong.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// The code's name.
    public let rawValue: String

    /// The code of that name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The file could not be opened or read.
    public static let cannotRead = Code(rawValue: "cannot-read")
    /// The file could not be written.
    public static let cannotWrite = Code(rawValue: "cannot-write")
    /// The reader of the output has gone.
    public static let brokenPipe = Code(rawValue: "broken-pipe")
    /// The file is no well-formed XML.
    public static let malformed = Code(rawValue: "malformed")
    /// The file is XML but no valid GraphML.
    public static let invalid = Code(rawValue: "invalid")
    /// The file is GraphML but not of newsgraph.
    public static let foreign = Code(rawValue: "foreign")
    /// The file is refused because reading it could do harm: entities, or beyond a cap.
    public static let refused = Code(rawValue: "refused")
  }

  /// What kind of thing went wrong.
  public var code: Code
  /// The file as the user named it; `-` for a standard stream.
  public var file: String
  /// The line, counted from 1, when there is one.
  public var line: Int?
  /// Why, and what helps.
  public var reason: String

  /// An error in a file.
  public init(_ code: Code, file: String, line: Int? = nil, reason: String) {
    self.code = code
    self.file = file
    self.line = line
    self.reason = reason
  }

  /// What the room of libxml2 says, in this room's words.
  init(_ error: BridgeError) {
    let code: Code =
      switch error.code {
      case .malformed: .malformed
      case .entity, .limit: .refused
      case .cannotWrite: error.errno == .brokenPipe ? .brokenPipe : .cannotWrite
      default: .cannotRead
      }
    self.init(code, file: error.file, line: error.line, reason: error.reason)
  }
}

extension FormatError: CustomStringConvertible {
  /// `FILE:LINE: REASON`.
  public var description: String {
    line.map { "\(file):\($0): \(reason)" } ?? "\(file): \(reason)"
  }
}

/// Something in a graph's file that is wrong but does not keep it from being read.
public struct GraphWarning: Hashable, Sendable {
  /// The file as the user named it.
  public var file: String
  /// The line, counted from 1; nil when it concerns the file as a whole.
  public var line: Int?
  /// What is wrong, and what was made of it.
  public var message: String

  /// A warning about a line of a file.
  public init(file: String, line: Int? = nil, message: String) {
    self.file = file
    self.line = line
    self.message = message
  }
}

extension GraphWarning: CustomStringConvertible {
  /// `FILE:LINE: MESSAGE`.
  public var description: String {
    line.map { "\(file):\($0): \(message)" } ?? "\(file): \(message)"
  }
}
