public import GraphCore

/// A text whose Unicode scalars can be reached by offset in constant time.
public struct ArticleText: Hashable, Sendable {
  /// The scalars of the text.
  public let scalars: [Unicode.Scalar]

  /// The text of a string, as it is.
  public init(_ string: String) { scalars = Array(string.unicodeScalars) }

  /// The number of scalars.
  public var count: Int { scalars.count }

  /// The scalar at an offset.
  public subscript(_ offset: Int) -> Unicode.Scalar { scalars[offset] }

  /// The text at a span.
  public subscript(_ span: Span) -> String { String(scalars[span.range]) }

  /// The whole text.
  public var string: String { String(scalars[...]) }
}

extension String {
  /// A string of these scalars.
  init(_ scalars: ArraySlice<Unicode.Scalar>) {
    self.init()
    unicodeScalars.append(contentsOf: scalars)
  }
}
