internal import XMLBridge

/// The text, blocks and metadata of a DOCX document: zipped XML (ECMA-376).
struct WordDocument {
  /// The text and its blocks.
  private(set) var text = BlockText()
  /// Title, author and day of the document.
  private(set) var metadata = ArticleMetadata()

  /// Reads a document.
  ///
  /// - Throws: `LoadingError` when it is another kind of archive, damaged or too large.
  init(_ bytes: [UInt8], file: String, limit: Int) throws(LoadingError) {
    do {
      guard let archive = ZipArchive(bytes),
        let document = try archive.file("word/document.xml", archive: file, limit: limit)
      else {
        throw LoadingError(
          .binary, file: file,
          message: "a zip archive that is no DOCX document: unpack it and give the folder")
      }
      let body = Body()
      try Self.parse(document, file: file, handler: body)
      text = body.content
      if let core = try archive.file("docProps/core.xml", archive: file, limit: limit) {
        let properties = Properties()
        try Self.parse(core, file: file, handler: properties)
        metadata = properties.metadata
      }
    } catch {
      throw LoadingError(error, file: file)
    }
  }

  private static func parse(_ bytes: [UInt8], file: String, handler: any XMLHandler) throws {
    let parser = XMLPushParser(file: file, handler: handler)
    try parser.push(bytes)
    try parser.finish()
  }

  /// Reads paragraphs.
  private final class Body: XMLHandler {
    var content = BlockText()
    private var text: [UInt8] = []
    private var kind = Block.Kind.paragraph
    private var isText = false

    func startElement(_ element: XMLStartElement) {
      switch element.name {
      case "p": kind = .paragraph
      case "t": isText = true
      case "tab", "br", "cr": text.append(0x20)
      case "numPr": if kind == .paragraph { kind = .listItem }
      case "pStyle":
        let style = element.prefixedAttribute("val")?.string.lowercased() ?? ""
        if style.hasPrefix("heading") || style == "title" { kind = .heading }
        if style.hasSuffix("quote") { kind = .quote }
        if style == "caption" { kind = .caption }
      default: break
      }
    }

    func endElement(_ name: XMLBytes, line: Int) {
      switch name {
      case "t": isText = false
      case "p":
        let line = ArticleMetadata.value(String(decoding: text, as: UTF8.self))
        text.removeAll(keepingCapacity: true)
        if let line { content.append(line, kind: JunkLine.isJunk(line) ? .setAside : kind) }
      default: break
      }
    }

    func text(_ bytes: XMLBytes) { if isText { bytes.append(to: &text) } }
    func warning(_ message: String, line: Int) {}
  }

  /// Reads the properties of the document.
  private final class Properties: XMLHandler {
    var metadata = ArticleMetadata()
    private var text: [UInt8] = []

    func startElement(_ element: XMLStartElement) { text.removeAll() }

    func endElement(_ name: XMLBytes, line: Int) {
      let value = ArticleMetadata.value(String(decoding: text, as: UTF8.self))
      switch name {
      case "title": metadata.title = value
      case "creator": metadata.byline = value
      case "created": metadata.date = value.flatMap(PublicationDate.iso)
      case "language": metadata.language = value
      default: break
      }
      text.removeAll()
    }

    func text(_ bytes: XMLBytes) { bytes.append(to: &text) }
    func warning(_ message: String, line: Int) {}
  }
}
