import GraphCore
import TestSupport
import Testing

@Suite struct MergeLawTests {
  @Test(arguments: [1, 2, 3] as [UInt64])
  func mergeIsCommutativeAssociativeIdempotent(seed: UInt64) {
    var graphs = RandomGraphs(seed: seed)
    for round in 0..<300 {
      let (a, b, c) = (graphs.next(), graphs.next(), graphs.next())
      let note: Comment = "seed \(seed), round \(round)"
      #expect(a.merging(b) == b.merging(a), note)
      #expect(a.merging(b).merging(c) == a.merging(b.merging(c)), note)
      #expect(a.merging(a) == a, note)
      #expect(a.merging(KnowledgeGraph()) == a, note)
    }
  }

  @Test(arguments: [4, 5] as [UInt64])
  func resolvingDoesNotDependOnOrder(seed: UInt64) {
    var graphs = RandomGraphs(seed: seed)
    var random = SplitMix64(seed: seed)
    for round in 0..<200 {
      let graph = graphs.next().merging(graphs.next())
      let shuffled = KnowledgeGraph(
        articles: graph.articles.values.shuffled(using: &random),
        entities: graph.entityRecords.shuffled(using: &random),
        claims: graph.claimRecords.shuffled(using: &random))
      let (a, b) = (graph.resolved(), shuffled.resolved())
      #expect(a.entities == b.entities, "seed \(seed), round \(round)")
      #expect(a.claims == b.claims, "seed \(seed), round \(round)")
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
