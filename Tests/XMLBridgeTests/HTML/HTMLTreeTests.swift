import Testing
import XMLBridge

@Suite struct HTMLTreeTests {
  @Test func nodesHaveNamesAttributesAndText() throws {
    let page = #"<p class="lead" id=x>One <b>bold</b> word<!-- no --></p><script>var a</script>"#
    let root = try #require(try HTMLTree(Array(page.utf8), encoding: "UTF-8", name: "a.html").root)
    #expect(root.name == "html")
    let body = try #require(root.children.first { $0.name == "body" })
    let paragraph = try #require(body.children.first { $0.name == "p" })
    #expect(paragraph.attributes.map(\.name) == ["class", "id"])
    #expect(paragraph.attribute("class") == "lead")
    #expect(paragraph.attribute("style") == nil)
    #expect(paragraph.text == "One bold word")
    #expect(paragraph.children.map(\.kind) == [.text, .element, .text, .other])
    #expect(paragraph.parent?.name == "body")
    #expect(root.parent == nil)
  }

  @Test func walkEntersAndLeavesInOrder() throws {
    let page = "<div><p>a<i></i></p><p>b</p></div>"
    let root = try #require(try HTMLTree(Array(page.utf8), encoding: "UTF-8", name: "a").root)
    var steps = ""
    root.walk(
      enter: {
        steps += "<" + ($0.kind == .text ? $0.text : $0.name)
        return $0.name != "i"
      }, leave: { _ in steps += ">" })
    #expect(steps == "<html<body<div<p<a><i>><p<b>>>>>")
  }

  @Test(arguments: ["UTF-8", "windows-1252", "UTF-16LE"])
  func encodingIsTheCallers(_ encoding: String) throws {
    let bytes: [UInt8] =
      switch encoding {
      case "UTF-8": Array("<p>caf\u{E9}</p>".utf8)
      case "UTF-16LE": "<p>caf\u{E9}</p>".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
      default: "<p>caf\u{E9}</p>".unicodeScalars.map { UInt8($0.value) }
      }
    #expect(try HTMLTree(bytes, encoding: encoding, name: "a").root?.text == "caf\u{E9}")
  }

  @Test func unknownEncodingIsAnError() {
    #expect(throws: BridgeError.self) { try HTMLTree([60], encoding: "no-such", name: "a") }
  }

  @Test func deepNestingDoesNotOverflowTheStack() throws {
    let page = String(repeating: "<div>", count: 100_000) + "end"
    let root = try #require(try HTMLTree(Array(page.utf8), encoding: "UTF-8", name: "a").root)
    var count = 0
    root.walk(
      enter: {
        count += $0.name == "div" ? 1 : 0
        return true
      }, leave: { _ in })
    #expect(count == 100_000)
    #expect(root.text == "end")
  }
}
