internal import XMLBridge

/// Why a source gives no article.
public struct LoadingError: Error, Hashable, Sendable {
  /// What kind of thing went wrong.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// The code's name.
    public let rawValue: String

    /// The code of that name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// It cannot be opened or read.
    public static let unreadable = Code(rawValue: "unreadable")
    /// It holds no text.
    public static let empty = Code(rawValue: "empty")
    /// It is no text but a picture, a PDF file, an archive ...
    public static let binary = Code(rawValue: "binary")
    /// A program that must read it is not installed.
    public static let missingTool = Code(rawValue: "missing-tool")
    /// It is larger than `LoadingOptions.maximumSize`.
    public static let tooLarge = Code(rawValue: "too-large")
    /// Its text is not English.
    public static let notEnglish = Code(rawValue: "not-english")
    /// A line of a stream is no record of an article.
    public static let badRecord = Code(rawValue: "bad-record")
    /// It is an address on the web.
    public static let webAddress = Code(rawValue: "web-address")
    /// A folder without articles.
    public static let noArticles = Code(rawValue: "no-articles")
    /// A link in a folder leads back to a folder around it.
    public static let linkLoop = Code(rawValue: "link-loop")
  }

  /// What kind of thing went wrong.
  public var code: Code
  /// The source as the user gave it; `-` for standard input.
  public var file: String
  /// The line, counted from 1, when there is one.
  public var line: Int?
  /// What happened, and what helps.
  public var message: String

  /// An error about a source.
  public init(_ code: Code, file: String, line: Int? = nil, message: String) {
    self.code = code
    self.file = file
    self.line = line
    self.message = message
  }

  /// Any error met while a file was loaded.
  init(_ error: any Error, file: String) {
    switch error {
    case let error as LoadingError: self = error
    case let error as BridgeError: self.init(error)
    default: self.init(.unreadable, file: file, message: "\(error)")
    }
  }

  /// A failure to read bytes.
  init(_ error: BridgeError) {
    self.init(
      error.code == .limit ? .tooLarge : .unreadable, file: error.file, line: error.line,
      message: error.reason)
  }
}

extension LoadingError: CustomStringConvertible {
  /// `FILE:LINE: MESSAGE`.
  public var description: String {
    line.map { "\(file):\($0): \(message)" } ?? "\(file): \(message)"
  }
}

extension Diagnostic {
  /// Tells of a source that gave no article.
  init(_ error: LoadingError, severity: Severity = .error) {
    self.init(
      stage: .loading, severity: severity, source: error.file, line: error.line,
      message: error.message)
  }
}
