public import GraphCore
internal import XMLBridge

extension GraphML {
  /// Writes a graph to a file, or to standard output for `-`.
  ///
  /// The same graph gives the same bytes. An existing file is replaced only once all is written.
  ///
  /// - Throws: `FormatError` with file, reason and remedy.
  public static func write(
    _ graph: ResolvedGraph, to path: String, flavor: Flavor = .default
  ) throws {
    try AtomicFile.write(to: path) { descriptor, name in
      let xml = XMLStreamWriter(descriptor, name: name)
      try GraphMLWriter(graph, xml: xml, flavor: flavor).write()
    }
  }

  /// Writes two graphs as one that tells what became of each entity and claim, in its
  /// `diff_status` and colour, to a file, or to standard output for `-`.
  ///
  /// - Throws: as for one graph.
  public static func write(
    _ diff: GraphDiff, to path: String, flavor: Flavor = .default
  ) throws {
    try AtomicFile.write(to: path) { descriptor, name in
      let xml = XMLStreamWriter(descriptor, name: name)
      try GraphMLWriter(diff.union, xml: xml, flavor: flavor, comparison: diff.outcomes()).write()
    }
  }
}
