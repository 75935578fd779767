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
}
