/// The wordpieces of a model by number.
package struct Vocabulary: Sendable {
  /// The wordpieces' UTF-8, a line each.
  private let bytes: [UInt8]
  private let lines: [Range<Int>]
  /// The mark before a window: `[CLS]`.
  let firstMark: Int32
  /// The mark behind a window: `[SEP]`.
  let lastMark: Int32
  /// What stands for a word that cannot be put together: `[UNK]`.
  let unknown: Int32

  /// The number of wordpieces.
  package var count: Int { lines.count }

  /// The vocabulary of a weights file. Throws `EncoderError` with code `inconsistent`.
  package init(weights: Weights) throws(EncoderError) {
    try self.init(lines: weights.vocabulary())
  }

  /// A vocabulary of UTF-8 lines; the piece of a line is its number. Throws `EncoderError` with code
  /// `inconsistent` when a mark is missing.
  package init(lines bytes: [UInt8]) throws(EncoderError) {
    self.bytes = bytes
    var lines: [Range<Int>] = []
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 10 { end += 1 }
      lines.append(start..<end)
      start = end + 1
    }
    self.lines = lines
    func number(of mark: String) throws(EncoderError) -> Int32 {
      guard let line = lines.firstIndex(where: { bytes[$0].elementsEqual(mark.utf8) }) else {
        throw EncoderError(.inconsistent, "the vocabulary has no piece \(mark)")
      }
      return Int32(line)
    }
    firstMark = try number(of: "[CLS]")
    lastMark = try number(of: "[SEP]")
    unknown = try number(of: "[UNK]")
  }

  /// The UTF-8 of a piece.
  subscript(piece: Int) -> ArraySlice<UInt8> { bytes[lines[piece]] }
}
