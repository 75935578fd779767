/// Which claims touch which entity: built once for searches that walk through a graph.
struct Adjacency {
  private let graph: ResolvedGraph
  private var claims: [EntityID: [Int]] = [:]

  /// The claims of a graph that a filter wants, by both ends.
  init(_ graph: ResolvedGraph, _ filter: ClaimFilter) {
    self.graph = graph
    for (index, claim) in graph.claims.enumerated() where filter.wants(claim, in: graph) {
      claims[claim.subject, default: []].append(index)
      claims[claim.object, default: []].append(index)
    }
  }

  /// The entities next to one, each with the claims that lead there, in order of id.
  func steps(from id: EntityID) -> [(next: EntityID, claims: [Claim])] {
    var steps: [EntityID: [Claim]] = [:]
    for index in claims[id] ?? [] {
      let claim = graph.claims[index]
      steps[claim.subject == id ? claim.object : claim.subject, default: []].append(claim)
    }
    return steps.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
