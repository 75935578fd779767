import GraphCore
import TestSupport
import Testing

@Suite struct GraphDiffTests {
  private func story(_ article: String, _ tell: (inout Story) -> Void) -> KnowledgeGraph {
    var story = Story(article)
    story.entity(.person, "Chen Yixin")
    story.entity(.agency, "Ministry of State Security", "MSS")
    tell(&story)
    return story.graph
  }

  @Test func theSameStoryInTwoArticlesDoesNotDiffer() {
    let a = story("a") { $0.claim("Chen Yixin", .heads, "Ministry of State Security") }
    var b = Story("b")
    b.entity(.person, "Chen Yixin")
    b.entity(.agency, "MSS")
    b.claim("Chen Yixin", .heads, "MSS")
    let diff = GraphDiff(from: a, to: b.graph)
    #expect(diff.claims.isEmpty && diff.contradictions.isEmpty)
    #expect(GraphDiff(from: a, to: a).isEmpty)
  }

  @Test func anAssertionAgainstADenialIsAContradiction() {
    let a = story("a") { $0.claim("Chen Yixin", .heads, "Ministry of State Security") }
    let b = story("b") { $0.claim("Chen Yixin", .heads, "Ministry of State Security", .denied) }
    for (old, new) in [(a, b), (b, a)] {
      let diff = GraphDiff(from: old, to: new)
      #expect(diff.contradictions.count == 1)
      #expect(diff.claims.isEmpty)
      #expect(diff.contradictions[0].old.evidence.allSatisfy(old.claimRecords.contains))
      #expect(diff.contradictions[0].new.evidence.allSatisfy(new.claimRecords.contains))
    }
  }

  @Test func statusesMatchFirstAndLeftOversPair() {
    let a = story("a") {
      $0.claim("Chen Yixin", .heads, "Ministry of State Security", .asserted)
      $0.claim("Chen Yixin", .heads, "Ministry of State Security", .alleged)
    }
    let b = story("b") {
      $0.claim("Chen Yixin", .heads, "Ministry of State Security", .asserted)
      $0.claim("Chen Yixin", .heads, "Ministry of State Security", .planned)
    }
    let diff = GraphDiff(from: a, to: b)
    #expect(diff.claims.map { [$0.old?.status, $0.new?.status] } == [[.alleged, .planned]])
  }

  @Test func aChangedSourceIsAChange() {
    let a = story("a") { $0.claim("Chen Yixin", .heads, "Ministry of State Security") }
    let b = story("b") {
      $0.claim("Chen Yixin", .heads, "Ministry of State Security", source: "officials")
    }
    let diff = GraphDiff(from: a, to: b)
    #expect(diff.claims.map { $0.old?.sources } == [[.article]])
    #expect(diff.claims.map { $0.new?.sources } == [[.words("officials")]])
  }

  @Test func addedAndRemovedEntitiesAreListed() {
    var a = Story("a")
    a.entity(.person, "Chen Yixin")
    var b = Story("b")
    b.entity(.person, "Carrie Lam")
    let diff = GraphDiff(from: a.graph, to: b.graph)
    #expect(
      diff.entities.map { "\($0.entity.id) \($0.old == nil) \($0.new == nil)" } == [
        "person.carrie-lam true false", "person.chen-yixin false true",
      ])
  }

  /// What a graph says of a pair, in the terms of a diff's union.
  private struct Statement: Hashable {
    var claim: [String]
    var status: Status
    var sources: [Claim.Source]

    /// The statement of a claim, with the new names of what was renamed.
    init(_ claim: Claim, _ names: [EntityID: EntityID]) {
      let ends = [claim.subject, claim.object].map { names[$0] ?? $0 }
      let isSymmetric = Ontology.isSymmetric(claim.predicate)
      self.claim = [claim.predicate.rawValue] + (isSymmetric ? ends.sorted() : ends)
      status = claim.status
      sources = claim.sources
    }
  }

  @Test func applyingADiffGivesTheNewGraph() {
    let seed = Rounds.seed
    var graphs = RandomGraphs(seed: seed)
    for round in 0..<Rounds.count {
      let (old, new) = (graphs.next(), graphs.next())
      let diff = GraphDiff(from: old, to: new)
      let names = Dictionary(uniqueKeysWithValues: diff.renamed.map { ($0.old.id, $0.new.id) })
      func statements(_ graph: KnowledgeGraph) -> Set<Statement> {
        let parts = diff.union.claims.compactMap { claim -> Claim? in
          let own = claim.evidence.filter(graph.claimRecords.contains)
          return own.isEmpty ? nil : diff.union.claim(claim, statedBy: own)
        }
        return Set(parts.map { Statement($0, names) })
      }
      var result = statements(old)
      for change in diff.claims.map({ ($0.old, $0.new) })
        + diff.contradictions.map({ ($0.old, $0.new) })
      {
        if let old = change.0 { #expect(result.remove(Statement(old, names)) != nil) }
        if let new = change.1 { #expect(result.insert(Statement(new, names)).inserted) }
      }
      #expect(result == statements(new), "seed \(seed), round \(round)")
      let reversed = GraphDiff(from: new, to: old)
      #expect(reversed.contradictions.count == diff.contradictions.count)
      let worked = graphs.nextWorkedOn()
      #expect(GraphDiff(from: worked, to: worked).isEmpty, "seed \(seed), round \(round)")
    }
  }
}
