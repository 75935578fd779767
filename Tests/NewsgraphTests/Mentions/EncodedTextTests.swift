import Encoder
import GraphCore
import Testing

@testable import Newsgraph

struct EncodedTextTests {
  @Test func aLongTextGivesTheSameStatesWithoutKeepingThem() {
    let opening = "Maria Keller of the European Commission met Robert Quill in Geneva on Monday. "
    let short = encoded(String(repeating: opening, count: 60))
    let long = encoded(String(repeating: opening, count: 1300))
    #expect(long.wordpieces.words.count > 1 << 14)
    for words in [0..<10, 5..<200, 100..<101, 7..<7] {
      #expect(long.states(of: words) == short.states(of: words))
    }
  }

  @Test func wordsOfASpan() {
    let text = encoded("The U.S. sued Quay Inc. today.")
    #expect(text.words(of: Span(4, 8)) == 1..<5)
    #expect(text.words(of: Span(5, 6)) == 2..<3)
    #expect(text.words(of: Span(8, 9)).isEmpty)
  }

  private func encoded(_ string: String) -> EncodedText {
    EncodedText(TokenizedText(plain(string)), model: embeddedModel) { _, _, _ in }
  }
}
