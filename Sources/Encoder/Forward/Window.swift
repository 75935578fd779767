/// A run of wordpieces that the encoder reads together, without the marks at its ends.
package struct Window: Hashable, Sendable {
  /// The wordpieces' numbers in the vocabulary.
  package var pieces: [Int32]
  /// The case shape of each wordpiece's word.
  package var shapes: [CaseShape]

  /// A window of wordpieces and their case shapes, as many of one as of the other.
  package init(pieces: [Int32], shapes: [CaseShape]) {
    precondition(pieces.count == shapes.count)
    self.pieces = pieces
    self.shapes = shapes
  }
}

/// What the encoder makes of a window: a row of `width` floats for each wordpiece.
package struct HiddenStates: Hashable, Sendable {
  /// Floats of a row.
  package let width: Int
  /// The rows one after the other.
  package let values: [Float]

  /// Rows of `width` floats.
  package init(width: Int, values: [Float]) {
    (self.width, self.values) = (width, values)
  }

  /// The number of wordpieces.
  package var count: Int { values.count / width }

  /// The state of a wordpiece.
  package subscript(piece: Int) -> ArraySlice<Float> {
    values[piece * width..<(piece + 1) * width]
  }
}
