public import GraphCore

/// Graphs as two tables, whose headings Gephi's import knows; lists are JSON arrays.
public enum GraphCSV {
  /// Writes the tables of a graph: `NAME.csv` gives `NAME.nodes.csv` and `NAME.edges.csv`.
  ///
  /// - Throws: `FormatError` with file, reason and remedy.
  public static func write(_ graph: ResolvedGraph, to path: String) throws {
    guard path != "-" else {
      throw FormatError(
        .cannotWrite, file: path, reason: "two tables need two files: give a name for them")
    }
    let stem = path.lowercased().hasSuffix(".csv") ? String(path.dropLast(4)) : path
    try write(graph.entities.map(row), under: nodeHeader, to: stem + ".nodes.csv")
    try write(graph.claims.map(row), under: edgeHeader, to: stem + ".edges.csv")
  }

  private static func write(_ rows: [[String]], under header: [String], to path: String) throws {
    try AtomicFile.write(to: path) { descriptor, _ in
      var file = BufferedFile(descriptor)
      for row in [header] + rows { try file.write(CSV.row(row) + "\n") }
      try file.flush()
    }
  }

  private static let nodeHeader = [
    "id", "label", "kind", "subtype", "description", "aliases", "known_as", "articles", "mentions",
    "confidence",
  ]

  private static func row(_ entity: Entity) -> [String] {
    [
      entity.id, entity.name, entity.kind.rawValue, entity.subtype ?? "", entity.description ?? "",
      JSONWriter.text { $0.array(entity.aliases) }, JSONWriter.text { $0.array(entity.knownAs) },
      JSONWriter.text { $0.array(entity.articles) }, "\(entity.mentions)",
      "\(entity.confidence)",
    ]
  }

  private static let edgeHeader = [
    "source", "target", "type", "id", "label", "relation", "words", "status", "sources", "weight",
    "confidence", "symmetric", "start", "end", "articles", "quotes",
  ]

  private static func row(_ claim: Claim) -> [String] {
    [
      claim.subject, claim.object, "Directed", claim.id, claim.predicate.inWords,
      claim.predicate.rawValue, claim.words, claim.status.rawValue,
      JSONWriter.text { $0.sources(claim.sources) },
      "\(claim.weight)", "\(claim.confidence)", "\(Ontology.isSymmetric(claim.predicate))",
      claim.start ?? "", claim.end ?? "",
      JSONWriter.text { $0.array(claim.evidence.map(\.article)) },
      JSONWriter.text { $0.array(claim.evidence.map(\.evidence.quote)) },
    ]
  }
}
