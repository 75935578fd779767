import TestSupport
import Testing

@testable import Encoder

@Suite struct WordpiecesWindowsTests {
  @Test func shortTextsAreOnePart() {
    #expect(Wordpieces().cuts(room: 10, overlap: 4) == [])
    let wordpieces = wordpieces(lengths: [1, 2, 7])
    #expect(wordpieces.cuts(room: 10, overlap: 4) == [.init(pieces: 0..<10, words: 0..<3)])
  }

  @Test func partsBeginAtWordsAndAreLeftInTheMiddleOfTheOverlap() {
    let wordpieces = wordpieces(lengths: [3, 3, 3, 3])
    #expect(
      wordpieces.cuts(room: 10, overlap: 4) == [
        .init(pieces: 0..<10, words: 0..<3), .init(pieces: 6..<12, words: 3..<4),
      ])
    let window = wordpieces.window(.init(pieces: 6..<12, words: 3..<4))
    #expect(window.pieces == [6, 7, 8, 9, 10, 11])
  }

  @Test func everyWordIsTakenOnceFromAPartThatHoldsItsFirstPiece() {
    for seed: UInt64 in 1...50 {
      var random = SplitMix64(seed: seed)
      let lengths = (0..<Int.random(in: 1...60, using: &random)).map { _ in
        Int.random(in: 1...(Bool.random(using: &random) ? 3 : 25), using: &random)
      }
      let wordpieces = wordpieces(lengths: lengths)
      let cuts = wordpieces.cuts(room: 20, overlap: 6)
      #expect(cuts.flatMap { Array($0.words) } == Array(lengths.indices), "seed \(seed)")
      for cut in cuts {
        #expect(cut.pieces.count <= 20, "seed \(seed)")
        for word in cut.words {
          #expect(cut.pieces.contains(wordpieces.firstPieces[word]), "seed \(seed)")
        }
      }
      for (cut, next) in zip(cuts, cuts.dropFirst()) {
        #expect(cut.pieces.upperBound >= next.pieces.lowerBound, "seed \(seed)")
      }
    }
  }

  /// Wordpieces of words with these numbers of pieces; each piece's number is its place.
  private func wordpieces(lengths: [Int]) -> Wordpieces {
    var result = Wordpieces()
    for length in lengths {
      result.firstPieces.append(result.pieces.count)
      for _ in 0..<length {
        result.pieces.append(Int32(result.pieces.count))
        result.shapes.append(.lower)
      }
    }
    return result
  }
}
