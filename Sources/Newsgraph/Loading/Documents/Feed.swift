internal import XMLBridge

/// The articles of an RSS (0.9x, 1.0, 2.0) or Atom (RFC 4287) file.
struct Feed {
  /// An article for each item or entry, in order.
  private(set) var records: [ArticleRecord] = []

  /// Reads a feed.
  ///
  /// - Throws: `LoadingError` when it is no well-formed XML or no feed.
  init(_ bytes: [UInt8], file: String) throws(LoadingError) {
    let reader = Reader()
    do {
      let parser = XMLPushParser(file: file, handler: reader)
      try parser.push(bytes)
      try parser.finish()
    } catch {
      throw LoadingError(error, file: file)
    }
    guard reader.isFeed else {
      throw LoadingError(
        .badRecord, file: file,
        message: "XML that is neither an RSS nor an Atom feed: give the article's text or page")
    }
    records = reader.records
  }

  /// Whether a document begins like a feed.
  static func isFeed(_ head: String) -> Bool {
    ["<rss", "<feed", "<rdf:rdf"].contains { head.contains($0) }
  }

  private struct Item {
    var title: String?
    var link: String?
    var date: String?
    var names: [String] = []
    var id: String?
    var summary = ""
    var content = ""
  }

  private final class Reader: XMLHandler {
    var isFeed = false
    var records: [ArticleRecord] = []
    private var outlet: String?
    private var item: Item?
    private var text: [UInt8] = []
    /// How deep inside the markup of an Atom entry's content.
    private var markupDepth = 0
    private var depth = 0

    func startElement(_ element: XMLStartElement) {
      depth += 1
      if markupDepth > 0 {
        markupDepth += 1
        text += Array("<\(element.name.string)>".utf8)
        return
      }
      switch element.name {
      case "rss", "feed", "RDF": if depth == 1 { isFeed = true }
      case "item", "entry": item = Item()
      case "link":
        if let link = element.attribute("href")?.string, item?.link == nil,
          element.attribute("rel")?.string ?? "alternate" == "alternate"
        {
          item?.link = link
        }
      case "content": if element.attribute("type")?.string == "xhtml" { markupDepth = 1 }
      default: break
      }
      text.removeAll()
    }

    func endElement(_ name: XMLBytes, line: Int) {
      depth -= 1
      if markupDepth > 1 {
        markupDepth -= 1
        text += Array("</\(name.string)>".utf8)
        return
      }
      markupDepth = 0
      let raw = String(decoding: text, as: UTF8.self)
      text.removeAll()
      guard item != nil else {
        if name == "title", outlet == nil { outlet = ArticleMetadata.value(raw) }
        return
      }
      let value = ArticleMetadata.value(raw)
      switch name {
      case "title": item!.title = item!.title ?? value
      case "link": item!.link = item!.link ?? value
      case "pubDate", "date", "published": item!.date = value.flatMap(PublicationDate.iso)
      case "updated": item!.date = item!.date ?? value.flatMap(PublicationDate.iso)
      case "creator", "name", "author": if let value { item!.names.append(value) }
      case "guid", "id": item!.id = value
      case "description", "summary": item!.summary = raw
      case "encoded", "content":
        if raw.utf8.count > item!.content.utf8.count { item!.content = raw }
      case "item", "entry": finishItem()
      default: break
      }
    }

    func text(_ bytes: XMLBytes) {
      guard markupDepth > 0 else {
        bytes.append(to: &text)
        return
      }
      text += Array(bytes.string.replacing("&", with: "&amp;").replacing("<", with: "&lt;").utf8)
    }

    func warning(_ message: String, line: Int) {}

    private func finishItem() {
      guard let item else { return }
      self.item = nil
      let content = item.content.isEmpty ? item.summary : item.content
      let title = item.title ?? ""
      records.append(
        ArticleRecord(
          html: "<title>\(title)</title><article class=\"article-body\">\(content)</article>",
          metadata: ArticleMetadata(
            title: item.title, outlet: outlet,
            byline: item.names.isEmpty ? nil : item.names.joined(separator: ", "),
            date: item.date, url: item.link ?? item.id.flatMap { $0.hasPrefix("http") ? $0 : nil }))
      )
    }
  }
}
