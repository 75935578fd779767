import GraphCore
import TestSupport
import Testing

@testable import Newsgraph

/// Laws that hold for any text, checked on random hostile ones.
@Suite struct TokenizedTextTests {
  /// Pieces that meet each other in every way.
  private static let pieces = [
    "a", "U.S.", "n't", "'", "’s", "''", "\"", "“", "”", ".", "...", "…", "?", "!", ",", ";", "-",
    "--", "—", "/", ":", "@", "#", "$", "%", "&", "(", ")", "[1]", "_", "*", "http://", "www.",
    "x@y.z", "1", "3.5", "10:30", "cannot", "Mr.", "No.", "Sept.", "I.", "J.", "The", "said", "é",
    "e\u{301}", "\u{301}", "\u{200d}", "\u{ad}", "👩‍👧", "🇺🇸", "國", "ß", "İ", "½", "٣", "\u{feff}",
    "。", " ", "  ", "\n", "\t", "\u{a0}", "\u{2028}", "\u{0}", "\u{10ffff}",
  ]

  @Test(arguments: 1...400 as ClosedRange<UInt64>)
  func tokensAndSentencesCoverTheText(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let count = Int.random(in: 0...120, using: &random)
    let string = (0..<count).map { _ in Self.pieces.randomElement(using: &random)! }.joined()
    let text = ArticleText(string)
    let read = TokenizedText(
      Article(info: plain("").info, text: text, blocks: blocks(of: text, using: &random)))

    var covered = [Bool](repeating: false, count: text.count)
    var last = 0
    for token in read.tokens {
      #expect(token.span.start >= last && token.span.length > 0, "seed \(seed)")
      #expect(text[token.span] == token.text, "seed \(seed)")
      #expect(token.text.unicodeScalars.count == token.span.length, "seed \(seed)")
      for place in token.span.range { covered[place] = true }
      last = token.span.end
    }
    for block in read.article.blocks where block.kind != .setAside {
      for place in block.span.range {
        #expect(covered[place] != text[place].isSpace, "seed \(seed), offset \(place)")
      }
    }

    var next = 0
    for sentence in read.sentences {
      #expect(sentence.tokens.lowerBound == next && !sentence.tokens.isEmpty, "seed \(seed)")
      #expect(sentence.span == read.span(sentence.tokens), "seed \(seed)")
      #expect(read.article.blocks[sentence.block].span.contains(sentence.span), "seed \(seed)")
      #expect(read.article.blocks[sentence.block].kind != .setAside, "seed \(seed)")
      next = sentence.tokens.upperBound
    }
    #expect(next == read.tokens.count, "seed \(seed)")
  }

  /// Cuts a text into up to four blocks.
  private func blocks(of text: ArticleText, using random: inout SplitMix64) -> [Block] {
    var cuts = (0..<3).map { _ in Int.random(in: 0...text.count, using: &random) }
    cuts = ([0] + cuts + [text.count]).sorted()
    return zip(cuts, cuts.dropFirst()).map { start, end in
      Block(kind: Block.Kind.allCases.randomElement(using: &random)!, span: Span(start, end))
    }
  }
}
