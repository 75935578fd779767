internal import GraphCore
internal import XMLBridge

/// The text, blocks and metadata of an HTML page: everything but scripts, navigation, footers,
/// asides and forms without paragraphs.
struct HTMLPage {
  /// The text of all blocks, a line each.
  private(set) var scalars: [Unicode.Scalar] = []
  /// The blocks in order.
  private(set) var blocks: [Block] = []
  /// What the page tells about itself.
  private(set) var metadata = ArticleMetadata()

  private var headTitle = ""
  private var kinds: [Block.Kind] = []
  private var current: [Unicode.Scalar] = []
  private var formDepth = 0

  /// Reads a page.
  ///
  /// - Parameter encoding: the name of its encoding for libxml2.
  /// - Throws: `BridgeError` when libxml2 makes nothing of it.
  init(_ bytes: [UInt8], encoding: String, file: String) throws {
    guard let root = try HTMLTree(bytes, encoding: encoding, name: file).root else { return }
    root.walk(enter: { enter($0) }, leave: { leave($0) })
    flush()
    finishTitle()
  }

  private mutating func enter(_ node: HTMLTree.Node) -> Bool {
    guard node.kind == .element else {
      if node.kind == .text { current += node.text.unicodeScalars }
      return false
    }
    switch node.name {
    case "title":
      if headTitle.isEmpty { headTitle = node.text }
      return false
    case "meta":
      readMeta(node)
      return false
    case "link":
      if node.attribute("rel")?.lowercased() == "canonical", metadata.url == nil {
        metadata.url = ArticleMetadata.value(node.attribute("href"))
      }
      return false
    case "time":
      if metadata.date == nil { metadata.date = ArticleMetadata.value(node.attribute("datetime")) }
    case "br": current.append("\n")
    case "form":
      // Some sites wrap the whole page in a form; nested ones are not searched again.
      guard formDepth > 0 || Self.holdsParagraph(node) else { return false }
      formDepth += 1
    case let name where Self.dropped.contains(name): return false
    case let name:
      if let kind = Self.kind(of: name) {
        flush()
        kinds.append(kind)
      }
    }
    return true
  }

  private mutating func leave(_ node: HTMLTree.Node) {
    if node.kind == .element, node.name == "form", formDepth > 0 { formDepth -= 1 }
    guard node.kind == .element, Self.kind(of: node.name) != nil,
      !Self.dropped.contains(node.name)
    else { return }
    flush()
    kinds.removeLast()
  }

  /// Ends the block that is being read.
  private mutating func flush() {
    let line = singleLine(TextDecoding.cleaned(current))
    current.removeAll(keepingCapacity: true)
    guard !line.isEmpty else { return }
    let kind = kinds.last { $0 != .paragraph } ?? .paragraph
    if kind == .heading, metadata.title == nil, !blocks.contains(where: { $0.kind == .heading }) {
      metadata.title = line
    }
    append(line, kind: kind)
  }

  private mutating func append(_ line: String, kind: Block.Kind) {
    if !scalars.isEmpty { scalars += "\n\n".unicodeScalars }
    let start = scalars.count
    scalars += line.unicodeScalars
    blocks.append(Block(kind: kind, span: Span(start, scalars.count)))
  }

  private mutating func readMeta(_ node: HTMLTree.Node) {
    let name = node.attribute("property") ?? node.attribute("name") ?? ""
    let value = ArticleMetadata.value(node.attribute("content"))
    switch name.lowercased() {
    case "og:site_name": metadata.outlet = metadata.outlet ?? value
    case "author", "article:author":
      // Some pages give the address of a profile.
      if value?.hasPrefix("http") != true { metadata.byline = metadata.byline ?? value }
    case "article:published_time", "date", "dc.date", "dc.date.issued":
      metadata.date = metadata.date ?? value
    case "og:url": metadata.url = metadata.url ?? value
    case "og:title": metadata.title = metadata.title ?? value
    default: break
    }
  }

  /// A page without a headline in its text gets the one of its head.
  private mutating func finishTitle() {
    if metadata.title == nil { metadata.title = ArticleMetadata.value(headTitle) }
    guard let title = metadata.title, !scalars.isEmpty,
      !blocks.contains(where: { $0.kind == .heading })
    else { return }
    let body = (scalars, blocks)
    scalars = Array(title.unicodeScalars)
    let shift = scalars.count + 2
    blocks = [Block(kind: .heading, span: Span(0, scalars.count))]
    scalars += "\n\n".unicodeScalars
    scalars += body.0
    blocks += body.1.map {
      Block(kind: $0.kind, span: Span($0.span.start + shift, $0.span.end + shift))
    }
  }

  private static func holdsParagraph(_ form: HTMLTree.Node) -> Bool {
    var holds = false
    form.walk(
      enter: { node in
        holds = holds || node.kind == .element && node.name == "p"
        return !holds
      }, leave: { _ in })
    return holds
  }

  private static let dropped: Set<String> = [
    "script", "style", "nav", "footer", "aside", "noscript", "template", "iframe", "svg",
    "button", "select", "textarea", "object", "audio", "video", "canvas", "dialog",
  ]

  /// What kind of block an element begins; nil for one inside a line.
  private static func kind(of name: String) -> Block.Kind? {
    switch name {
    case "h1", "h2", "h3", "h4", "h5", "h6": .heading
    case "blockquote": .quote
    case "figcaption": .caption
    case "li", "dt", "dd": .listItem
    case "p", "div", "section", "article", "main", "header", "body", "html", "head", "ul", "ol",
      "dl", "table", "tr", "td", "th", "tbody", "thead", "caption", "figure", "pre", "address",
      "hr", "center", "details", "summary":
      .paragraph
    default: nil
    }
  }
}

extension HTMLPage {
  /// Reads a page of unknown encoding: its own mark, valid UTF-8, or what it declares.
  ///
  /// - Throws: `LoadingError` when it is no text or nothing can be made of it.
  init(_ bytes: [UInt8], file: String) throws(LoadingError) {
    do {
      if let declared = Self.declaredEncoding(bytes),
        String(validating: bytes, as: UTF8.self) == nil,
        let page = try? HTMLPage(bytes, encoding: declared, file: file)
      {
        self = page
      } else {
        let text = try TextDecoding.decoded(bytes, file: file)
        self = try HTMLPage(
          Array(String(TextDecoding.cleaned(text.unicodeScalars)[...]).utf8), encoding: "UTF-8",
          file: file)
      }
    } catch let error as LoadingError {
      throw error
    } catch let error as BridgeError {
      throw LoadingError(error)
    } catch {
      throw LoadingError(.unreadable, file: file, message: "\(error)")
    }
  }

  /// The encoding that a `meta` element or XML declaration names, unless text decoding knows it.
  private static func declaredEncoding(_ bytes: [UInt8]) -> String? {
    let head = Array(bytes.prefix(2_048).map { $0 < 0x80 ? $0 : 0x3f })
    let text = String(decoding: head, as: UTF8.self).lowercased()
    guard let key = text.firstRange(of: "charset=") ?? text.firstRange(of: "encoding=") else {
      return nil
    }
    let name = text[key.upperBound...].drop { $0 == "\"" || $0 == "'" }
      .prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    switch name {
    case "", "utf-8", "utf8", "utf-16", "ascii", "us-ascii", "iso-8859-1", "latin1",
      "windows-1252":
      return nil
    default: return String(name)
    }
  }
}
