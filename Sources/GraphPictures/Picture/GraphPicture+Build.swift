internal import GraphCore

extension GraphPicture {
  /// The entities with the most relations, counted by the articles that state them; of equals those
  /// named more often.
  static func strongest(_ graph: ResolvedGraph) -> [Entity] {
    var strength: [EntityID: Double] = [:]
    for claim in graph.claims {
      strength[claim.subject, default: 0] += claim.weight
      strength[claim.object, default: 0] += claim.weight
    }
    let sorted = graph.entities.sorted { a, b in
      let (left, right) = (strength[a.id] ?? 0, strength[b.id] ?? 0)
      if left != right { return left > right }
      return a.mentions != b.mentions ? a.mentions > b.mentions : a.id < b.id
    }
    return Array(sorted.prefix(maximumEntities))
  }

  /// The claims between these nodes, those of one pair beside each other.
  static func arcs(of graph: ResolvedGraph, between nodes: [Node], _ comparison: Comparison?)
    -> [Arc]
  {
    let index = Dictionary(uniqueKeysWithValues: nodes.indices.map { (nodes[$0].entity.id, $0) })
    var arcs: [Arc] = graph.claims.compactMap { claim in
      guard let from = index[claim.subject], let to = index[claim.object] else { return nil }
      return Arc(
        claim: claim, side: comparison?.side(of: claim), contrary: comparison?.contrary(of: claim),
        from: from, to: to, bend: 0)
    }
    if arcs.count > maximumClaims {
      let kept = arcs.indices.sorted { a, b in
        let (left, right) = (arcs[a].claim, arcs[b].claim)
        if left.weight != right.weight { return left.weight > right.weight }
        return left.confidence != right.confidence ? left.confidence > right.confidence : a < b
      }.prefix(maximumClaims).sorted()
      arcs = kept.map { arcs[$0] }
    }
    spread(&arcs)
    return arcs
  }

  /// Gives each relation of a pair a curve of its own, half to each side of the straight line.
  private static func spread(_ arcs: inout [Arc]) {
    var pairs: [Layout.Link: [Int]] = [:]
    for (index, arc) in arcs.enumerated() { pairs[link(arc), default: []].append(index) }
    for members in pairs.values {
      for (slot, index) in members.enumerated() {
        arcs[index].bend = (Double(slot) - Double(members.count - 1) / 2) * Arc.spread
      }
    }
  }

  /// Places the nodes that have relations; all of them when none has.
  static func place(_ nodes: inout [Node], _ arcs: [Arc]) {
    let related = Set(arcs.flatMap { [$0.from, $0.to] })
    let drawn = related.isEmpty ? Array(nodes.indices) : related.sorted()
    let place = Dictionary(uniqueKeysWithValues: drawn.enumerated().map { ($1, $0) })
    let links = Set(arcs.map { Layout.Link(place[link($0).a]!, place[link($0).b]!) })
    // A picture of many entities is seen from afar, with larger letters.
    let isMiddling = (40...300).contains(drawn.count)
    let positions = Layout.positions(
      of: drawn.map { index in
        let extent = nodes[index].extent
        return isMiddling
          ? extent.padded(extent.width * 0.28, extent.height * 0.16) : extent.padded(by: 6)
      },
      links: links.sorted { ($0.a, $0.b) < ($1.a, $1.b) })
    for (index, position) in zip(drawn, positions) { nodes[index].position = position }
  }

  private static func link(_ arc: Arc) -> Layout.Link {
    Layout.Link(min(arc.from, arc.to), max(arc.from, arc.to))
  }
}
