import TestSupport
import Testing

@testable import GraphCore

@Suite struct SharedContextTests {
  @Test func candidatesHoldAllPairsThatShareContext() {
    let seed = UInt64.random(in: 0..<1_000_000)
    var random = RandomGraphs(seed: seed)
    var shared = 0
    for _ in 0..<100 {
      var graph = KnowledgeGraph()
      for _ in 0..<4 { graph.merge(random.next()) }
      let records = graph.entityRecords.sorted()
      // Records of one name are one cluster, so that articles have clusters in common.
      let names = Dictionary(
        records.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: min)
      let context = SharedContext(records, graph.claimRecords) { names[records[$0].name]! }
      let clusters = names.values.sorted()
      let pairs = clusters.indices.flatMap { a in (0..<a).map { [a, $0] } }
        .filter { context.isShared(by: clusters[$0[0]], and: clusters[$0[1]]) }
      shared += pairs.count
      let candidates = context.candidates(among: clusters).map { [$0, $1] }
      #expect(Set(pairs).isSubset(of: candidates), "seed \(seed)")
      #expect(candidates == candidates.sorted { $0.lexicographicallyPrecedes($1) })
    }
    #expect(shared > 100)
  }
}
