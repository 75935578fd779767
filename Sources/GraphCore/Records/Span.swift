/// A half-open range of Unicode scalars of an article's text.
public struct Span: Hashable, Sendable {
  /// Offset of the first scalar.
  public var start: Int
  /// Offset behind the last scalar.
  public var end: Int

  /// A span from `start` up to, but not including, `end`.
  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  /// The number of scalars.
  public var length: Int { end - start }

  /// The offsets as a range, for slicing.
  public var range: Range<Int> { start..<end }

  /// Whether `other` lies wholly inside.
  public func contains(_ other: Span) -> Bool { start <= other.start && other.end <= end }

  /// Whether the two share at least one scalar.
  public func overlaps(_ other: Span) -> Bool { start < other.end && other.start < end }
}

extension Span: Comparable {
  /// Earlier first; of two that start together the shorter first.
  public static func < (a: Span, b: Span) -> Bool { (a.start, a.end) < (b.start, b.end) }
}

extension Span: Codable {
  /// Reads `[start, end]`.
  public init(from decoder: any Decoder) throws {
    var pair = try decoder.unkeyedContainer()
    self.init(try pair.decode(Int.self), try pair.decode(Int.self))
    guard start >= 0, start <= end else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "[\(start),\(end)] is no span"))
    }
  }

  /// Writes `[start, end]`.
  public func encode(to encoder: any Encoder) throws {
    var pair = encoder.unkeyedContainer()
    try pair.encode(start)
    try pair.encode(end)
  }
}
