import GraphCore
import TestSupport
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite struct TextSketchTests {
  /// A text of words chosen at random from a few hundred.
  private static func words(_ count: Int, seed: UInt64) -> [String] {
    var random = SplitMix64(seed: seed)
    return (0..<count).map { _ in "word\(Int.random(in: 0..<400, using: &random))" }
  }

  private static func sketch(_ words: [String]) -> TextSketch {
    TextSketch(words.joined(separator: " ").unicodeScalars)
  }

  @Test(arguments: [(0, 1.0), (50, 0.8), (200, 0.43), (600, 0.0)])
  func likenessIsThatOfTheTexts(changed: Int, expected: Double) {
    for seed in 1...5 as ClosedRange<UInt64> {
      let text = Self.words(600, seed: seed)
      let other = Self.words(changed, seed: seed + 100) + text[changed...]
      // The share of runs in common is (600 - changed) / (600 + changed).
      let likeness = Self.sketch(text).likeness(to: Self.sketch(other))
      #expect(abs(likeness - Double(600 - changed) / Double(600 + changed)) < 0.17)
      #expect(abs(likeness - expected) < 0.25)
    }
  }

  @Test func caseAndPunctuationDoNotCount() {
    let a = TextSketch("The Minister, on Monday, praised the law.".unicodeScalars)
    let b = TextSketch("the minister on monday — praised THE law".unicodeScalars)
    #expect(a == b && a.likeness(to: b) == 1)
  }

  @Test func shortAndEmptyTexts() {
    let (short, empty) = (TextSketch("Two words".unicodeScalars), TextSketch("!".unicodeScalars))
    #expect(short.likeness(to: short) == 1)
    #expect(empty.likeness(to: empty) == 0 && short.likeness(to: empty) == 0)
  }

  @Test func comesBackFromJSON() throws {
    let sketch = Self.sketch(Self.words(300, seed: 1))
    let data = try JSONEncoder().encode([sketch])
    #expect(try JSONDecoder().decode([TextSketch].self, from: data) == [sketch])
    for wrong in ["[\"1234567\"]", "[\"zzzzzzzz\"]", "[\"0000000200000001\"]"] {
      #expect(throws: DecodingError.self) {
        try JSONDecoder().decode([TextSketch].self, from: Data(wrong.utf8))
      }
    }
  }
}
