public import GraphCore

/// A graph laid out for people to look at: what `SVGDrawing` and `PageWriter` draw.
///
/// The same graph gives the same picture on every machine.
public struct GraphPicture: Sendable {
  /// What the picture shows: an article's headline, or the number of articles.
  public let title: String
  /// The names of two compared graphs; nil for a picture of one graph.
  public let names: (a: String, b: String)?
  /// The graph, or the union of the two.
  let graph: ResolvedGraph
  /// The entities, the strongest first; those without relations are in the page's list only.
  let nodes: [Node]
  /// The claims between them, in the graph's order.
  let arcs: [Arc]

  /// More entities than this are not shown: the strongest are.
  static let maximumEntities = 2_000
  /// More claims than this are not shown: those of most articles are.
  static let maximumClaims = 6_000

  /// A picture of one graph.
  public init(of graph: ResolvedGraph) {
    self.init(graph, comparison: nil, names: nil)
  }

  /// A picture of what two graphs say, each with a name: what only one says, both, and where they
  /// contradict each other.
  public init(
    comparing a: KnowledgeGraph, named nameA: String, with b: KnowledgeGraph, named nameB: String
  ) {
    let diff = GraphDiff(from: a, to: b)
    self.init(diff.union, comparison: Comparison(diff, a, b), names: (nameA, nameB))
  }

  private init(
    _ graph: ResolvedGraph, comparison: Comparison?, names: (a: String, b: String)?
  ) {
    self.graph = graph
    self.names = names
    title = names.map { "\($0.a) and \($0.b)" } ?? Self.title(graph)
    var nodes = Self.strongest(graph).map { Node($0, side: comparison?.side(of: $0)) }
    var arcs = Self.arcs(of: graph, between: nodes, comparison)
    Self.place(&nodes, arcs)
    TagPlacement.place(&arcs, nodes)
    self.nodes = nodes
    self.arcs = arcs
  }

  /// How many entities of the graph are not shown.
  var omittedEntities: Int { graph.entities.count - nodes.count }

  /// How many claims of the graph are not shown.
  var omittedClaims: Int { graph.claims.count - arcs.count }

  /// The space that everything drawn takes; empty for a graph without entities.
  var bounds: Rectangle {
    let curves = arcs.map { arc in
      let middle = Curve(arc, nodes[arc.from], nodes[arc.to]).point(at: 0.5)
      return Rectangle(center: middle, width: 12, height: 12)
    }
    return .union(nodes.compactMap(\.box) + arcs.compactMap { $0.tag?.box } + curves)
  }

  private static func title(_ graph: ResolvedGraph) -> String {
    let articles = graph.records.articles.values
    guard articles.count == 1, let article = articles.first else {
      return "\(articles.count) articles"
    }
    return article.title ?? article.id
  }
}
