import Testing
import XMLBridge

@Suite struct HTMLTreeTests {
  private func tree(_ page: String, _ attributes: [String] = []) throws -> HTMLTree {
    try HTMLTree(Array(page.utf8), encoding: "UTF-8", attributes: attributes, name: "a.html")
  }

  /// Each element as `name(...)`, text in quotes.
  private func outline(_ tree: HTMLTree) -> String {
    var outline = ""
    var ends: [Int] = []
    for (index, node) in tree.nodes.enumerated() {
      while let end = ends.last, end <= index {
        outline += ")"
        ends.removeLast()
      }
      if let name = node.name {
        outline += tree.names[name] + "("
        ends.append(node.end)
      } else {
        outline += "'\(tree.string(node.content))'"
        #expect(node.end == index + 1)
      }
    }
    return outline + String(repeating: ")", count: ends.count)
  }

  @Test(arguments: [
    ("<p>One <b>bold</b> word<!-- no --></p>", "html(body(p('One 'b('bold')' word')))"),
    ("<div><p>a<i></i></p><p>b</p></div>", "html(body(div(p('a'i())p('b'))))"),
    ("<p>a<p>b", "html(body(p('a')p('b')))"),
    ("<P>A &amp; B&#233;", "html(body(p('A & Bé')))"),
    ("<p>a\u{0}\u{1}b", "html(body(p('a  b')))"),
    ("", ""),
  ])
  func keepsElementsAndTextInOrder(page: String, expected: String) throws {
    #expect(outline(try tree(page)) == expected)
  }

  @Test func keepsTheAttributesThatAreAskedFor() throws {
    let page = #"<p class="lead &amp; first" id=x onclick="f()">One <a href='/b'>two</a></p>"#
    let tree = try tree(page, ["id", "class", "href"])
    let found = tree.nodes.filter { $0.name != nil }.flatMap { node in
      tree.attributes[node.content].map { "\(tree.names[$0.name])=\(tree.string($0.value))" }
    }
    #expect(found == ["class=lead & first", "id=x", "href=/b"])
  }

  @Test func nodesKnowTheElementAroundThem() throws {
    let tree = try tree("<div><p>a</p>b</div><p>c")
    for (index, node) in tree.nodes.enumerated() {
      guard let parent = node.parent else {
        #expect(index == 0)
        continue
      }
      #expect(parent < index && tree.nodes[parent].end >= node.end)
      #expect(tree.nodes[parent].name != nil)
    }
  }

  @Test(arguments: ["UTF-8", "windows-1252", "UTF-16LE"])
  func encodingIsTheCallers(_ encoding: String) throws {
    let bytes: [UInt8] =
      switch encoding {
      case "UTF-8": Array("<p>caf\u{E9}</p>".utf8)
      case "UTF-16LE": "<p>caf\u{E9}</p>".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
      default: "<p>caf\u{E9}</p>".unicodeScalars.map { UInt8($0.value) }
      }
    let tree = try HTMLTree(bytes, encoding: encoding, attributes: [], name: "a")
    #expect(outline(tree) == "html(body(p('café')))")
  }

  @Test func unknownEncodingIsAnError() {
    #expect(throws: BridgeError.self) {
      try HTMLTree([60], encoding: "no-such", attributes: [], name: "a")
    }
  }

  @Test func refusesAPageOfTooManyTags() {
    let page = String(repeating: "<b>", count: HTMLTree.maximumTags + 1)
    let error = #expect(throws: BridgeError.self) { try tree(page) }
    #expect(error?.code == .limit)
  }

  @Test func deepNestingDoesNotOverflowTheStack() throws {
    let tree = try tree(String(repeating: "<div>", count: 100_000) + "end")
    #expect(tree.nodes.count == 100_003)
    #expect(tree.string(tree.nodes.last!.content) == "end")
  }
}
