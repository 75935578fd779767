public import GraphCore

/// Graphs as JSON; `graph.schema.json` beside this file is its schema.
///
/// The object is what networkx calls node-link data: `nodes` and `edges`, whose fields have the
/// names of GraphML's attributes, lists as arrays. JSON Lines hold the same objects, one a line.
public enum GraphJSON {
  /// Writes a graph as one object to a file, or to standard output for `-`.
  ///
  /// - Throws: `FormatError` with file, reason and remedy.
  public static func write(_ graph: ResolvedGraph, to path: String) throws {
    let manifest = try JSONText().encode(Manifest(graph))
    try AtomicFile.write(to: path) { descriptor, _ in
      var file = BufferedFile(descriptor)
      try file.write("{\"directed\":true,\"multigraph\":true,\"graph\":\(manifest),\n\"nodes\":[")
      var separator = "\n"
      for entity in graph.entities {
        try file.write(separator)
        try file.write { $0.entity(entity) }
        separator = ",\n"
      }
      try file.write("\n],\n\"edges\":[")
      separator = "\n"
      for claim in graph.claims {
        try file.write(separator)
        try file.write { $0.claim(claim) }
        separator = ",\n"
      }
      try file.write("\n]}\n")
      try file.flush()
    }
  }

  /// Writes a graph as JSON Lines: `{"article": {...}}`, then `{"node": {...}}`, then
  /// `{"edge": {...}}`, each sorted by id.
  ///
  /// - Throws: `FormatError` with file, reason and remedy.
  public static func writeLines(_ graph: ResolvedGraph, to path: String) throws {
    let encoder = JSONText()
    try AtomicFile.write(to: path) { descriptor, _ in
      var file = BufferedFile(descriptor)
      for article in Manifest(graph).articles {
        try file.write("{\"article\":\(try encoder.encode(article))}\n")
      }
      for entity in graph.entities {
        try file.write("{\"node\":")
        try file.write { $0.entity(entity) }
        try file.write("}\n")
      }
      for claim in graph.claims {
        try file.write("{\"edge\":")
        try file.write { $0.claim(claim) }
        try file.write("}\n")
      }
      try file.flush()
    }
  }
}

extension JSONWriter {
  /// Writes a node with its records.
  fileprivate mutating func entity(_ entity: Entity) {
    object { json in
      json.field("id", entity.id)
      json.field("name", entity.name)
      json.field("type", entity.kind.rawValue)
      json.field("subtype", entity.subtype)
      json.field("description", entity.description)
      json.field("aliases", entity.aliases)
      json.field("known_as", entity.knownAs)
      json.field("articles", entity.articles)
      json.field("mentions", entity.mentions)
      json.field("confidence", entity.confidence)
      json.key("occurrences")
      json.array(entity.records) { $0.occurrence($1) }
    }
  }

  /// Writes an edge with its records.
  fileprivate mutating func claim(_ claim: Claim) {
    object { json in
      json.field("id", claim.id)
      json.field("source", claim.subject)
      json.field("target", claim.object)
      json.field("relation", claim.predicate.rawValue)
      json.field("words", claim.words)
      json.field("status", claim.status.rawValue)
      json.key("sources")
      json.sources(claim.sources)
      json.field("weight", claim.weight)
      json.field("confidence", claim.confidence)
      json.key("symmetric")
      json.bool(Ontology.isSymmetric(claim.predicate))
      json.field("start", claim.start)
      json.field("end", claim.end)
      json.key("evidence")
      json.array(claim.evidence) { $0.evidence($1) }
    }
  }
}
