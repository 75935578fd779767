extension ResolvedGraph {
  /// One way between two entities: the claims from each entity to the next.
  public struct Path: Hashable, Sendable {
    /// The entities on the way, both ends included.
    public var entities: [EntityID]
    /// For each step the claims that relate its two entities, in the graph's order.
    public var steps: [[Claim]]
  }

  /// The shortest ways from one entity to another over the claims that a filter wants, whatever
  /// their direction; at most `limit`, in order of their entities' ids.
  public func shortestPaths(
    from start: EntityID, to end: EntityID, filter: ClaimFilter = ClaimFilter(), limit: Int = 5
  ) -> [Path] {
    let adjacency = Adjacency(self, filter)
    var distance: [EntityID: Int] = [end: 0]
    var border = [end]
    while distance[start] == nil, !border.isEmpty {
      let next = border.flatMap { id in adjacency.steps(from: id).map { (id, $0.next) } }
      border = []
      for (id, neighbour) in next where distance[neighbour] == nil {
        distance[neighbour] = distance[id]! + 1
        border.append(neighbour)
      }
    }
    guard start != end, distance[start] != nil else { return [] }
    var paths = [Path(entities: [start], steps: [])]
    for left in (0..<distance[start]!).reversed() {
      let longer = paths.flatMap { path in
        adjacency.steps(from: path.entities.last!)
          .filter { distance[$0.next] == left }
          .map { Path(entities: path.entities + [$0.next], steps: path.steps + [$0.claims]) }
      }
      paths = Array(longer.prefix(limit))
    }
    return paths
  }
}
