public import GraphCore

/// Graphs as text, a line for each entity and relation, for programs that compare lines.
public enum GraphText {
  /// Writes a graph to a file, or to standard output for `-`: entities by id, then relations by
  /// subject with status, sources and the clearest sentence.
  ///
  /// - Throws: `FormatError` with file, reason and remedy.
  public static func write(_ graph: ResolvedGraph, to path: String) throws {
    try AtomicFile.write(to: path) { descriptor, _ in
      var file = BufferedFile(descriptor)
      for entity in graph.entities { try file.write(line(entity)) }
      for claim in graph.claims { try file.write(line(claim, in: graph)) }
      try file.flush()
    }
  }

  private static func line(_ entity: Entity) -> String {
    let aliases = entity.aliases.isEmpty ? "" : " (\(entity.aliases.joined(separator: ", ")))"
    return "\(entity.kind): \(entity.name)\(aliases)".onOneLine + "\n"
  }

  private static func line(_ claim: Claim, in graph: ResolvedGraph) -> String {
    let sources = claim.sources.compactMap { source in
      switch source {
      case .article: nil as String?
      case .entity(let id): graph.entity(id)?.name
      case .words(let words): words
      }
    }
    let status =
      claim.status.rawValue + (sources.isEmpty ? "" : " by ")
      + sources.joined(separator: ", ")
    let (subject, object) = (graph.entity(claim.subject)!.name, graph.entity(claim.object)!.name)
    let quote = claim.evidence[0].evidence.quote
    return "\(subject) \(claim.predicate) \(object) [\(status)]: \(quote)".onOneLine + "\n"
  }
}
