import TestSupport
import Testing

@testable import Encoder

@Suite struct WordpiecesWindowsTests {
  @Test func shortTextsAreOnePart() {
    #expect(Wordpieces().cuts(room: 10, sentences: []) == [])
    let wordpieces = wordpieces(lengths: [1, 2, 7])
    #expect(
      wordpieces.cuts(room: 10, sentences: [0, 3]) == [.init(pieces: 0..<10, words: 0..<3)])
  }

  @Test(arguments: [
    ([3, 3, 3, 3], [0, 6], [0, 6, 12]),
    ([3, 3, 3, 3], [0, 3], [0, 9, 12]),
    ([3, 3, 3, 3], [0, 9], [0, 9, 12]),
    ([3, 3, 3, 3], [0, 6, 9], [0, 9, 12]),
    ([25], [0], [0, 10, 20, 25]),
    ([2, 25, 2], [0, 27], [0, 2, 12, 22, 29]),
    ([10, 10], [], [0, 10, 20]),
  ])
  func partsEndWhereSentencesDo(lengths: [Int], sentences: [Int], ends: [Int]) {
    let cuts = wordpieces(lengths: lengths).cuts(room: 10, sentences: sentences)
    #expect(cuts.map(\.pieces) == zip(ends, ends.dropFirst()).map { $0..<$1 })
  }

  @Test func everyWordIsTakenOnceFromAPartThatHoldsItsFirstPiece() {
    for seed: UInt64 in 1...50 {
      var random = SplitMix64(seed: seed)
      let lengths = (0..<Int.random(in: 1...60, using: &random)).map { _ in
        Int.random(in: 1...(Bool.random(using: &random) ? 3 : 25), using: &random)
      }
      let wordpieces = wordpieces(lengths: lengths)
      let sentences = wordpieces.words.map(\.lowerBound).filter { _ in Bool.random(using: &random) }
      let cuts = wordpieces.cuts(room: 20, sentences: sentences)
      #expect(cuts.flatMap { Array($0.words) } == Array(lengths.indices), "seed \(seed)")
      #expect(cuts.flatMap { Array($0.pieces) } == Array(wordpieces.pieces.indices), "seed \(seed)")
      for cut in cuts {
        #expect(cut.pieces.count <= 20, "seed \(seed)")
        for word in cut.words {
          #expect(cut.pieces.contains(wordpieces.firstPieces[word]), "seed \(seed)")
        }
      }
    }
  }

  /// Wordpieces of words with these numbers of pieces, one scalar each; each piece's number is its place.
  private func wordpieces(lengths: [Int]) -> Wordpieces {
    var result = Wordpieces()
    for length in lengths {
      let start = result.pieces.count
      result.firstPieces.append(start)
      result.words.append(start..<start + length)
      for _ in 0..<length {
        result.offsets.append(result.pieces.count..<result.pieces.count + 1)
        result.pieces.append(Int32(result.pieces.count))
        result.shapes.append(.lower)
      }
    }
    return result
  }
}
