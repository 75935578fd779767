public import GraphCore

/// A text whose Unicode scalars can be reached by offset in constant time.
public struct ArticleText: Hashable, Sendable {
  /// The scalars of the text.
  public let scalars: [Unicode.Scalar]

  /// A text of these scalars.
  init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

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
    // Appending scalar by scalar is several times slower.
    var bytes: [UInt8] = []
    bytes.reserveCapacity(scalars.count)
    for scalar in scalars {
      if scalar.isASCII {
        bytes.append(UInt8(scalar.value))
      } else {
        bytes.append(contentsOf: UTF8.encode(scalar)!)
      }
    }
    self.init(decoding: bytes, as: UTF8.self)
  }
}
