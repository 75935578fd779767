import GraphCore
import GraphFormats
import Testing

@Suite struct GraphMLBadInputTests {
  private static let keys = """
    <key id="d0" for="node" attr.name="occurrences" attr.type="string"/>\
    <key id="w" for="edge" attr.name="weight" attr.type="double"/>
    """
  private static let nodes = "<node id=\"a\"/><node id=\"b\"/>"
  private static let namespace = "xmlns=\"http://graphml.graphdrawing.org/xmlns\""

  private static func file(
    _ body: String, keys: String = keys, namespace: String = namespace
  ) -> String {
    "<graphml \(namespace)>\(keys)<graph edgedefault=\"directed\">\(body)</graph></graphml>"
  }

  @Test(
    arguments: [
      ("", .malformed, "empty"),
      ("hello", .malformed, ""),
      ("<html><p>x</html>", .invalid, "html"),
      (file(nodes) + "x", .malformed, "Extra content"),
      (String(file(nodes).dropLast(20)), .malformed, ""),
      (file(nodes, namespace: "xmlns='http://example.com/'"), .invalid, "namespace"),
      (file(nodes + "<node id='a'/>"), .invalid, "second node"),
      (file("<node/>"), .invalid, "without id"),
      (file(nodes + "<edge source='a' target='z'/>"), .invalid, "\"z\""),
      (file(nodes + "<edge source='a'/>"), .invalid, "without target"),
      (file(nodes, keys: keys + keys), .invalid, "second key"),
      (file(nodes, keys: ""), .foreign, "newsgraph stats"),
      (file("<node id='a'><data key='d0'>no json</data></node>"), .invalid, "occurrences"),
      ("<!DOCTYPE g [<!ENTITY x 'y'>]>" + file(nodes), .refused, "entity"),
      ("<graphml \(namespace)></graphml>", .invalid, "no graph"),
    ] as [(String, FormatError.Code, String)])
  func errors(text: String, code: FormatError.Code, reason: String) throws {
    try withTemporaryFile(Array(text.utf8)) { path in
      let error = #expect(throws: FormatError.self) { try GraphML.read(from: path) }
      #expect(error?.code == code, "\(String(describing: error))")
      #expect(error?.reason.contains(reason) == true, "\(String(describing: error))")
      #expect(error?.file == path)
    }
  }

  @Test(arguments: [
    (file(nodes + "<node id='a'/>"), "second node"), (file("<node/>"), "without id"),
    (file(nodes + "<edge source='a' target='z'/>"), "\"z\""),
    (file(nodes + "<edge source='a'/>"), "without target"),
    (file(nodes, keys: keys + keys), "second key"),
    (file("<node id='a'><data key='d0'>no json</data></node>"), "occurrences"),
    (file(nodes + String(repeating: "<edge id='e' source='a' target='b'/>", count: 2)), "edge"),
    (file("<node id='a'><data key='zz'>q</data></node>"), "not declared"),
    (file("<node id='a'><data>q</data></node>"), "without a key"),
    (file(nodes + "<edge source='a' target='b'><data key='w'>1,5</data></edge>"), "no double"),
    (file(nodes, namespace: ""), "no namespace"),
    (file("<node id='a'><y:Shape/></node>"), "prefix"),
    (file(nodes + "<hyperedge/>"), "hyperedge"),
    (file("<node id='a'><port name='p'/></node>"), "port"),
    (file("<node id='a'><graph><node id='c'/></graph></node>"), "inside"),
    (
      "<graphml \(namespace)>\(keys)<graph>\(nodes)</graph><graph>\(nodes)</graph></graphml>",
      "2 graphs"
    ),
  ])
  func lenientWarnings(text: String, message: String) throws {
    try withTemporaryFile(Array(text.utf8)) { path in
      let read = try GraphML.read(from: path, options: .init(isLenient: true))
      #expect(
        read.warnings.contains { $0.message.contains(message) }, "\(read.warnings)")
      let statistics = try GraphML.statistics(of: path)
      #expect(statistics.keys.map(\.name).prefix(1) == ["occurrences"])
    }
  }

  @Test(arguments: ["NaN", "INF", "-INF", "Infinity", "1e5", " 2 "])
  func numbersOfOtherTools(number: String) throws {
    let edge = "<edge source='a' target='b'><data key='w'>\(number)</data></edge>"
    try withTemporaryFile(Array(Self.file(edge + Self.nodes).utf8)) { path in
      let statistics = try GraphML.statistics(of: path)
      #expect(statistics.warnings == [])
      #expect((statistics.nodes, statistics.edges) == (2, 1))
    }
  }

  @Test func keyAfterTheGraphCounts() throws {
    let text = "<graphml \(Self.namespace)><graph>\(Self.nodes)</graph>\(Self.keys)</graphml>"
    try withTemporaryFile(Array(text.utf8)) { path in
      let read = try GraphML.read(from: path)
      #expect(read.graph.isEmpty)
    }
  }
}
