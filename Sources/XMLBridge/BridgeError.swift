public import SystemPackage

/// What went wrong while a file was read or written through libxml2.
public struct BridgeError: Error, Hashable, Sendable {
  /// What kind of thing went wrong.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// The code's name.
    public let rawValue: String

    /// The code of that name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The file could not be opened.
    public static let cannotOpen = Code(rawValue: "cannot-open")
    /// Reading failed.
    public static let cannotRead = Code(rawValue: "cannot-read")
    /// Writing failed.
    public static let cannotWrite = Code(rawValue: "cannot-write")
    /// The compressed data are damaged or end early.
    public static let damaged = Code(rawValue: "damaged")
    /// The text is not well-formed XML.
    public static let malformed = Code(rawValue: "malformed")
    /// The document declares or uses an entity of its own.
    public static let entity = Code(rawValue: "entity")
    /// A cap on size or depth was reached.
    public static let limit = Code(rawValue: "limit")
  }

  /// What kind of thing went wrong.
  public var code: Code
  /// The file as the user named it; `-` for a standard stream.
  public var file: String
  /// The line, counted from 1, when there is one.
  public var line: Int?
  /// Why, and what helps.
  public var reason: String
  /// What the system said, when it was the system.
  public var errno: Errno?

  /// An error in a file.
  public init(
    _ code: Code, file: String, line: Int? = nil, reason: String, errno: Errno? = nil
  ) {
    self.code = code
    self.file = file
    self.line = line
    self.reason = reason
    self.errno = errno
  }

  /// A failure of the system, with what helps where that is known.
  public init(_ code: Code, file: String, errno: Errno) {
    self.init(code, file: file, reason: errno.reason, errno: errno)
  }
}

extension BridgeError: CustomStringConvertible {
  /// `FILE:LINE: REASON`.
  public var description: String {
    line.map { "\(file):\($0): \(reason)" } ?? "\(file): \(reason)"
  }
}

extension Errno {
  /// What the error means for a file, and what helps.
  package var reason: String {
    switch self {
    case .noSuchFileOrDirectory: "no such file or folder: check the path"
    case .permissionDenied, .notPermitted: "no permission: check the modes of file and folder"
    case .isDirectory: "it is a folder, not a file"
    case .notDirectory: "a part of the path is not a folder: check the path"
    case .noSpace: "no space left: free some, or write elsewhere"
    case .diskQuotaExceeded: "the quota is used up: free some space, or write elsewhere"
    case .readOnlyFileSystem: "the disk is read-only: write elsewhere"
    case .brokenPipe: "the reader of the output has gone"
    case .tooManySymbolicLinkLevels: "its links lead in a circle"
    case .fileNameTooLong: "the name is too long: choose a shorter one"
    default: description
    }
  }
}
