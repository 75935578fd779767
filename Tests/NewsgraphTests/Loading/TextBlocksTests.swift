import GraphCore
import TestSupport
import Testing

@testable import Newsgraph

@Suite struct TextBlocksTests {
  /// Each text and its blocks, each with the first letter of its kind.
  @Test(arguments: [
    (
      "Court frees aide\n\nThe court freed him.\n\nHe left.",
      ["h:Court frees aide", "p:The court freed him.", "p:He left."]
    ),
    ("The court freed him.\n\nHe left.", ["p:The court freed him.", "p:He left."]),
    ("Only one line", ["p:Only one line"]),
    (
      "Court frees aide\nThe court freed him.\nHe left the hall.",
      ["h:Court frees aide", "p:The court freed him.", "p:He left the hall."]
    ),
    (
      "The court in the capital freed the aide on Monday after nine long\nweeks, and he left the hall without a word to the many reporters\nwho waited.\n\nHe went home.",
      [
        "p:The court in the capital freed the aide on Monday after nine long\nweeks, and he left the hall without a word to the many reporters\nwho waited.",
        "p:He went home.",
      ]
    ),
    (
      "# Court frees aide\n\nThe court freed him.\n- one man\n- two men",
      ["s:# ", "h:Court frees aide", "p:The court freed him.", "l:- one man", "l:- two men"]
    ),
    ("\n\n  A\t\n \n b c. \n", ["h:A", "p:b c."]),
    (
      "Court frees aide\n\nBy Ann Ng\n\nThe court freed him.\n\nRead more: Minister quits\n\nCourt frees aide\n\nHe left.\n\nLeave a Reply",
      [
        "h:Court frees aide", "s:By Ann Ng", "p:The court freed him.",
        "s:Read more: Minister quits", "s:Court frees aide", "p:He left.", "s:Leave a Reply",
      ]
    ),
    ("", []), (" \n\t\n", []),
  ])
  func blocks(string: String, expected: [String]) {
    let text = ArticleText(string)
    let blocks = TextBlocks(text).blocks
    #expect(blocks.map { "\($0.kind.rawValue.first!):\(text[$0.span])" } == expected)
  }

  @Test func takesTheHeadlineAsTitle() {
    #expect(TextBlocks(ArticleText("Court frees\taide\n\nIt did.")).title == "Court frees aide")
    #expect(TextBlocks(ArticleText("The court freed him.\n\nIt did.")).title == nil)
  }

  @Test func linesThatAreSetAsideTellBylineAndDate() {
    let info = Article(
      "Aide freed\n\nBy Ann Ng\nUpdated: March 5, 2024\n\nThe court freed him on May 6, 2023.",
      source: "a.txt"
    ).info
    #expect(info.byline == "Ann Ng" && info.date == "2024-03-05")
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func coverAllButSpace(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pieces = [
      "a", "word", " ", "\n", "\n\n", "# ", "- ", ".", "#", "\t", "\u{a0}", "é",
      "long line that goes on for a while",
    ]
    let count = Int.random(in: 0...60, using: &random)
    let text = ArticleText((0..<count).map { _ in pieces.randomElement(using: &random)! }.joined())
    var covered = Set<Int>()
    var last = 0
    for block in TextBlocks(text).blocks {
      #expect(block.span.start >= last && block.span.length > 0, "seed \(seed)")
      covered.formUnion(block.span.range)
      last = block.span.end
    }
    for place in 0..<text.count where !text[place].isSpace {
      #expect(covered.contains(place), "seed \(seed), offset \(place)")
    }
  }
}
