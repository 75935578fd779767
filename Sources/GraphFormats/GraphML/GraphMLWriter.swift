internal import GraphCore
internal import XMLBridge

/// Writes one graph.
struct GraphMLWriter {
  let xml: XMLStreamWriter
  let flavor: GraphML.Flavor
  private let graph: ResolvedGraph
  private let added: AddedKeys
  private let comparison: Comparison?
  private let keyIDs = Dictionary(
    grouping: GraphMLKey.all + GraphMLKey.comparison, by: \.domain
  ).mapValues { keys in Dictionary(uniqueKeysWithValues: keys.map { ($0.name, $0.id) }) }

  /// What became of the entities and claims of two graphs.
  typealias Comparison = (
    entities: [EntityID: GraphDiff.Outcome], claims: [ClaimID: GraphDiff.Outcome]
  )

  init(
    _ graph: ResolvedGraph, xml: XMLStreamWriter, flavor: GraphML.Flavor,
    comparison: Comparison? = nil
  ) {
    self.graph = graph
    self.xml = xml
    self.flavor = flavor
    self.comparison = comparison
    added = AddedKeys(graph.records.annotations, flavor: flavor)
  }

  func write() throws {
    try xml.startDocument()
    try xml.start("graphml")
    try xml.attribute("xmlns", GraphML.namespace)
    try xml.attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
    try xml.attribute(
      "xsi:schemaLocation", "\(GraphML.namespace) \(GraphML.namespace)/1.0/graphml.xsd")
    if flavor == .yed { try xml.attribute("xmlns:y", Self.yedNamespace) }
    for key in GraphMLKey.all { try write(key) }
    for key in comparison == nil ? [] : GraphMLKey.comparison { try write(key) }
    for key in added.all { try write(key) }
    if flavor == .yed { try writeYEdKeys() }
    try xml.lineBreak(indent: 2)
    try xml.start("graph")
    try xml.attribute("id", "G")
    try xml.attribute("edgedefault", "directed")
    try xml.lineBreak(indent: 4)
    try data("graph", "manifest", JSONText().encode(Manifest(graph)))
    for entity in graph.entities { try write(entity) }
    for claim in graph.claims { try write(claim) }
    try xml.lineBreak(indent: 2)
    try xml.end()
    try xml.lineBreak(indent: 0)
    try xml.finish()
  }

  private func write(_ key: GraphMLKey) throws {
    try xml.lineBreak(indent: 2)
    try xml.start("key")
    try xml.attribute("id", key.id)
    try xml.attribute("for", key.domain)
    try xml.attribute("attr.name", key.name)
    try xml.attribute("attr.type", key.type)
    try xml.end()
  }

  /// A kind as APOC labels nodes: `:Person`.
  private static func nodeLabel(_ kind: EntityKind) -> String {
    ":" + kind.rawValue.prefix(1).uppercased() + kind.rawValue.dropFirst()
  }

  private func write(_ entity: Entity) throws {
    try xml.lineBreak(indent: 4)
    try xml.start("node")
    try xml.attribute("id", entity.id)
    if flavor.hasLabelAttributes { try xml.attribute("labels", Self.nodeLabel(entity.kind)) }
    try xml.lineBreak(indent: 6)
    try data("node", "name", entity.name.onOneLine)
    try data("node", "label", entity.name.onOneLine)
    try data("node", "type", entity.kind.rawValue)
    try data("node", "subtype", entity.subtype?.onOneLine)
    try data("node", "description", entity.description?.onOneLine)
    try data("node", "aliases", JSONWriter.bytes { $0.array(entity.aliases) })
    try data("node", "known_as", JSONWriter.bytes { $0.array(entity.knownAs) })
    try data(
      "node", "occurrences", JSONWriter.bytes { $0.array(entity.records) { $0.occurrence($1) } })
    try data("node", "articles", JSONWriter.bytes { $0.array(entity.articles) })
    try data("node", "mentions", "\(entity.mentions)")
    try data("node", "confidence", "\(entity.confidence)")
    try data("node", "size", "\(entity.drawnSize)")
    let outcome = comparison.map { $0.entities[entity.id] ?? .same }
    let color = outcome?.color ?? entity.kind.color
    try data("node", "r", "\(color.red)")
    try data("node", "g", "\(color.green)")
    try data("node", "b", "\(color.blue)")
    try data("node", "diff_status", outcome?.rawValue)
    let annotations = added.index.annotations(of: entity)
    try write(annotations, added.entities)
    if flavor == .yed { try writeYEdShape(of: entity, color, annotations) }
    try xml.lineBreak(indent: 4)
    try xml.end()
  }

  private func write(_ claim: Claim) throws {
    let relation = claim.predicate.rawValue
    try xml.lineBreak(indent: 4)
    try xml.start("edge")
    try xml.attribute("id", claim.id)
    try xml.attribute("source", claim.subject)
    try xml.attribute("target", claim.object)
    if flavor.hasLabelAttributes { try xml.attribute("label", relation) }
    try xml.lineBreak(indent: 6)
    try data("edge", "label", claim.predicate.inWords)
    try data("edge", "interaction", relation)
    try data("edge", "relation", relation)
    try data("edge", "words", claim.words.onOneLine)
    try data("edge", "status", claim.status.rawValue)
    try data("edge", "sources", JSONWriter.bytes { $0.sources(claim.sources) })
    try data("edge", "weight", "\(claim.weight)")
    try data("edge", "confidence", "\(claim.confidence)")
    try data("edge", "symmetric", "\(Ontology.isSymmetric(claim.predicate))")
    try data("edge", "start", claim.start?.onOneLine)
    try data("edge", "end", claim.end?.onOneLine)
    try data("edge", "evidence", JSONWriter.bytes { $0.array(claim.evidence) { $0.evidence($1) } })
    try data("edge", "eid", claim.id)
    let outcome = comparison.map { $0.claims[claim.id] ?? .same }
    if let outcome {
      try data("edge", "diff_status", outcome.rawValue)
      try data("edge", "r", "\(outcome.color.red)")
      try data("edge", "g", "\(outcome.color.green)")
      try data("edge", "b", "\(outcome.color.blue)")
    }
    try write(added.index.annotations(of: claim), added.claims)
    if flavor == .yed { try writeYEdLine(of: claim, outcome?.color) }
    try xml.lineBreak(indent: 4)
    try xml.end()
  }

  private func data(_ domain: String, _ name: String, _ value: String?) throws {
    guard let value else { return }
    try data(domain, name, Array(value.utf8))
  }

  private func data(_ domain: String, _ name: String, _ value: [UInt8]) throws {
    try xml.element("data", "key", keyIDs[domain]![name]!, text: value)
  }

  /// Writes back what other tools attached to an element.
  private func write(_ annotations: [String: Annotation], _ keys: [AddedKeys.Key]) throws {
    guard !annotations.isEmpty else { return }
    for (name, key) in keys {
      if let annotation = annotations[name] {
        try xml.element("data", "key", key.id, text: Array(annotation.value.utf8))
      }
    }
  }
}

extension Predicate {
  /// Its name with spaces: "works for".
  var inWords: String { rawValue.split(separator: "_").joined(separator: " ") }
}

extension Entity {
  /// Diameter in a drawing: its area grows with the number of mentions.
  var drawnSize: Double {
    (10 * Double(max(mentions, 1)).squareRoot()).rounded(toPlaces: 1)
  }
}

extension String {
  /// With spaces for line breaks and tabs: some readers end a value at its first line.
  var onOneLine: String {
    guard utf8.contains(where: { $0 < 0x20 }) else { return self }
    return String(
      String.UnicodeScalarView(
        unicodeScalars.map { $0.properties.isWhitespace && $0.value < 0x20 ? " " : $0 }))
  }
}
