/// The ids of one graph: which nodes exist, and which only the ends of edges name.
struct GraphIDs {
  /// 0 for a node that exists, else the line of the first edge that names it.
  private var nodes: [String: Int] = [:]
  private var edges: Set<String> = []

  /// Notes a node; false when there is one of that id already.
  mutating func define(_ id: String) -> Bool { nodes.updateValue(0, forKey: id) != 0 }

  /// Notes an edge's end.
  mutating func use(_ id: String, line: Int) {
    if nodes[id] == nil { nodes[id] = line }
  }

  /// Notes an edge's id; false when there is one already.
  mutating func defineEdge(_ id: String) -> Bool { edges.insert(id).inserted }

  /// Ends of edges that are no node, with the line of the first such edge, in order.
  var dangling: [(id: String, line: Int)] {
    nodes.filter { $0.value > 0 }.map { (id: $0.key, line: $0.value) }
      .sorted { ($0.line, $0.id) < ($1.line, $1.id) }
  }
}
