/// A run of wordpieces that the encoder reads together, without the marks at its ends.
package struct Window: Hashable, Sendable {
  /// The wordpieces' numbers in the vocabulary.
  package var pieces: [Int32]
  /// The case shape of each wordpiece's word.
  package var shapes: [CaseShape]
  /// The wordpieces whose states are asked for, ascending.
  package var asked: [Int]

  /// A window of wordpieces and their case shapes, as many of one as of the other; `asked` are the
  /// wordpieces whose states are asked for, ascending: all unless given.
  package init(pieces: [Int32], shapes: [CaseShape], asked: [Int]? = nil) {
    precondition(pieces.count == shapes.count)
    self.pieces = pieces
    self.shapes = shapes
    self.asked = asked ?? Array(pieces.indices)
    precondition(zip(self.asked, self.asked.dropFirst()).allSatisfy(<))
    precondition(self.asked.allSatisfy(pieces.indices.contains))
  }
}

/// What the encoder makes of a window: a row of `width` floats for each wordpiece asked for.
package struct HiddenStates: Hashable, Sendable {
  /// Floats of a row.
  package let width: Int
  /// The rows one after the other.
  package let values: [Float]

  /// Rows of `width` floats.
  package init(width: Int, values: [Float]) {
    (self.width, self.values) = (width, values)
  }

  /// The number of rows.
  package var count: Int { values.count / width }

  /// A row.
  package subscript(row: Int) -> ArraySlice<Float> {
    values[row * width..<(row + 1) * width]
  }
}
