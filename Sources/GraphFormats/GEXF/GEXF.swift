public import GraphCore
internal import XMLBridge

/// Graphs as GEXF 1.3, with the time of each relation, for Gephi's timeline.
///
/// A relation stands at its own time where the text gives one, else on the days of the articles
/// that state it. Entities and relations without any date are there throughout.
public enum GEXF {
  /// Writes a graph to a file, or to standard output for `-`.
  ///
  /// - Throws: `FormatError` with file, reason and remedy.
  public static func write(_ graph: ResolvedGraph, to path: String) throws {
    try AtomicFile.write(to: path) { descriptor, name in
      try GEXFWriter(xml: XMLStreamWriter(descriptor, name: name), graph: graph).write()
    }
  }
}

/// Writes one graph.
private struct GEXFWriter {
  let xml: XMLStreamWriter
  let graph: ResolvedGraph

  func write() throws {
    try xml.startDocument()
    try open(
      "gexf",
      [
        ("xmlns", "http://gexf.net/1.3"), ("xmlns:viz", "http://gexf.net/1.3/viz"),
        ("version", "1.3"),
      ], indent: 0)
    try open(
      "graph", [("mode", "dynamic"), ("defaultedgetype", "directed"), ("timeformat", "date")],
      indent: 2)
    try declare("node", Self.nodeAttributes)
    try declare("edge", Self.edgeAttributes)
    try open("nodes", [], indent: 4)
    for entity in graph.entities { try write(entity) }
    try close(indent: 4)
    try open("edges", [], indent: 4)
    for claim in graph.claims { try write(claim) }
    try close(indent: 4)
    try close(indent: 2)
    try close(indent: 0)
    try xml.finish()
  }

  private static let nodeAttributes = [
    ("type", "string"), ("subtype", "string"), ("description", "string"), ("aliases", "string"),
    ("articles", "string"), ("mentions", "integer"), ("confidence", "double"),
  ]

  private static let edgeAttributes = [
    ("relation", "string"), ("words", "string"), ("status", "string"), ("sources", "string"),
    ("confidence", "double"), ("symmetric", "boolean"), ("quotes", "string"),
  ]

  private func declare(_ kind: String, _ attributes: [(title: String, type: String)]) throws {
    try open("attributes", [("class", kind)], indent: 4)
    for (title, type) in attributes {
      try element("attribute", [("id", title), ("title", title), ("type", type)], indent: 6)
    }
    try close(indent: 4)
  }

  private func write(_ entity: Entity) throws {
    try open("node", [("id", entity.id), ("label", entity.name.onOneLine)], indent: 6)
    try values(
      Self.nodeAttributes,
      [
        entity.kind.rawValue, entity.subtype, entity.description,
        JSONWriter.text { $0.array(entity.aliases) },
        JSONWriter.text { $0.array(entity.articles) }, "\(entity.mentions)", "\(entity.confidence)",
      ])
    let color = entity.kind.color
    try element(
      "viz:color", [("r", "\(color.red)"), ("g", "\(color.green)"), ("b", "\(color.blue)")],
      indent: 8)
    try element("viz:size", [("value", "\(entity.drawnSize)")], indent: 8)
    try close(indent: 6)
  }

  private func write(_ claim: Claim) throws {
    try open(
      "edge",
      [
        ("id", claim.id), ("source", claim.subject), ("target", claim.object),
        ("label", claim.predicate.inWords), ("kind", claim.predicate.rawValue),
        ("weight", "\(claim.weight)"),
      ], indent: 6)
    try values(
      Self.edgeAttributes,
      [
        claim.predicate.rawValue, claim.words, claim.status.rawValue,
        JSONWriter.text { $0.sources(claim.sources) }, "\(claim.confidence)",
        "\(Ontology.isSymmetric(claim.predicate))",
        JSONWriter.text { $0.array(claim.evidence.map(\.evidence.quote)) },
      ])
    let times = graph.times(of: claim)
    if !times.isEmpty {
      try open("spells", [], indent: 8)
      for time in times {
        try element("spell", [("start", time.first), ("end", time.last)], indent: 10)
      }
      try close(indent: 8)
    }
    try close(indent: 6)
  }

  private func values(_ attributes: [(title: String, type: String)], _ values: [String?]) throws {
    try open("attvalues", [], indent: 8)
    for (attribute, value) in zip(attributes, values) {
      guard let value else { continue }
      try element(
        "attvalue", [("for", attribute.title), ("value", value.onOneLine)], indent: 10)
    }
    try close(indent: 8)
  }

  private func open(_ name: String, _ attributes: [(String, String)], indent: Int) throws {
    xml.lineBreak(indent: indent)
    try xml.start(name)
    for (name, value) in attributes { try xml.attribute(name, value) }
  }

  private func close(indent: Int) throws {
    xml.lineBreak(indent: indent)
    try xml.end()
  }

  private func element(_ name: String, _ attributes: [(String, String)], indent: Int) throws {
    try open(name, attributes, indent: indent)
    try xml.end()
  }
}
