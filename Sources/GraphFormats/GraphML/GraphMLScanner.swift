internal import XMLBridge

/// A key that a file declares.
struct DeclaredKey {
  var name: String
  var domain: String
  var type: String
}

/// A value of a graph, node or edge.
struct ScannedData {
  var key: String
  var value: String
  var line: Int
}

/// A graph, node or edge of a file, complete with its values.
struct ScannedElement {
  enum Kind: String { case graph, node, edge }

  var kind: Kind
  var line: Int
  /// How many graphs around it lie inside a node or edge: 0 at the top.
  var nesting: Int
  /// The number of the outermost graph around it, from 1.
  var graph: Int
  var data: [ScannedData] = []
}

/// Reads GraphML of any tool, checks it, and hands on its elements, in bounded memory but for ids.
final class GraphMLScanner: XMLHandler {
  let file: String
  private(set) var warnings: WarningList
  private(set) var keys: [String: DeclaredKey] = [:]
  private(set) var keyOrder: [String] = []
  private(set) var graphCount = 0

  /// Whether to mend what would be an error, with a warning.
  let isLenient: Bool
  /// Whether values are wanted of graphs, nodes and edges; unwanted ones are only checked.
  private let wantsData: Bool
  private let consume: (ScannedElement) throws -> Void

  private var open: [Frame] = []
  /// Elements of other namespaces, or unknown ones, around what is being read.
  private var skipped = 0
  private var pending: [ScannedElement] = []
  private var usesNamespace = true
  private var nesting = -1
  private var text: [UInt8] = []
  /// Whether the text belongs to data whose value is wanted or has to be checked.
  private var keepsText = false
  private var ids = GraphIDs()
  private var undeclared: [String: Int] = [:]

  private enum Frame {
    case graphml, graph, node, edge
    case data(key: String?, line: Int)
    case key
  }

  init(
    file: String, isLenient: Bool, wantsData: Bool,
    consume: @escaping (ScannedElement) throws -> Void
  ) {
    self.file = file
    self.isLenient = isLenient
    self.wantsData = wantsData
    self.consume = consume
    warnings = WarningList(file: file)
  }

  /// Reads a whole file.
  func scan(_ input: CompressedInput) throws {
    try XMLPushParser.parse(input, handler: self)
    for (key, line) in undeclared.sorted(by: { ($0.value, $0.key) < ($1.value, $1.key) }) {
      if keys[key] == nil {
        warnings.add(.key, "data of the key \"\(key)\", which is not declared", line: line)
      }
    }
    if graphCount == 0 {
      throw FormatError(.invalid, file: file, reason: "it holds no graph")
    }
    if graphCount > 1 {
      warnings.add(.structure, "it holds \(graphCount) graphs", line: nil)
    }
  }

  func warning(_ message: String, line: Int) { warnings.add(.xml, message, line: line) }

  // MARK: Elements

  func startElement(_ element: XMLStartElement) throws {
    if open.isEmpty {
      try startDocument(element)
      return
    }
    guard skipped == 0, isGraphML(element) else {
      skipped += 1
      return
    }
    switch element.name {
    case "graph": startGraph(element)
    case "node": try startNode(element)
    case "edge": try startEdge(element)
    case "data": startData(element)
    case "key":
      open.append(.key)
      try declareKey(element)
    case "desc", "default", "locator": skipped += 1
    case "hyperedge", "endpoint", "port":
      if element.name == "hyperedge" || element.name == "port" {
        warnings.add(.structure, "a \(element.name.string) is passed over", line: element.line)
      }
      skipped += 1
    default:
      warnings.add(
        .structure, "the unknown element \"\(element.name.string)\" is passed over",
        line: element.line)
      skipped += 1
    }
  }

  func endElement(_ name: XMLBytes, line: Int) throws {
    if skipped > 0 {
      skipped -= 1
      return
    }
    switch open.removeLast() {
    case .graph:
      nesting -= 1
      try consume(pending.removeLast())
      if nesting < 0 { try checkEnds() }
    case .node, .edge: try consume(pending.removeLast())
    case .data(let key, let line): endData(key, line: line)
    case .graphml, .key: break
    }
  }

  func text(_ bytes: XMLBytes) {
    if keepsText, skipped == 0 { bytes.append(to: &text) }
  }

  private func startDocument(_ element: XMLStartElement) throws {
    guard element.name == "graphml" else {
      throw FormatError(
        .invalid, file: file, line: element.line,
        reason: "it is no GraphML: its first element is \"\(element.name.string)\"")
    }
    if let namespace = element.namespace {
      guard namespace.hasPrefix("http://graphml.graphdrawing.org/xmlns") else {
        throw FormatError(
          .invalid, file: file, line: element.line,
          reason: "its namespace \"\(namespace.string)\" is not that of GraphML")
      }
    } else {
      usesNamespace = false
      warnings.add(.xml, "it names no namespace; taken for GraphML", line: element.line)
    }
    open.append(.graphml)
  }

  private func isGraphML(_ element: XMLStartElement) -> Bool {
    guard let namespace = element.namespace else { return !usesNamespace }
    return namespace.hasPrefix("http://graphml.graphdrawing.org/xmlns")
  }

  private func startGraph(_ element: XMLStartElement) {
    open.append(.graph)
    nesting += 1
    if nesting == 0 {
      graphCount += 1
      ids = GraphIDs()
    } else {
      warnings.add(.structure, "a graph lies inside a node or edge", line: element.line)
    }
    pending.append(scanned(.graph, element))
  }

  private func startNode(_ element: XMLStartElement) throws {
    open.append(.node)
    pending.append(scanned(.node, element))
    guard let id = element.attribute("id"), id.count > 0 else {
      try report("a node without id", mended: "it stays without", line: element.line)
      return
    }
    if !ids.define(id.string) {
      try report(
        "a second node with the id \"\(id.string)\"", mended: "the two are joined",
        line: element.line)
    }
  }

  private func startEdge(_ element: XMLStartElement) throws {
    open.append(.edge)
    pending.append(scanned(.edge, element))
    for name: StaticString in ["source", "target"] {
      if let end = element.attribute(name), end.count > 0 {
        ids.use(end.string, line: element.line)
      } else {
        try report("an edge without \(name)", mended: "a node stands in", line: element.line)
      }
    }
    if let id = element.attribute("id"), !ids.defineEdge(id.string) {
      warnings.add(
        .structure, "a second edge with the id \"\(id.string)\" is renumbered", line: element.line)
    }
  }

  private func scanned(_ kind: ScannedElement.Kind, _ element: XMLStartElement) -> ScannedElement {
    ScannedElement(kind: kind, line: element.line, nesting: nesting, graph: graphCount)
  }

  private func checkEnds() throws {
    for (id, line) in ids.dangling {
      try report(
        "an edge ends at the node \"\(id)\", which does not exist", mended: "a node stands in",
        line: line)
    }
  }

  /// An error, or when lenient a warning that says how it was mended.
  private func report(_ message: String, mended: String, line: Int) throws {
    guard isLenient else {
      throw FormatError(
        .invalid, file: file, line: line, reason: message + " (--lenient reads on)")
    }
    warnings.add(.structure, "\(message): \(mended)", line: line)
  }

  // MARK: Keys and data

  private func declareKey(_ element: XMLStartElement) throws {
    guard let id = element.attribute("id")?.string else {
      warnings.add(.key, "a key without id is passed over", line: element.line)
      return
    }
    let type = element.attribute("attr.type")?.string ?? "string"
    if ValueType(rawValue: type) == nil {
      warnings.add(
        .key, "the key \"\(id)\" has the unknown type \"\(type)\"; its values are kept as text",
        line: element.line)
    }
    guard keys[id] == nil else {
      try report(
        "a second key with the id \"\(id)\"", mended: "the first one stays", line: element.line)
      return
    }
    keys[id] = DeclaredKey(
      name: element.attribute("attr.name")?.string ?? id,
      domain: element.attribute("for")?.string ?? "all", type: type)
    keyOrder.append(id)
  }

  private func startData(_ element: XMLStartElement) {
    let key = element.attribute("key")?.string
    if key == nil { warnings.add(.key, "data without a key is passed over", line: element.line) }
    open.append(.data(key: key, line: element.line))
    text.removeAll(keepingCapacity: true)
    let type = key.flatMap { keys[$0] }.flatMap { ValueType(rawValue: $0.type) } ?? .string
    keepsText = wantsData || type != .string
  }

  private func endData(_ key: String?, line: Int) {
    defer { keepsText = false }
    guard let key else { return }
    let declared = keys[key]
    if declared == nil, undeclared[key] == nil { undeclared[key] = line }
    let type = declared.flatMap { ValueType(rawValue: $0.type) } ?? .string
    guard keepsText else { return }
    let value = String(decoding: text, as: UTF8.self)
    if !type.accepts(value) {
      warnings.add(
        .value,
        "\"\(value.prefix(40))\" is no \(type.rawValue) for the key \"\(key)\"; kept as text",
        line: line)
    }
    guard wantsData, !pending.isEmpty else { return }
    pending[pending.count - 1].data.append(ScannedData(key: key, value: value, line: line))
  }
}
