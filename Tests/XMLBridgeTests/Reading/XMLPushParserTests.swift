import Testing
import XMLBridge

@Suite struct XMLPushParserTests {
  /// Parses in chunks of a size.
  private func parse(_ xml: String, chunk: Int = 64 << 10) throws -> Collector {
    let collector = Collector()
    let parser = XMLPushParser(file: "a.xml", handler: collector)
    let bytes = Array(xml.utf8)
    for start in stride(from: 0, to: bytes.count, by: chunk) {
      try parser.push(Array(bytes[start..<min(start + chunk, bytes.count)]))
    }
    try parser.finish()
    return collector
  }

  @Test(arguments: [1, 2, 3, 7, 64 << 10])
  func eventsDoNotDependOnChunks(chunk: Int) throws {
    let found = try parse(
      "<a id='1'>\nx &amp; y<![CDATA[<z>]]><p:b xmlns:p='u' id='&lt;2' p:id='3'/></a>",
      chunk: chunk)
    #expect(found.steps == ["<a 1", "<b <2", "b>2", "a>2"])
    #expect(String(decoding: found.text, as: UTF8.self) == "\nx & y<z>")
    #expect(found.warnings == [])
  }

  @Test(
    arguments: [
      ("<a>\n</b>", .malformed, 2), ("<a>", .malformed, nil), ("<a/>x", .malformed, 1),
      ("<a b='1' b='2'/>", .malformed, 1), ("<a>&nbsp;</a>", .malformed, 1),
      ("<!DOCTYPE a SYSTEM 'x.dtd'><a>&nbsp;</a>", .entity, 1),
      ("<!DOCTYPE a [<!ENTITY x 'y'>]><a/>", .entity, 1),
      ("<!DOCTYPE a [<!ENTITY % x 'y'>]><a/>", .entity, 1),
      ("<!DOCTYPE a [<!ENTITY x SYSTEM 'y'>]><a/>", .entity, 1),
    ] as [(String, BridgeError.Code, Int?)])
  func badDocumentsAreRefused(xml: String, code: BridgeError.Code, line: Int?) {
    let error = #expect(throws: BridgeError.self) { try self.parse(xml) }
    #expect(error?.code == code)
    if let line { #expect(error?.line == line) }
  }

  @Test func capsAreNamed() {
    let cases: [(String, String)] = [
      (String(repeating: "<a>", count: 257), "cap on depth"),
      ("<a id='" + String(repeating: "x", count: 300_000) + "'/>", "cap on one tag"),
      ("<a><!--" + String(repeating: "x", count: 400_000) + "--></a>", "cap on one tag"),
    ]
    for (xml, cap) in cases {
      let error = #expect(throws: BridgeError.self) { try self.parse(xml) }
      #expect(error?.code == .limit)
      #expect(error?.reason.contains(cap) == true)
    }
  }

  @Test func undeclaredPrefixIsAWarning() throws {
    let found = try parse("<a><y:b/></a>")
    #expect(found.warnings.count == 1)
  }
}
