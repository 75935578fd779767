internal import GraphCore

extension Wordpieces {
  /// A part of a text that the encoder reads at once.
  package struct Cut: Hashable, Sendable {
    /// The pieces that are read.
    package var pieces: Range<Int>
    /// The words that begin in them.
    package var words: Range<Int>
  }

  /// Parts of at most `room` pieces that cover the text one after the other.
  ///
  /// A part ends where a sentence does, as late as it can; if no sentence begins in its second half, at a word; and
  /// inside a word only if that is longer than a part. `starts` are the offsets at which sentences begin, ascending.
  package func cuts(room: Int, sentences starts: [Int]) -> [Cut] {
    var cuts: [Cut] = []
    var sentence = 0
    var piece = 0
    var word = 0
    while piece < pieces.count {
      let limit = min(piece + room, pieces.count)
      var end = firstWord(from: limit + 1) - 1
      if limit == pieces.count {
        end = firstPieces.count
      } else {
        while sentence < starts.count, starts[sentence] <= offsets[limit].lowerBound {
          sentence += 1
        }
        if sentence > 0 {
          let start = self.word(at: starts[sentence - 1])
          if start < firstPieces.count, firstPieces[start] > piece + room / 2 { end = start }
        }
      }
      let last = end < firstPieces.count ? firstPieces[end] : pieces.count
      let upper = last > piece && last <= limit ? last : limit
      let words = word..<firstWord(from: upper)
      cuts.append(Cut(pieces: piece..<upper, words: words))
      (piece, word) = (upper, words.upperBound)
    }
    return cuts
  }

  /// The window of a part, which asks for the first piece of each word.
  package func window(_ cut: Cut) -> Window {
    Window(
      pieces: Array(pieces[cut.pieces]), shapes: Array(shapes[cut.pieces]),
      asked: firstPieces[cut.words].map { $0 - cut.pieces.lowerBound })
  }

  /// The first word that begins at this piece or behind it; the number of words if there is none.
  private func firstWord(from piece: Int) -> Int {
    firstPieces.partitioningIndex { $0 >= piece }
  }

  /// The first word that begins at this offset of the text or behind it; the number of words if there is none.
  private func word(at offset: Int) -> Int {
    words.partitioningIndex { $0.lowerBound >= offset }
  }
}
