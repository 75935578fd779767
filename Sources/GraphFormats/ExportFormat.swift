public import GraphCore

/// A format other than GraphML that a graph can be written in.
public enum ExportFormat: String, CaseIterable, Sendable {
  /// One JSON object with nodes and edges, as networkx and D3 read it.
  case json
  /// A JSON object a line: articles, nodes, edges.
  case jsonl
  /// Two tables, of nodes and of edges.
  case csv
  /// GEXF with the time of each relation, for Gephi's timeline.
  case gexf
  /// Graphviz' language.
  case dot
  /// A line for each entity and relation.
  case text

  /// Writes a graph to a file, or to standard output for `-`. The tables of `csv` become
  /// `NAME.nodes.csv` and `NAME.edges.csv`.
  ///
  /// - Throws: `FormatError` with file, reason and remedy.
  public func write(_ graph: ResolvedGraph, to path: String) throws {
    switch self {
    case .json: try GraphJSON.write(graph, to: path)
    case .jsonl: try GraphJSON.writeLines(graph, to: path)
    case .csv: try GraphCSV.write(graph, to: path)
    case .gexf: try GEXF.write(graph, to: path)
    case .dot: try GraphvizDOT.write(graph, to: path)
    case .text: try GraphText.write(graph, to: path)
    }
  }
}
