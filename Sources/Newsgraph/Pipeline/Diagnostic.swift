public import GraphCore

/// Tells of something that could not be done although the rest went on: a page of a batch that
/// cannot be read, files that were passed over.
public struct Diagnostic: Hashable, Sendable {
  /// The part of the work.
  public enum Stage: String, Hashable, Sendable {
    /// Turning a source into an article.
    case loading
    /// Reading an article.
    case reading
  }

  /// How bad it is.
  public enum Severity: String, Hashable, Sendable {
    /// Nothing that was asked for is missing.
    case warning
    /// A source or an article is missing from the result.
    case error
  }

  /// The part of the work.
  public var stage: Stage
  /// How bad it is.
  public var severity: Severity
  /// The source as the user gave it; `-` for standard input.
  public var source: String
  /// The line of the source, counted from 1, when there is one.
  public var line: Int?
  /// The place in the article's text, when there is one.
  public var span: Span?
  /// What happened, and what helps.
  public var message: String

  /// A diagnostic about a source.
  public init(
    stage: Stage, severity: Severity, source: String, line: Int? = nil, span: Span? = nil,
    message: String
  ) {
    self.stage = stage
    self.severity = severity
    self.source = source
    self.line = line
    self.span = span
    self.message = message
  }
}

extension Diagnostic: CustomStringConvertible {
  /// `SOURCE:LINE: MESSAGE`.
  public var description: String {
    line.map { "\(source):\($0): \(message)" } ?? "\(source): \(message)"
  }
}
