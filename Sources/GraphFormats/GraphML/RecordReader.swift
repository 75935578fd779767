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
  private var entities: [EntityRecord] = []
  private var claims: [ClaimRecord] = []
  private var articleIDs = StringPool()
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
      file: file, isLenient: options.isLenient, keepsIDs: edited != nil,
      wants: { [readsEdits = edited != nil] in Role($0).isWanted(forEdits: readsEdits) }
    ) { [unowned self] element in
      guard element.graph == options.graph, element.nesting == 0 else {
        passedOver += element.kind == .graph ? 0 : 1
        return
      }
      if element.data.allSatisfy({ self.scanner.isDeclared($0.key) }) {
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
      articles: articles, entities: Set(entities), claims: Set(claims), builds: builds,
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
    for data in element.data {
      while roles.count <= data.key { roles.append(Role(scanner.keys[roles.count])) }
    }
    let values = Values(element: element, roles: roles)
    let target: Annotation.Target?
    switch element.kind {
    case .graph:
      try takeGraph(values)
      return
    case .node: target = try takeNode(values)
    case .edge: target = try takeEdge(values)
    }
    if let target { annotate(target, values) }
  }

  /// The values of an element by what they mean; it has few, so that looking through them is fastest.
  private struct Values {
    let element: ScannedElement
    let roles: [Role]

    /// What another tool added.
    var added: [ScannedData] { element.data.filter { roles[$0.key] == .added } }
    /// Whether another tool added anything, a drawn place included.
    var hasAdded: Bool {
      element.drawing.position != nil || element.data.contains { roles[$0.key] == .added }
    }

    subscript(role: Role) -> ScannedData? { element.data.last { roles[$0.key] == role } }

    /// A value as text.
    func text(_ role: Role) -> String? { self[role].map(element.text) }
  }

  private func takeGraph(_ values: Values) throws {
    guard
      let manifest = try decode(
        values, .manifest, { try JSONText().decode(Manifest.self, from: values.element.text($0)) })
    else { return }
    hasManifest = true
    articles += manifest.articles
    builds += manifest.builds
    claims += manifest.unlinked ?? []
    entities += manifest.dropped ?? []
    corrections += manifest.corrections ?? []
  }

  /// Takes a node's records; the target of what another tool added, if it added anything.
  private func takeNode(_ values: Values) throws -> Annotation.Target? {
    let records = try list(values, .occurrences) { try $0.occurrence(articleIDs: &self.articleIDs) }
    edited?.nodes.append(node(values, records ?? []))
    guard let records else {
      warnings.add(.record, "a node without records is passed over", line: values.element.line)
      return nil
    }
    entities += records
    return values.hasAdded ? records.min().map(Annotation.Target.init) : nil
  }

  /// What a node shows.
  private func node(_ values: Values, _ records: [EntityRecord]) -> EditedGraph.Node {
    EditedGraph.Node(
      id: values.element.id ?? "",
      names: [values.text(.label), values.text(.name), values.element.drawing.label]
        .compactMap { $0 },
      kind: values.text(.type).map(EntityKind.init),
      aliases: values[.aliases].flatMap { data in
        var json = JSONReader(values.element.bytes, data.range)
        return try? json.strings()
      }, records: records)
  }

  /// Takes an edge's records; the target of what another tool added, if it added anything.
  private func takeEdge(_ values: Values) throws -> Annotation.Target? {
    let records = try claims(values)
    edited?.edges.append(
      .init(
        source: values.element.source ?? "", target: values.element.target ?? "",
        records: records ?? []))
    claims += records ?? []
    return values.added.isEmpty ? nil : records?.min().map(Annotation.Target.init)
  }

  private func claims(_ values: Values) throws -> [ClaimRecord]? {
    let line = values.element.line
    guard let evidence = values[.evidence], !evidence.range.isEmpty else {
      warnings.add(.record, "an edge without records is passed over", line: line)
      return nil
    }
    guard let relation = values.text(.relation), !relation.isEmpty,
      let status = values.text(.status).flatMap(Status.init)
    else {
      try damaged("an edge with evidence but no relation or status", line: line)
      return nil
    }
    let predicate = Predicate(rawValue: relation)
    return try list(values, .evidence) {
      try $0.evidence(predicate, status, articleIDs: &self.articleIDs)
    }
  }

  /// Keeps what another tool added to an element; a place that was drawn counts more than a value.
  private func annotate(_ target: Annotation.Target, _ values: Values) {
    var added: [String: (type: String, value: String)] = [:]
    for data in values.added {
      let (key, text) = (scanner.keys[data.key], values.element.text(data))
      guard text.contains(where: { !$0.isWhitespace }) else { continue }
      added[key.name] = (key.valueType == nil ? "string" : key.type, text)
    }
    if let (x, y) = values.element.drawing.position {
      added["x"] = ("double", "\(x)")
      added["y"] = ("double", "\(y)")
    }
    annotations += added.map {
      Annotation(target: target, name: $0.key, type: $0.value.type, value: $0.value.value)
    }
  }

  /// The records of a value; nil when there is none, or a damaged one that was passed over.
  private func list<Record>(
    _ values: Values, _ role: Role, _ record: (inout JSONReader) throws -> Record
  ) throws -> [Record]? {
    try decode(values, role) { data in
      var json = JSONReader(values.element.bytes, data.range)
      let records = try json.array(record)
      try json.end()
      return records
    }
  }

  private func decode<Value>(
    _ values: Values, _ role: Role, _ decode: (ScannedData) throws -> Value
  ) throws -> Value? {
    guard let data = values[role], !data.range.isEmpty else { return nil }
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
