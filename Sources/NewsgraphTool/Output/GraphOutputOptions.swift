import ArgumentParser
import GraphCore
import GraphFormats

/// How a graph is written, for every command that writes one.
struct GraphOutputOptions: ParsableArguments {
  @Option(
    help: """
      default, which loads in most tools; yed, with shapes and labels that yEd draws; or strict, \
      valid under the plain schema.
      """,
    transform: Self.flavor)
  var flavor = GraphML.Flavor.default

  @Flag(
    name: .customLong("no-quotes"),
    help: "Leave the sentences out; their places stay. For graphs of texts under copyright.")
  var leavesQuotesOut = false

  /// Writes a graph to a file, or to standard output for `-`.
  func write(_ graph: KnowledgeGraph, to path: String) throws {
    try GraphML.write(prepared(graph).resolved(), to: path, flavor: flavor)
  }

  /// The graph as it is to be written: with its sentences or without.
  func prepared(_ graph: KnowledgeGraph) -> KnowledgeGraph {
    leavesQuotesOut ? graph.withoutQuotes() : graph
  }

  /// Refuses names of compressed files: graphs are written plain.
  static func check(_ path: String) throws {
    if [".gz", ".graphmlz"].contains(where: path.lowercased().hasSuffix) {
      throw ValidationError("\(path): graphs are written uncompressed; give a name that says so.")
    }
  }

  /// The flavor of that name.
  static func flavor(_ name: String) throws -> GraphML.Flavor {
    guard let flavor = GraphML.Flavor(rawValue: name.lowercased()) else {
      throw ValidationError("\(name) is none of default, yed, strict.")
    }
    return flavor
  }
}
