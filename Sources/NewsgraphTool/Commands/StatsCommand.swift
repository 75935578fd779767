import ArgumentParser
import GraphFormats

/// `newsgraph stats FILE`
struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Counts what a GraphML file of any tool holds, and says what is wrong with it.",
    discussion: """
      newsgraph stats story.graphml
      newsgraph stats from-gephi.graphml --format json
      """)

  @Argument(help: "A GraphML file, also .gz.")
  var file: String

  @OptionGroup var listing: ListOptions

  func run() throws {
    let statistics = try GraphML.statistics(of: file)
    var console = Console()
    try console.list([ListedStatistics(statistics)], as: listing.format) { console, listed in
      for (name, value) in listed.counts {
        try console.line(TextLayout.columns([(name, 14), (value, 12)]))
      }
      try console.line(TextLayout.columns([("key", 14), ("for", 6), ("type", 8), ("name", 44)]))
      for key in listed.keys {
        try console.line(
          TextLayout.columns([(key.id, 14), (key.domain, 6), (key.type, 8), (key.name, 44)]))
      }
      for warning in statistics.warnings { try console.line("warning: \(warning)") }
    }
    try console.flush()
  }
}

/// Statistics of a file, for listing.
private struct ListedStatistics: Listed {
  struct Key: Encodable {
    var id: String
    var name: String
    var domain: String
    var type: String

    enum CodingKeys: String, CodingKey {
      case id, name, type
      case domain = "for"
    }
  }

  var graphs: Int
  var nodes: Int
  var edges: Int
  var nestedNodes: Int
  var nestedEdges: Int
  var keys: [Key]
  var warnings: [String]

  enum CodingKeys: String, CodingKey {
    case graphs, nodes, edges, keys, warnings
    case nestedNodes = "nested_nodes"
    case nestedEdges = "nested_edges"
  }

  init(_ statistics: GraphStatistics) {
    graphs = statistics.graphs
    nodes = statistics.nodes
    edges = statistics.edges
    nestedNodes = statistics.nestedNodes
    nestedEdges = statistics.nestedEdges
    keys = statistics.keys.map { Key(id: $0.id, name: $0.name, domain: $0.domain, type: $0.type) }
    warnings = statistics.warnings.map(\.description)
  }

  /// The counts with their names; nested ones only where there are any.
  var counts: [(String, String)] {
    let all = [("graphs", graphs), ("nodes", nodes), ("edges", edges)]
    let nested = [("nested nodes", nestedNodes), ("nested edges", nestedEdges)].filter { $0.1 > 0 }
    return (all + nested + [("keys", keys.count)]).map { ($0.0, String($0.1)) }
  }

  static let csvHeader = [
    "graphs", "nodes", "edges", "nested_nodes", "nested_edges", "keys", "warnings",
  ]

  var csvRow: [String] {
    [graphs, nodes, edges, nestedNodes, nestedEdges, keys.count, warnings.count].map { String($0) }
  }
}
