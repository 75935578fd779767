internal import XMLBridge

/// What is known of a GraphML file while it is read from its start to its end.
struct GraphMLScan {
  /// Memory for so many bytes, as a manifest takes, is not kept for the values that follow.
  private static let longValue = 1 << 16

  private let file: String
  private(set) var warnings: WarningList
  private(set) var keys = GraphMLKeys()
  private(set) var graphCount = 0

  private let isLenient: Bool
  private let keepsIDs: Bool
  private let wants: (DeclaredKey) -> Bool

  private var open: [Frame] = []
  /// Elements of other namespaces, or unknown ones, around what is being read.
  private var skipped = 0
  private var pending: [ScannedElement] = []
  /// An element that was handed on, whose memory the next one takes.
  private var spare: ScannedElement?
  private var usesNamespace = true
  /// The number of the namespace that was found to be GraphML's last.
  private var namespaceNumber = -1
  private var nesting = -1
  private var text: [UInt8] = []
  /// Whether the text belongs to data whose value is wanted or has to be checked.
  private var keepsText = false
  private var ids = GraphIDs()
  /// Keys without declaration so far, with the line of their first data.
  private var undeclared: [Int: Int] = [:]
  private var yed = YEdReader()

  private enum Frame {
    case graphml, graph, node, edge
    case data(key: Int?, line: Int)
    case key
  }

  /// A file of which nothing was read yet; for the parameters see `GraphMLScanner`.
  init(file: String, isLenient: Bool, keepsIDs: Bool, wants: @escaping (DeclaredKey) -> Bool) {
    self.file = file
    self.isLenient = isLenient
    self.keepsIDs = keepsIDs
    self.wants = wants
    warnings = WarningList(file: file)
  }

  /// Checks what can be checked at the end only.
  mutating func finish() throws {
    for (key, line) in undeclared.sorted(by: { ($0.value, $0.key) < ($1.value, $1.key) }) {
      if !keys[key].isDeclared {
        warnings.add(
          .key, "data of the key \"\(keys[key].id)\", which is not declared", line: line)
      }
    }
    if graphCount == 0 {
      throw FormatError(.invalid, file: file, reason: "it holds no graph")
    }
    if graphCount > 1 {
      warnings.add(.structure, "it holds \(graphCount) graphs", line: nil)
    }
  }

  mutating func warning(_ message: String, line: Int) { warnings.add(.xml, message, line: line) }

  // MARK: Elements

  mutating func startElement(_ element: XMLStartElement) throws {
    if open.isEmpty {
      try startDocument(element)
      return
    }
    guard skipped == 0, isGraphML(element) else {
      if !pending.isEmpty {
        yed.start(element, depth: skipped, &pending[pending.count - 1].drawing)
      }
      skipped += 1
      return
    }
    switch element.name {
    case "data": startData(element)
    case "node": try startNode(element)
    case "edge": try startEdge(element)
    case "graph": startGraph(element)
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

  /// The graph, node or edge that ends, if one does.
  mutating func endElement() -> ScannedElement? {
    if skipped > 0 {
      skipped -= 1
      if !pending.isEmpty { yed.end(depth: skipped, &pending[pending.count - 1].drawing) }
      return nil
    }
    switch open.removeLast() {
    case .graph:
      nesting -= 1
      return pending.removeLast()
    case .node, .edge: return pending.removeLast()
    case .data(let key, let line): endData(key, line: line)
    case .graphml, .key: break
    }
    return nil
  }

  /// Takes back an element that was looked at.
  mutating func recycle(_ element: consuming ScannedElement) {
    element.id = nil
    element.source = nil
    element.target = nil
    element.drawing = YEdDrawing()
    element.data.removeAll(keepingCapacity: true)
    element.bytes.removeAll(keepingCapacity: element.bytes.count < Self.longValue)
    spare = element
  }

  mutating func text(_ bytes: XMLBytes) {
    if skipped > 0 {
      yed.text(bytes, depth: skipped)
    } else if keepsText {
      bytes.append(to: &text)
    }
  }

  private mutating func startDocument(_ element: XMLStartElement) throws {
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

  private mutating func isGraphML(_ element: XMLStartElement) -> Bool {
    if element.namespaceNumber == namespaceNumber { return true }
    guard let namespace = element.namespace else { return !usesNamespace }
    guard namespace.hasPrefix("http://graphml.graphdrawing.org/xmlns") else { return false }
    namespaceNumber = element.namespaceNumber
    return true
  }

  private mutating func startGraph(_ element: XMLStartElement) {
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

  private mutating func startNode(_ element: XMLStartElement) throws {
    open.append(.node)
    pending.append(scanned(.node, element))
    guard let id = element.attribute("id"), id.count > 0 else {
      try report("a node without id", mended: "it stays without", line: element.line)
      return
    }
    if keepsIDs { pending[pending.count - 1].id = id.string }
    if !ids.define(id) {
      try report(
        "a second node with the id \"\(id.string)\"", mended: "the two are joined",
        line: element.line)
    }
  }

  private mutating func startEdge(_ element: XMLStartElement) throws {
    open.append(.edge)
    pending.append(scanned(.edge, element))
    pending[pending.count - 1].source = try end("source", of: element)
    pending[pending.count - 1].target = try end("target", of: element)
    if let id = element.attribute("id"), !ids.defineEdge(id) {
      warnings.add(
        .structure, "a second edge with the id \"\(id.string)\" is renumbered", line: element.line)
    }
  }

  private mutating func end(_ name: StaticString, of edge: XMLStartElement) throws -> String? {
    guard let end = edge.attribute(name), end.count > 0 else {
      try report("an edge without \(name)", mended: "a node stands in", line: edge.line)
      return nil
    }
    ids.use(end, line: edge.line)
    return keepsIDs ? end.string : nil
  }

  private mutating func scanned(
    _ kind: ScannedElement.Kind, _ element: XMLStartElement
  ) -> ScannedElement {
    guard var scanned = spare.take() else {
      return ScannedElement(kind: kind, line: element.line, nesting: nesting, graph: graphCount)
    }
    scanned.kind = kind
    scanned.line = element.line
    scanned.nesting = nesting
    scanned.graph = graphCount
    return scanned
  }

  /// Checks, when a graph ends, that its edges end at nodes.
  mutating func checkEnds() throws {
    for (id, line) in ids.dangling {
      try report(
        "an edge ends at the node \"\(id)\", which does not exist", mended: "a node stands in",
        line: line)
    }
  }

  /// An error, or when lenient a warning that says how it was mended.
  private mutating func report(_ message: String, mended: String, line: Int) throws {
    guard isLenient else {
      throw FormatError(
        .invalid, file: file, line: line, reason: message + " (--lenient reads on)")
    }
    warnings.add(.structure, "\(message): \(mended)", line: line)
  }

  // MARK: Keys and data

  private mutating func declareKey(_ element: XMLStartElement) throws {
    guard let id = element.attribute("id")?.string else {
      warnings.add(.key, "a key without id is passed over", line: element.line)
      return
    }
    var key = DeclaredKey(
      id: id, name: element.attributeText("attr.name") ?? id,
      domain: element.attribute("for")?.string ?? "all",
      type: element.attribute("attr.type")?.string ?? "string")
    key.isGraphics = element.attribute("yfiles.type") != nil
    key.isWanted = wants(key)
    if key.valueType == nil {
      warnings.add(
        .key, "the key \"\(id)\" has the unknown type \"\(key.type)\"; its values are kept as text",
        line: element.line)
    }
    if !keys.declare(key) {
      try report(
        "a second key with the id \"\(id)\"", mended: "the first one stays", line: element.line)
    }
  }

  private mutating func startData(_ element: XMLStartElement) {
    let key = element.attribute("key").map { keys.find($0) }
    if key == nil { warnings.add(.key, "data without a key is passed over", line: element.line) }
    open.append(.data(key: key, line: element.line))
    text.removeAll(keepingCapacity: text.count < Self.longValue)
    keepsText = key.map { keys.use($0).isRead } ?? false
  }

  private mutating func endData(_ key: Int?, line: Int) {
    defer { keepsText = false }
    guard let key else { return }
    let use = keys.use(key)
    if !use.isDeclared, undeclared[key] == nil { undeclared[key] = line }
    guard keepsText else { return }
    if !use.type.accepts(text) {
      let value = String(decoding: text, as: UTF8.self).prefix(40)
      warnings.add(
        .value,
        "\"\(value)\" is no \(use.type.rawValue) for the key \"\(keys[key].id)\"; kept as text",
        line: line)
    }
    guard use.isKept, !pending.isEmpty else { return }
    let start = pending[pending.count - 1].bytes.count
    pending[pending.count - 1].bytes += text
    pending[pending.count - 1].data.append(
      ScannedData(key: key, range: start..<start + text.count, line: line))
  }
}
