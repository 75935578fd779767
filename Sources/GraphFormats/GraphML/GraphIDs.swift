internal import XMLBridge

/// The ids of one graph: which nodes exist, and which only the ends of edges name.
struct GraphIDs {
  private var nodes = Interner()
  /// By a node's number 0 for one that exists, else the line of the first edge that names it.
  private var firstUse: [Int] = []
  private var edges = Interner()

  /// Notes a node; false when there is one of that id already.
  mutating func define(_ id: XMLBytes) -> Bool {
    let number = nodes.number(of: id)
    if number == firstUse.count {
      firstUse.append(0)
      return true
    }
    defer { firstUse[number] = 0 }
    return firstUse[number] > 0
  }

  /// Notes an edge's end.
  mutating func use(_ id: XMLBytes, line: Int) {
    if nodes.number(of: id) == firstUse.count { firstUse.append(line) }
  }

  /// Notes an edge's id; false when there is one already.
  mutating func defineEdge(_ id: XMLBytes) -> Bool {
    let count = edges.count
    return edges.number(of: id) == count
  }

  /// Ends of edges that are no node, with the line of the first such edge, in order.
  var dangling: [(id: String, line: Int)] {
    firstUse.indices.filter { firstUse[$0] > 0 }.map { (id: nodes[$0], line: firstUse[$0]) }
      .sorted { ($0.line, $0.id) < ($1.line, $1.id) }
  }
}
