internal import GraphCore
internal import XMLBridge

/// Gathers the records that a file carries.
final class RecordReader {
  private let file: String
  private let options: GraphML.ReadOptions
  private var scanner: GraphMLScanner!
  private var warnings: WarningList
  private var articles: [ArticleInfo] = []
  private var builds: [KnowledgeGraph.Build] = []
  private var entities: Set<EntityRecord> = []
  private var claims: Set<ClaimRecord> = []
  private var annotations: [Annotation] = []
  private var corrections: [Correction] = []
  /// What nodes and edges show, when that is wanted.
  private(set) var edited: EditedGraph?
  /// What the values of each key mean, by the key's number.
  private var roles: [Role] = []
  /// Elements with data whose key was not declared yet.
  private var postponed: [ScannedElement] = []
  private var passedOver = 0
  private var hasManifest = false

  /// What the values of a key mean.
  private enum Role: String, CaseIterable {
    case manifest, occurrences, evidence, relation, status
    /// What a person may have changed.
    case name, label, type, aliases
    /// What another tool added.
    case added
    /// What the records give anyway, such as labels and colours.
    case computed

    init(_ key: DeclaredKey) {
      let name = key.name.lowercased()
      if let role = Role(rawValue: key.name), ![.added, .computed].contains(role) {
        self = role
      } else {
        // No two names may differ in case alone, and "id" is what tools call an element's id.
        self =
          key.isGraphics || name == "id" || GraphMLKey.names.contains(name) ? .computed : .added
      }
    }

    func isWanted(forEdits readsEdits: Bool) -> Bool {
      switch self {
      case .computed: false
      case .name, .label, .type, .aliases: readsEdits
      default: true
      }
    }
  }

  /// A reader of one file; `readsEdits` when what nodes and edges show is wanted as well.
  init(file: String, options: GraphML.ReadOptions, readsEdits: Bool = false) {
    self.file = file
    self.options = options
    edited = readsEdits ? EditedGraph() : nil
    warnings = WarningList(file: file)
  }

  func read(_ input: CompressedInput) throws -> (graph: KnowledgeGraph, warnings: [GraphWarning]) {
    let scanner = GraphMLScanner(
      file: file, isLenient: options.isLenient,
      wants: { [readsEdits = edited != nil] in Role($0).isWanted(forEdits: readsEdits) }
    ) { [unowned self] element in
      guard element.graph == options.graph, element.nesting == 0 else {
        passedOver += element.kind == .graph ? 0 : 1
        return
      }
      if element.data.allSatisfy({ self.scanner.keys[$0.key].isDeclared }) {
        try take(element)
      } else {
        postponed.append(element)
      }
    }
    self.scanner = scanner
    try scanner.scan(input)
    for element in postponed { try take(element) }
    try check(scanner)
    let graph = KnowledgeGraph(
      articles: articles, entities: entities, claims: claims, builds: builds,
      annotations: annotations, corrections: corrections)
    return (graph, scanner.warnings.all + warnings.all)
  }

  private func check(_ scanner: GraphMLScanner) throws {
    let isOurs = scanner.keys.declared.contains {
      $0.name == "occurrences" && ["node", "all"].contains($0.domain)
    }
    guard isOurs || hasManifest else {
      throw FormatError(
        .foreign, file: file,
        reason: "a graph without newsgraph's records: \"newsgraph stats\" tells what it holds")
    }
    guard options.graph <= scanner.graphCount else {
      throw FormatError(
        .invalid, file: file,
        reason: "it has no graph number \(options.graph), but \(scanner.graphCount)")
    }
    if !hasManifest {
      warnings.add(
        .record, "no manifest: where the articles come from is lost", line: nil)
    }
    if passedOver > 0 {
      warnings.add(
        .structure, "\(passedOver) nodes and edges of other graphs were passed over", line: nil)
    }
  }

  private func take(_ element: ScannedElement) throws {
    var values = Values()
    for data in element.data {
      switch role(of: data.key) {
      case .added: values.added.append(data)
      case .computed: break
      case let role: values[role] = data
      }
    }
    let target: Annotation.Target?
    switch element.kind {
    case .graph:
      try takeGraph(values)
      return
    case .node: target = try takeNode(values, element)
    case .edge: target = try takeEdge(values, element)
    }
    if let target { annotate(target, values.added, element.drawing) }
  }

  /// The values of an element by what they mean.
  private struct Values {
    /// What another tool added.
    var added: [ScannedData] = []
    /// The others; elements have few, so that looking through them is fastest.
    private var known: [(role: Role, data: ScannedData)] = []

    subscript(role: Role) -> ScannedData? {
      get { known.last { $0.role == role }?.data }
      set { if let newValue { known.append((role, newValue)) } }
    }
  }

  private func role(of key: Int) -> Role {
    while roles.count <= key { roles.append(Role(scanner.keys[roles.count])) }
    return roles[key]
  }

  private func takeGraph(_ values: Values) throws {
    guard
      let manifest = try decode(
        values[.manifest], { try JSONText().decode(Manifest.self, from: $0.text) })
    else { return }
    hasManifest = true
    articles += manifest.articles
    builds += manifest.builds
    claims.formUnion(manifest.unlinked ?? [])
    entities.formUnion(manifest.dropped ?? [])
    corrections += manifest.corrections ?? []
  }

  /// Takes a node's records; the target of what another tool added, if it added anything.
  private func takeNode(
    _ values: Values, _ element: ScannedElement
  ) throws -> Annotation.Target? {
    let records = try list(values[.occurrences], { try $0.occurrence() })
    edited?.nodes.append(node(values, element, records ?? []))
    guard let records else {
      warnings.add(.record, "a node without records is passed over", line: element.line)
      return nil
    }
    entities.formUnion(records)
    return values.added.isEmpty && element.drawing.position == nil
      ? nil : records.min().map(Annotation.Target.init)
  }

  /// What a node shows.
  private func node(
    _ values: Values, _ element: ScannedElement, _ records: [EntityRecord]
  ) -> EditedGraph.Node {
    EditedGraph.Node(
      id: element.id ?? "",
      names: [values[.label]?.text, values[.name]?.text, element.drawing.label].compactMap { $0 },
      kind: values[.type].map { EntityKind(rawValue: $0.text) },
      aliases: values[.aliases].flatMap { data in
        var json = JSONReader(data.bytes)
        return try? json.strings()
      }, records: records)
  }

  /// Takes an edge's records; the target of what another tool added, if it added anything.
  private func takeEdge(
    _ values: Values, _ element: ScannedElement
  ) throws -> Annotation.Target? {
    let records = try claims(values, line: element.line)
    edited?.edges.append(
      .init(source: element.source ?? "", target: element.target ?? "", records: records ?? []))
    claims.formUnion(records ?? [])
    return values.added.isEmpty ? nil : records?.min().map(Annotation.Target.init)
  }

  private func claims(_ values: Values, line: Int) throws -> [ClaimRecord]? {
    guard let data = values[.evidence], !data.bytes.isEmpty else {
      warnings.add(.record, "an edge without records is passed over", line: line)
      return nil
    }
    guard let relation = values[.relation]?.text, !relation.isEmpty,
      let status = values[.status].flatMap({ Status(rawValue: $0.text) })
    else {
      try damaged("an edge with evidence but no relation or status", line: line)
      return nil
    }
    let predicate = Predicate(rawValue: relation)
    return try list(data, { try $0.evidence(predicate, status) })
  }

  /// Keeps what another tool added to an element; a place that was drawn counts more than a value.
  private func annotate(
    _ target: Annotation.Target, _ added: [ScannedData], _ drawing: YEdDrawing
  ) {
    var values: [String: (type: String, value: String)] = [:]
    for data in added {
      let (key, text) = (scanner.keys[data.key], data.text)
      guard text.contains(where: { !$0.isWhitespace }) else { continue }
      values[key.name] = (key.valueType == nil ? "string" : key.type, text)
    }
    if let (x, y) = drawing.position {
      values["x"] = ("double", "\(x)")
      values["y"] = ("double", "\(y)")
    }
    annotations += values.map {
      Annotation(target: target, name: $0.key, type: $0.value.type, value: $0.value.value)
    }
  }

  /// The records of a value; nil when there is none, or a damaged one that was passed over.
  private func list<Record>(
    _ data: ScannedData?, _ record: (inout JSONReader) throws -> Record
  ) throws -> [Record]? {
    try decode(data) { data in
      var json = JSONReader(data.bytes)
      let records = try json.array(record)
      try json.end()
      return records
    }
  }

  private func decode<Value>(
    _ data: ScannedData?, _ decode: (ScannedData) throws -> Value
  ) throws -> Value? {
    guard let data, !data.bytes.isEmpty else { return nil }
    do {
      return try decode(data)
    } catch {
      let key = scanner.keys[data.key].name
      try damaged("the value of \"\(key)\" is no list of records", line: data.line)
      return nil
    }
  }

  /// An error, or when lenient a warning.
  private func damaged(_ message: String, line: Int) throws {
    guard options.isLenient else {
      throw FormatError(
        .invalid, file: file, line: line, reason: message + " (--lenient passes it over)")
    }
    warnings.add(.record, message + ": passed over", line: line)
  }
}
