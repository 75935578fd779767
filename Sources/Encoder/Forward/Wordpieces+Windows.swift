extension Wordpieces {
  /// A part of a text that the encoder reads at once.
  package struct Cut: Hashable, Sendable {
    /// The pieces that are read.
    package var pieces: Range<Int>
    /// The words whose states are taken from here: those that lie deeper in this part than in its neighbours.
    package var words: Range<Int>
  }

  /// Parts of at most `room` pieces that cover the text, begin at words where they can, and share about `overlap`
  /// pieces, which must be fewer than `room`. Every word is taken from exactly one.
  package func cuts(room: Int, overlap: Int = 64) -> [Cut] {
    precondition(0 <= overlap && overlap < room)
    guard !pieces.isEmpty else { return [] }
    var starts = [0]
    while starts[starts.count - 1] + room < pieces.count {
      let last = starts[starts.count - 1]
      let limit = last + room - overlap
      let wordStart = firstPieces[firstWord(from: limit + 1) - 1]
      starts.append(wordStart > last ? wordStart : limit)
    }
    var cuts: [Cut] = []
    for (index, start) in starts.enumerated() {
      let end = min(start + room, pieces.count)
      let isLast = index + 1 == starts.count
      let change = isLast ? pieces.count : (starts[index + 1] + end) / 2
      let firstWord = cuts.last?.words.upperBound ?? 0
      cuts.append(Cut(pieces: start..<end, words: firstWord..<self.firstWord(from: change)))
    }
    return cuts
  }

  /// The window of a part.
  package func window(_ cut: Cut) -> Window {
    Window(pieces: Array(pieces[cut.pieces]), shapes: Array(shapes[cut.pieces]))
  }

  /// The first word that begins at this piece or behind it; the number of words if there is none.
  private func firstWord(from piece: Int) -> Int {
    var (low, high) = (0, firstPieces.count)
    while low < high {
      let middle = (low + high) / 2
      if firstPieces[middle] < piece { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
