internal import GraphCore
internal import XMLBridge

/// Writes one graph.
struct GraphMLWriter {
  let xml: XMLStreamWriter
  let flavor: GraphML.Flavor
  private let graph: ResolvedGraph
  private let added: AddedKeys
  private let comparison: Comparison?
  private let graphData = DataElements("graph")
  private let nodeData = DataElements("node")
  private let edgeData = DataElements("edge")
  private let addedNodeData: DataElements
  private let addedEdgeData: DataElements

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
    addedNodeData = DataElements(added.entities)
    addedEdgeData = DataElements(added.claims)
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
    xml.lineBreak(indent: 2)
    try xml.start("graph")
    try xml.attribute("id", "G")
    try xml.attribute("edgedefault", "directed")
    xml.lineBreak(indent: 4)
    try data(graphData, "manifest", JSONText().encode(Manifest(graph)))
    for entity in graph.entities { try write(entity) }
    for claim in graph.claims { try write(claim) }
    xml.lineBreak(indent: 2)
    try xml.end()
    xml.lineBreak(indent: 0)
    try xml.finish()
  }

  private func write(_ key: GraphMLKey) throws {
    xml.lineBreak(indent: 2)
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
    xml.lineBreak(indent: 4)
    try xml.start("node")
    try xml.attribute("id", entity.id)
    if flavor.hasLabelAttributes { try xml.attribute("labels", Self.nodeLabel(entity.kind)) }
    xml.lineBreak(indent: 6)
    try data(nodeData, "name", entity.name.onOneLine)
    try data(nodeData, "label", entity.name.onOneLine)
    try data(nodeData, "type", entity.kind.rawValue)
    try data(nodeData, "subtype", entity.subtype?.onOneLine)
    try data(nodeData, "description", entity.description?.onOneLine)
    try data(nodeData, "aliases", json: { $0.array(entity.aliases) })
    try data(nodeData, "known_as", json: { $0.array(entity.knownAs) })
    try data(
      nodeData, "occurrences", json: { $0.array(entity.records) { $0.occurrence($1) } })
    try data(nodeData, "articles", json: { $0.array(entity.articles) })
    try data(nodeData, "mentions", "\(entity.mentions)")
    try data(nodeData, "confidence", "\(entity.confidence)")
    try data(nodeData, "size", "\(entity.drawnSize)")
    let outcome = comparison.map { $0.entities[entity.id] ?? .same }
    let color = outcome?.color ?? entity.kind.color
    try data(nodeData, "r", "\(color.red)")
    try data(nodeData, "g", "\(color.green)")
    try data(nodeData, "b", "\(color.blue)")
    try data(nodeData, "diff_status", outcome?.rawValue)
    let annotations = added.index.annotations(of: entity)
    try write(annotations, addedNodeData)
    if flavor == .yed { try writeYEdShape(of: entity, color, annotations) }
    xml.lineBreak(indent: 4)
    try xml.end()
  }

  private func write(_ claim: Claim) throws {
    let relation = claim.predicate.rawValue
    xml.lineBreak(indent: 4)
    try xml.start("edge")
    try xml.attribute("id", claim.id)
    try xml.attribute("source", claim.subject)
    try xml.attribute("target", claim.object)
    if flavor.hasLabelAttributes { try xml.attribute("label", relation) }
    xml.lineBreak(indent: 6)
    try data(edgeData, "label", claim.predicate.inWords)
    try data(edgeData, "interaction", relation)
    try data(edgeData, "relation", relation)
    try data(edgeData, "words", claim.words.onOneLine)
    try data(edgeData, "status", claim.status.rawValue)
    try data(edgeData, "sources", json: { $0.sources(claim.sources) })
    try data(edgeData, "weight", "\(claim.weight)")
    try data(edgeData, "confidence", "\(claim.confidence)")
    try data(edgeData, "symmetric", "\(Ontology.isSymmetric(claim.predicate))")
    try data(edgeData, "start", claim.start?.onOneLine)
    try data(edgeData, "end", claim.end?.onOneLine)
    try data(edgeData, "evidence", json: { $0.array(claim.evidence) { $0.evidence($1) } })
    try data(edgeData, "eid", claim.id)
    let outcome = comparison.map { $0.claims[claim.id] ?? .same }
    if let outcome {
      try data(edgeData, "diff_status", outcome.rawValue)
      try data(edgeData, "r", "\(outcome.color.red)")
      try data(edgeData, "g", "\(outcome.color.green)")
      try data(edgeData, "b", "\(outcome.color.blue)")
    }
    try write(added.index.annotations(of: claim), addedEdgeData)
    if flavor == .yed { try writeYEdLine(of: claim, outcome?.color) }
    xml.lineBreak(indent: 4)
    try xml.end()
  }

  private func data(_ elements: DataElements, _ name: String, _ value: String?) throws {
    guard let value else { return }
    try xml.element(elements[name]) { $0.append(contentsOf: value.utf8) }
  }

  private func data(
    _ elements: DataElements, _ name: String, json: (inout JSONWriter) -> Void
  ) throws {
    try xml.element(elements[name]) { JSONWriter.append(to: &$0, json) }
  }

  /// Writes back what other tools attached to an element.
  private func write(_ annotations: [String: Annotation], _ added: DataElements) throws {
    guard !annotations.isEmpty else { return }
    for (name, element) in added.elements {
      guard let annotation = annotations[name] else { continue }
      try xml.element(element) { $0.append(contentsOf: annotation.value.utf8) }
    }
  }
}

/// `data` elements by their keys' names.
private struct DataElements {
  let elements: [(name: String, element: RepeatedElement)]

  /// Those of our own keys of a domain.
  init(_ domain: String) {
    let keys = (GraphMLKey.all + GraphMLKey.comparison).filter { $0.domain == domain }
    self.init(keys.map { ($0.name, $0) })
  }

  init(_ keys: [AddedKeys.Key]) {
    elements = keys.map { ($0.name, RepeatedElement("data", "key", $0.key.id)) }
  }

  /// The element of a key; looking through a few short names is faster than hashing one.
  subscript(name: String) -> RepeatedElement { elements.first { $0.name == name }!.element }
}

extension Predicate {
  /// Its name with spaces: "works for".
  var inWords: String {
    let words = rawValue.utf8.split(separator: UInt8(ascii: "_"))
    return String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self)
  }
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
