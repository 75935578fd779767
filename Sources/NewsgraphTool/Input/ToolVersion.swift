import GraphCore
import Newsgraph
import XMLBridge

/// The version of the program, and what it was built with.
enum ToolVersion {
  static let current = "0.1.0"

  /// What a graph's manifest says of the program that made it.
  static func build(model: Model, options: [String]) -> KnowledgeGraph.Build {
    KnowledgeGraph.Build(
      tool: current, tables: Facts.embedded.hash, model: model.hash, ontology: Ontology.hash,
      libxml2: libxml2Version,
      options: options)
  }
}
