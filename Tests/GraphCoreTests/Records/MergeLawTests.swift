import GraphCore
import TestSupport
import Testing

@Suite struct MergeLawTests {
  @Test func mergeIsCommutativeAssociativeIdempotent() {
    var graphs = RandomGraphs(seed: Rounds.seed)
    for round in 0..<Rounds.count {
      let (a, b, c) = (graphs.nextWorkedOn(), graphs.nextWorkedOn(), graphs.nextWorkedOn())
      let note: Comment = "seed \(Rounds.seed), round \(round)"
      #expect(a.merging(b) == b.merging(a), note)
      #expect(a.merging(b).merging(c) == a.merging(b.merging(c)), note)
      #expect(a.merging(a) == a, note)
      #expect(a.merging(KnowledgeGraph()) == a, note)
    }
  }

  @Test func resolvingDoesNotDependOnOrder() {
    let seed = Rounds.seed
    var graphs = RandomGraphs(seed: seed)
    var random = SplitMix64(seed: seed)
    for round in 0..<Rounds.count {
      let graph = graphs.nextWorkedOn().merging(graphs.nextWorkedOn())
      let shuffled = KnowledgeGraph(
        articles: graph.articles.values.shuffled(using: &random),
        entities: graph.entityRecords.shuffled(using: &random),
        claims: graph.claimRecords.shuffled(using: &random),
        corrections: graph.corrections.shuffled(using: &random))
      let (a, b) = (graph.resolved(), shuffled.resolved())
      #expect(a.entities == b.entities, "seed \(seed), round \(round)")
      #expect(a.claims == b.claims, "seed \(seed), round \(round)")
      #expect(a.unmatched == b.unmatched, "seed \(seed), round \(round)")
    }
  }

  @Test func theFullerAccountOfAnArticleStays() {
    let bare = ArticleInfo(id: "a", source: "a.txt", bytesHash: "1", textHash: "2")
    var full = bare
    full.outlet = "Gazette"
    let (a, b) = ([bare], [full])
    for order in [a + b, b + a] {
      #expect(KnowledgeGraph(articles: order, entities: [], claims: []).articles["a"] == full)
    }
  }
}
