public import GraphCore

/// Graphs in the language of Graphviz, coloured by kind; dashed lines are not asserted.
public enum GraphvizDOT {
  /// Writes a graph to a file, or to standard output for `-`.
  ///
  /// - Throws: `FormatError` with file, reason and remedy.
  public static func write(_ graph: ResolvedGraph, to path: String) throws {
    try AtomicFile.write(to: path) { descriptor, _ in
      var file = BufferedFile(descriptor)
      try file.write(
        """
        digraph newsgraph {
          charset="UTF-8";
          node [shape=box, style="rounded,filled", fontname="sans-serif"];
          edge [fontname="sans-serif", fontsize=10];

        """)
      for entity in graph.entities { try file.write(line(entity)) }
      for claim in graph.claims { try file.write(line(claim)) }
      try file.write("}\n")
      try file.flush()
    }
  }

  private static func line(_ entity: Entity) -> String {
    let attributes = [
      ("label", entity.name.onOneLine), ("kind", entity.kind.rawValue),
      ("fillcolor", entity.kind.color.hex + "40"), ("color", entity.kind.color.hex),
      ("mentions", "\(entity.mentions)"),
    ]
    return "  \(quoted(entity.id)) [\(list(attributes))];\n"
  }

  private static func line(_ claim: Claim) -> String {
    let isSymmetric = Ontology.isSymmetric(claim.predicate)
    let attributes = [
      ("id", claim.id), ("label", claim.predicate.inWords), ("relation", claim.predicate.rawValue),
      ("status", claim.status.rawValue),
      ("style", claim.status == .asserted ? "solid" : "dashed"),
      ("dir", isSymmetric ? "none" : "forward"), ("weight", "\(Int(claim.weight))"),
    ]
    return "  \(quoted(claim.subject)) -> \(quoted(claim.object)) [\(list(attributes))];\n"
  }

  private static func list(_ attributes: [(String, String)]) -> String {
    attributes.map { "\($0.0)=\(quoted($0.1))" }.joined(separator: ", ")
  }

  /// A quoted string whose text Graphviz shows as it is: it reads backslashes and entities.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "&": quoted += "&amp;"
      case "\0": continue
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
