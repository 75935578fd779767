internal import XMLBridge

/// What any tool's GraphML file holds.
public struct GraphStatistics: Hashable, Sendable {
  /// A key that the file declares.
  public struct Key: Hashable, Sendable {
    /// Its id, by which data refer to it.
    public var id: String
    /// What it is called.
    public var name: String
    /// What it is for: `graph`, `node`, `edge`, `all` ...
    public var domain: String
    /// The type of its values.
    public var type: String
  }

  /// Graphs that are not inside a node or edge.
  public var graphs = 0
  /// Nodes of those graphs.
  public var nodes = 0
  /// Edges of those graphs.
  public var edges = 0
  /// Nodes inside graphs that lie in a node or edge.
  public var nestedNodes = 0
  /// Edges inside graphs that lie in a node or edge.
  public var nestedEdges = 0
  /// The keys in the order in which they are declared.
  public var keys: [Key] = []
  /// What is wrong with the file.
  public var warnings: [GraphWarning] = []
}

extension GraphML {
  /// Counts what a GraphML file of any tool holds, and says what is wrong with it.
  ///
  /// - Parameter path: the file, plain or gzip; `-` for standard input.
  /// - Throws: `FormatError` when it cannot be read, is no well-formed XML or no GraphML.
  public static func statistics(of path: String) throws -> GraphStatistics {
    var statistics = GraphStatistics()
    let scanner = GraphMLScanner(file: path, isLenient: true, wants: { _ in false }) { element in
      switch (element.kind, element.nesting) {
      case (.graph, 0): statistics.graphs += 1
      case (.node, 0): statistics.nodes += 1
      case (.edge, 0): statistics.edges += 1
      case (.node, _): statistics.nestedNodes += 1
      case (.edge, _): statistics.nestedEdges += 1
      case (.graph, _): break
      }
    }
    do {
      try scanner.scan(try CompressedInput(path: path))
    } catch let error as BridgeError {
      throw FormatError(error)
    }
    statistics.keys = scanner.keys.declared.map {
      .init(id: $0.id, name: $0.name, domain: $0.domain, type: $0.type)
    }
    statistics.warnings = scanner.warnings.all
    return statistics
  }
}
