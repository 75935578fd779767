internal import XMLBridge

/// Reads GraphML of any tool, checks it, and hands on its elements, in bounded memory but for ids.
final class GraphMLScanner: XMLHandler {
  private let consume: (ScannedElement) throws -> Void
  /// One value, so that a callback asks for access to it once and not for each of its parts.
  private var scan: GraphMLScan

  var warnings: WarningList { scan.warnings }
  var keys: GraphMLKeys { scan.keys }
  var graphCount: Int { scan.graphCount }

  /// A scanner of one file.
  ///
  /// - Parameters:
  ///   - isLenient: whether to mend what would be an error, with a warning.
  ///   - keepsIDs: whether elements are handed on with the ids of nodes and ends of edges.
  ///   - wants: of which keys the values are wanted; others are only checked.
  ///   - consume: is handed each element as it ends.
  init(
    file: String, isLenient: Bool, keepsIDs: Bool = false, wants: @escaping (DeclaredKey) -> Bool,
    consume: @escaping (ScannedElement) throws -> Void
  ) {
    scan = GraphMLScan(file: file, isLenient: isLenient, keepsIDs: keepsIDs, wants: wants)
    self.consume = consume
  }

  /// Whether a key was declared by now.
  func isDeclared(_ key: Int) -> Bool { scan.keys.use(key).isDeclared }

  /// Reads a whole file.
  func scan(_ input: CompressedInput) throws {
    try XMLPushParser.parse(input, handler: self)
    try scan.finish()
  }

  func warning(_ message: String, line: Int) { scan.warning(message, line: line) }

  func startElement(_ element: XMLStartElement) throws { try scan.startElement(element) }

  func text(_ bytes: XMLBytes) { scan.text(bytes) }

  func endElement(_ name: XMLBytes, line: Int) throws {
    guard let element = scan.endElement() else { return }
    try consume(element)
    if element.kind == .graph, element.nesting == 0 { try scan.checkEnds() }
    scan.recycle(element)
  }
}
