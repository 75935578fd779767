public import GraphCore
internal import XMLBridge

extension GraphML {
  /// How a file is read.
  public struct ReadOptions: Hashable, Sendable {
    /// Whether duplicate ids, dangling edges and damaged records are mended or passed over, with a
    /// warning each, instead of an error.
    public var isLenient: Bool
    /// Which graph of the file is read, from 1.
    public var graph: Int

    /// Strict, and the first graph.
    public init(isLenient: Bool = false, graph: Int = 1) {
      self.isLenient = isLenient
      self.graph = graph
    }
  }

  /// Reads the records of a graph that newsgraph wrote, also after another tool saved it again.
  ///
  /// - Parameter path: the file, plain or gzip; `-` for standard input.
  /// - Returns: the graph, and what is wrong with the file.
  /// - Throws: `FormatError` with file, line and reason when it cannot be read, is no valid GraphML
  ///   or holds no records.
  public static func read(
    from path: String, options: ReadOptions = ReadOptions()
  ) throws -> (graph: KnowledgeGraph, warnings: [GraphWarning]) {
    let reader = RecordReader(file: path, options: options)
    do {
      return try reader.read(try CompressedInput(path: path))
    } catch let error as BridgeError {
      throw FormatError(error)
    }
  }
}

/// Gathers the records that a file carries.
private final class RecordReader {
  private let file: String
  private let options: GraphML.ReadOptions
  private var scanner: GraphMLScanner!
  private var warnings: WarningList
  private var articles: [ArticleInfo] = []
  private var builds: [KnowledgeGraph.Build] = []
  private var entities: [EntityRecord] = []
  private var claims: [ClaimRecord] = []
  /// Elements with data whose key was not declared yet.
  private var postponed: [ScannedElement] = []
  private var passedOver = 0
  private var hasManifest = false

  init(file: String, options: GraphML.ReadOptions) {
    self.file = file
    self.options = options
    warnings = WarningList(file: file)
  }

  func read(_ input: CompressedInput) throws -> (graph: KnowledgeGraph, warnings: [GraphWarning]) {
    let scanner = GraphMLScanner(
      file: file, isLenient: options.isLenient, wantsData: true
    ) { [unowned self] element in
      guard element.graph == options.graph, element.nesting == 0 else {
        passedOver += element.kind == .graph ? 0 : 1
        return
      }
      if element.data.allSatisfy({ self.scanner.keys[$0.key] != nil }) {
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
      articles: articles, entities: entities, claims: claims, builds: builds)
    return (graph, scanner.warnings.all + warnings.all)
  }

  private func check(_ scanner: GraphMLScanner) throws {
    let isOurs = scanner.keys.values.contains {
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
    var values: [String: ScannedData] = [:]
    for data in element.data {
      guard let key = scanner.keys[data.key] else { continue }
      values[key.name] = data
    }
    switch element.kind {
    case .graph: try takeGraph(values)
    case .node: try takeNode(values, line: element.line)
    case .edge: try takeEdge(values, line: element.line)
    }
  }

  private func takeGraph(_ values: [String: ScannedData]) throws {
    guard
      let manifest = try decode(
        values["manifest"], { try JSONText().decode(Manifest.self, from: $0) })
    else { return }
    hasManifest = true
    articles += manifest.articles
    builds += manifest.builds
    claims += manifest.unlinked ?? []
  }

  private func takeNode(_ values: [String: ScannedData], line: Int) throws {
    guard let records = try list(values["occurrences"], { try $0.occurrence() }) else {
      warnings.add(.record, "a node without records is passed over", line: line)
      return
    }
    entities += records
  }

  private func takeEdge(_ values: [String: ScannedData], line: Int) throws {
    guard let data = values["evidence"], !data.value.isEmpty else {
      warnings.add(.record, "an edge without records is passed over", line: line)
      return
    }
    guard let relation = values["relation"]?.value, !relation.isEmpty,
      let status = values["status"].flatMap({ Status(rawValue: $0.value) })
    else {
      try damaged("an edge with evidence but no relation or status", line: line)
      return
    }
    let predicate = Predicate(rawValue: relation)
    claims += try list(data, { try $0.evidence(predicate, status) }) ?? []
  }

  /// The records of a value; nil when there is none, or a damaged one that was passed over.
  private func list<Record>(
    _ data: ScannedData?, _ record: (inout JSONReader) throws -> Record
  ) throws -> [Record]? {
    try decode(data) { text in
      var json = JSONReader(text)
      let records = try json.array(record)
      try json.end()
      return records
    }
  }

  private func decode<Value>(
    _ data: ScannedData?, _ decode: (String) throws -> Value
  ) throws -> Value? {
    guard let data, !data.value.isEmpty else { return nil }
    do {
      return try decode(data.value)
    } catch {
      let key = scanner.keys[data.key]?.name ?? data.key
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
