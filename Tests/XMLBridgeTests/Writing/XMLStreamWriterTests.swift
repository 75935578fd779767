import SystemPackage
import Testing
import XMLBridge

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

@Suite struct XMLStreamWriterTests {
  private func written(_ body: (XMLStreamWriter) throws -> Void) throws -> String {
    let file = try TemporaryFile(in: TemporaryFile.systemFolder)
    defer { file.unlink() }
    try file.descriptor.closeAfter {
      let writer = XMLStreamWriter(file.descriptor, name: "a.xml")
      try body(writer)
      try writer.finish()
    }
    return String(
      decoding: try CompressedInput(path: file.path.string).readAll(), as: UTF8.self)
  }

  @Test(arguments: [
    ("plain", "plain"), ("a & b", "<![CDATA[a & b]]>"),
    ("x]]>y", "<![CDATA[x]]]]><![CDATA[>y]]>"), ("a\u{1}b\u{FFFE}", "ab"), ("\"q\"", "\"q\""),
  ])
  func textIsPlainOrCDATA(text: String, expected: String) throws {
    let xml = try written {
      try $0.start("a")
      try $0.text(text)
    }
    #expect(xml.contains("<a>\(expected)</a>"), "\(xml)")
  }

  @Test(arguments: [
    "", "plain", "a & b", "x]]>y", "]]", "]]>", "a\u{1}b\u{FFFE}c", "\"q\"", "é<", "tab\tin",
    "a\rb",
    "\u{FEFF}bom", String(repeating: "é&", count: 100_000),
  ])
  func elementsAreTheSameInOneCallAsInSeveral(text: String) throws {
    let several = try written {
      try $0.start("root")
      try $0.start("data")
      try $0.attribute("key", "k")
      try $0.text(text)
      try $0.end()
    }
    let one = try written {
      try $0.start("root")
      try $0.element(RepeatedElement("data", "key", "k")) { $0 += text.utf8 }
    }
    // An empty element may be written in two ways.
    #expect(one == several || text.isEmpty)
  }

  @Test func longCDATAComesBack() throws {
    let text = String(repeating: "é&]]>", count: 100_000)
    let xml = try written {
      try $0.start("a")
      try $0.text(text)
    }
    let collector = Collector()
    let parser = XMLPushParser(file: "a.xml", handler: collector)
    try parser.push(Array(xml.utf8))
    try parser.finish()
    #expect(collector.text == Array(text.utf8))
  }

  @Test func fullDiskIsAnError() throws {
    guard let full = try? FileDescriptor.open("/dev/full", .writeOnly) else { return }
    let error = #expect(throws: BridgeError.self) {
      let writer = XMLStreamWriter(full, name: "full.xml")
      try writer.start("a")
      try writer.finish()
    }
    #expect(error?.errno == .noSpace)
    #expect(error?.description.hasPrefix("full.xml: no space left") == true)
    try full.close()
  }

  @Test func brokenPipeIsAnError() throws {
    signal(SIGPIPE, SIG_IGN)
    let (read, write) = try FileDescriptor.pipe()
    try read.close()
    let error = #expect(throws: BridgeError.self) {
      let writer = XMLStreamWriter(write, name: "-")
      for _ in 0..<100_000 { try writer.start("a") }
      try writer.finish()
    }
    #expect(error?.errno == .brokenPipe)
    try write.close()
  }
}

/// Keeps the text and the names of a document.
final class Collector: XMLHandler {
  var text: [UInt8] = []
  var steps: [String] = []
  var warnings: [String] = []

  func startElement(_ element: XMLStartElement) {
    steps.append("<\(element.name.string) \(element.attribute("id")?.string ?? "-")")
  }
  func endElement(_ name: XMLBytes, line: Int) { steps.append("\(name.string)>\(line)") }
  func text(_ bytes: XMLBytes) { bytes.append(to: &text) }
  func warning(_ message: String, line: Int) { warnings.append("\(line): \(message)") }
}
