import GraphCore
import TestSupport
import Testing

@testable import Newsgraph

@Suite struct ClaimPropertyTests {
  /// Words that the rules look for, in any order, round marked names.
  private static let pieces =
    [
      "[person Ann Lee]", "[person Jan Smit]", "[person' he|Jan Smit]", "[agency Police]",
      "[organization Acme]", "[country Spain]", "[country^ Spanish|Spain]", "[law Tea Act]",
      "[event Tea War]", "[place Leeds]", "[person~ the clerk|Ann Lee]",
    ]
    + WordLists.words(
      """
      arrested arrest visits visiting met accused of by who which that , , ( ) “ ” : – said told \
      to plans will may not was is the a and and with on in from president minister spokesman \
      deputy former talks sanctions between if because before according 's his 45 Monday
      """
    ).sorted()

  @Test(arguments: 0..<400 as Range<UInt64>)
  func claimsOfWordSaladStandInTheirSentences(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let count = Int.random(in: 1...60, using: &random)
    let words = (0..<count).map { _ in Self.pieces.randomElement(using: &random)! }
    let marked = MarkedText(words.joined(separator: " ") + ".")
    let article = marked.text.article.text
    let records = marked.records
    for record in records {
      let evidence = record.evidence
      #expect(article[evidence.span] == evidence.quote, "seed \(seed)")
      #expect(evidence.span.contains(evidence.subject), "seed \(seed)")
      #expect(evidence.span.contains(evidence.object), "seed \(seed)")
      #expect(evidence.quote.contains(record.words), "seed \(seed)")
      #expect(record.subject != record.object, "seed \(seed)")
      if Ontology.isSymmetric(record.predicate) {
        #expect(record.subject < record.object, "seed \(seed)")
      }
    }
    #expect(records == marked.records, "seed \(seed)")
  }
}
