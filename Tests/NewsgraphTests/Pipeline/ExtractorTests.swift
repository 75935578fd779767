import Encoder
import GraphCore
import TestSupport
import Testing

@testable import Newsgraph

struct ExtractorTests {
  private static let story = """
    Foreign Minister Anna Baum accused the Ministry of State Security (MSS) of arresting Robert \
    Quill in Geneva.
    The MSS denied it. "He was never here," said Chen Yixin, who heads the ministry.
    Quill, a French lawyer, may be charged under the counter-espionage law. His wife, Helen Quill, \
    met officials of the European Commission in Brussels on Tuesday.
    """

  /// Rounding differs between instruction sets unless every sum has a fixed order.
  @Test func graphIsTheSameOnEveryInstructionSet() throws {
    let graphs = try Kernels.available.map { kernels in
      let model = try Model(weights: .embedded(), kernels: kernels)
      return Extractor(model: model).read(plain(Self.story)).graph()
    }
    #expect(graphs[0].entityRecords.count > 3)
    #expect(graphs[0].claimRecords.count > 3)
    for graph in graphs { #expect(graph == graphs[0]) }
  }

  @Test func evidenceHoldsBothEnds() {
    let reading = Extractor(model: embeddedModel, minimumConfidence: 0).read(plain(Self.story))
    #expect(reading.claims.count > 10)
    for claim in reading.claims {
      let (evidence, text) = (claim.evidence, reading.text.article.text)
      #expect(text[evidence.span] == evidence.quote)
      #expect(evidence.span.contains(evidence.subject) && evidence.span.contains(evidence.object))
      #expect((0...1).contains(claim.confidence))
    }
  }

  @Test(arguments: [0, 0.3, 0.8, 1])
  func leastConfidenceHolds(minimum: Double) {
    let all = Extractor(model: embeddedModel, minimumConfidence: 0).read(plain(Self.story)).claims
    let some = Extractor(model: embeddedModel, minimumConfidence: minimum).read(plain(Self.story))
    #expect(Set(some.claims) == Set(all.filter { $0.confidence >= minimum }))
  }

  /// However words follow each other, every relation is between two entities of kinds that it may relate.
  @Test(arguments: 1...10)
  func claimsFitTheOntology(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let words = Self.story.split(separator: " ").map(String.init)
    let shuffled = (0..<200).map { _ in words.randomElement(using: &random)! }
    let reading = Extractor(model: embeddedModel, minimumConfidence: 0)
      .read(plain(shuffled.joined(separator: " ")))
    let kinds = Dictionary(
      uniqueKeysWithValues: reading.entityRecords().map { ($0.anchor, $0.kind) })
    for claim in reading.claims {
      #expect(claim.subject != claim.object, "seed \(seed)")
      let fits = Ontology.allows(
        claim.predicate, kinds[claim.subject]!, kinds[claim.object]!)
      #expect(fits, "seed \(seed): \(claim)")
    }
  }
}
