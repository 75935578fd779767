/// Reads what a page tells about its article: from JSON-LD, OpenGraph and other `meta` elements,
/// `time` elements and visible lines, the surest first.
struct PageMetadata {
  /// What the page says in JSON-LD.
  let structured: StructuredData
  private let tree: PageTree
  /// The first value of each `meta` element, by its name in lower case.
  private var metas: [String: String] = [:]
  private var canonical: String?
  private var headTitle: String?
  private var headings: [String] = []
  /// Those that do not lead to another page.
  private var unlinkedHeadings: [String] = []
  private var times: [String] = []
  private var authorLinks: [String] = []

  init(_ tree: PageTree) {
    self.tree = tree
    var scripts: [ArraySlice<UInt8>] = []
    for (index, node) in tree.nodes.enumerated() {
      switch node.tag {
      case .script:
        if tree.attribute("type", of: index)?.contains("ld+json") == true {
          for inner in index..<node.end where tree.nodes[inner].tag == .text {
            scripts.append(tree.bytes(inner))
          }
        }
      default: break
      }
    }
    structured = StructuredData(scripts: scripts)
    for (index, node) in tree.nodes.enumerated() { read(index, node) }
  }

  private mutating func read(_ index: Int, _ node: PageTree.Node) {
    switch node.tag {
    case .meta:
      let value = ArticleMetadata.value(tree.attribute("content", of: index))
      for attribute in ["property", "name", "itemprop"] {
        let names = tree.attribute(attribute, of: index)?.lowercased() ?? ""
        for name in names.split(separator: " ").map(String.init) where metas[name] == nil {
          metas[name] = value
        }
      }
    case .headLink:
      if canonical == nil, tree.attribute("rel", of: index)?.lowercased() == "canonical" {
        canonical = ArticleMetadata.value(tree.attribute("href", of: index))
      }
    case .title:
      if headTitle == nil { headTitle = ArticleMetadata.value(tree.allText(index)) }
    case .heading:
      if headings.count < 8, tree.name(index) == "h1" {
        if let heading = ArticleMetadata.value(tree.allText(index)) {
          headings.append(heading)
          if node.linkDensity < 0.5 { unlinkedHeadings.append(heading) }
        }
      }
    case .time:
      if times.count < 8, let time = tree.attribute("datetime", of: index) { times.append(time) }
    case .link:
      if authorLinks.count < 4, tree.attribute("rel", of: index) == "author",
        let name = ArticleMetadata.value(tree.allText(index)), !authorLinks.contains(name)
      {
        authorLinks.append(name)
      }
    default: break
    }
  }

  /// The metadata; what the page does not say elsewhere is looked for in lines that were set aside.
  func metadata(lines: [String]) -> ArticleMetadata {
    let outlet = outlet
    let url = url
    return ArticleMetadata(
      title: title(outlet: outlet), outlet: outlet, byline: byline(lines),
      date: date(lines, url: url), url: url, language: language)
  }

  private func meta(_ names: String...) -> String? { names.lazy.compactMap { metas[$0] }.first }

  // MARK: Title and outlet

  /// The heading that the head's title repeats, as readers see it; else the head's title.
  private func title(outlet: String?) -> String? {
    let named = [structured.headline.flatMap(ArticleMetadata.value), meta("og:title"), headTitle]
      .compactMap { $0 }
    let headings = headings.filter { $0.lowercased() != outlet?.lowercased() }
    if let heading = headings.first(where: { heading in
      named.contains { Self.overlap(heading, $0) > 0.6 }
    }) {
      return heading
    }
    // Many pages give the head another headline; a single long heading is the visible one.
    if headings.count == 1, headings[0].split(separator: " ").count > 2,
      unlinkedHeadings.contains(headings[0])
    {
      return headings[0]
    }
    if named.isEmpty { return headings.first ?? meta("twitter:title", "dc.title") }
    return Self.withoutOutlet(named[0], outlet: outlet)
  }

  /// The share of the words of the shorter text in the other.
  private static func overlap(_ a: String, _ b: String) -> Double {
    func words(_ text: String) -> Set<Substring> {
      Set(text.lowercased().split { !$0.isLetter && !$0.isNumber })
    }
    let (a, b) = (words(a), words(b))
    let smaller = min(a.count, b.count)
    // One word of a heading says little.
    guard smaller > 1 || a == b else { return 0 }
    return smaller == 0 ? 0 : Double(a.intersection(b).count) / Double(smaller)
  }

  /// A title without the outlet's name behind it: `Aide freed | The Post`.
  private static func withoutOutlet(_ title: String, outlet: String?) -> String {
    for mark in [" | ", " - ", " – ", " — ", " :: ", " » "] {
      guard let end = title.ranges(of: mark).last else { continue }
      let behind = title[end.upperBound...]
      let isOutlet = outlet.map { overlap($0, String(behind)) > 0.5 } ?? false
      if isOutlet || mark == " | " { return String(title[..<end.lowerBound]) }
    }
    return title
  }

  private var outlet: String? {
    let named = meta("og:site_name") ?? structured.publisher.flatMap(ArticleMetadata.value)
    if let named, named.hasPrefix("@"), named.utf8.count > 1 { return String(named.dropFirst()) }
    if let named, !named.hasPrefix("http") { return named }
    if let name = meta("application-name", "dc.publisher", "publisher"), !name.hasPrefix("http") {
      return name
    }
    let host = url.flatMap(Self.host)
    if let host, let name = headTitle.flatMap({ Self.outlet(in: $0, host: host) }) { return name }
    return host
  }

  /// The end of a title that resembles the page's address: `Aide freed | The Daily Post` of
  /// `dailypost.example`.
  private static func outlet(in title: String, host: String) -> String? {
    let marks = [" | ", " - ", " – ", " — ", " : ", " :: ", " » "]
    guard let end = marks.compactMap({ title.ranges(of: $0).last?.upperBound }).max() else {
      return nil
    }
    let name = title[end...]
    let label = host.split(separator: ".").dropLast().max { $0.count < $1.count } ?? ""
    // The address's letters stand in the name in their order, or a word of the name in it.
    var rest = label[...]
    for letter in name.lowercased() where letter == rest.first { rest.removeFirst() }
    let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }
    let isNamed = rest.isEmpty || words.contains { $0.count > 3 && label.contains($0) }
    return isNamed && label.count > 1 ? ArticleMetadata.value(String(name)) : nil
  }

  private static func host(_ url: String) -> String? {
    guard let start = url.firstRange(of: "//")?.upperBound else { return nil }
    let host = url[start...].prefix { $0 != "/" && $0 != ":" && $0 != "?" }
    let short = host.hasPrefix("www.") ? host.dropFirst(4) : host
    return short.isEmpty ? nil : String(short)
  }

  private var url: String? {
    [
      canonical, meta("og:url"), structured.url.flatMap(ArticleMetadata.value),
      meta("twitter:url", "dc.identifier"),
    ].compactMap { $0 }.first { $0.hasPrefix("http") }
  }

  // MARK: Byline

  private func byline(_ lines: [String]) -> String? {
    var names = structured.authors.compactMap(ArticleMetadata.value)
    if names.isEmpty {
      names = [
        meta(
          "author", "article:author", "parsely-author", "sailthru.author", "byl", "dc.creator",
          "dcterms.creator", "article.author", "og:article:author")
      ].compactMap { $0 }
    }
    names = names.map(JunkLine.names).filter { !$0.hasPrefix("http") && $0.utf8.count <= 120 }
    if names.isEmpty { names = authorLinks.map(JunkLine.names) }
    if names.isEmpty, let line = lines.first(where: JunkLine.isByline) {
      names = [JunkLine.names(ofByline: line)]
    }
    var unique: [String] = []
    for name in names where !name.isEmpty && !unique.contains(name) { unique.append(name) }
    return unique.isEmpty ? nil : unique.joined(separator: ", ")
  }

  // MARK: Date and language

  private func date(_ lines: [String], url: String?) -> String? {
    let said = [
      structured.published,
      meta(
        "article:published_time", "og:article:published_time", "datepublished",
        "article:published", "article.published", "parsely-pub-date", "sailthru.date",
        "publishdate", "publish-date",
        "publish_date", "publication_date", "pubdate", "dc.date.issued", "dcterms.created",
        "dc.date", "dcterms.date", "date", "displaydate", "originalpublicationdate",
        "article_date_original", "cxenseparse:recs:publishtime", "ptime", "pdate",
        "og:published_time", "rnews:datepublished", "datecreated", "created"),
    ]
    let dates = (said + times.map(Optional.some)).compactMap { $0 }.compactMap(PublicationDate.iso)
    if let first = dates.first {
      // Another place may say the time of the same day, or its zone.
      let day = first.prefix(10)
      let best = dates.filter { $0.hasPrefix(day) }.max { $0.utf8.count < $1.utf8.count }
      return first.utf8.count > 19 ? first : best
    }
    if let date = url.flatMap(Self.dateInAddress) { return date }
    return lines.lazy.filter { $0.utf8.count < 120 }.compactMap(PublicationDate.iso).first
      ?? visibleDate()
  }

  /// The date of a short text that is called one, or that follows the headline closely.
  private func visibleDate() -> String? {
    var nearby = 0
    for (index, node) in tree.nodes.enumerated() {
      if node.tag == .heading, tree.name(index) == "h1" { nearby = 40 }
      guard node.tag == .text, (8...60).contains(node.length) else { continue }
      nearby -= 1
      let isCalledDate = node.parent >= 0 && tree.nodes[node.parent].marks.contains(.byline)
      guard isCalledDate || nearby > 0 else { continue }
      if let date = PublicationDate.iso(tree.text(index)) { return date }
    }
    return nil
  }

  /// The day in an address such as `/2024/03/05/`.
  private static func dateInAddress(_ url: String) -> String? {
    let parts = url.split(separator: "/")
    for index in parts.indices.dropLast(2)
    where parts[index].count == 4 && parts[index].allSatisfy(\.isNumber) {
      let day = "\(parts[index])-\(parts[index + 1])-\(parts[index + 2])"
      if parts[index + 1].count <= 3, parts[index + 2].count <= 2 {
        return PublicationDate.iso(day)
      }
    }
    return nil
  }

  private var language: String? {
    let root = tree.nodes.isEmpty ? nil : tree.attribute("lang", of: 0)
    let named = structured.language ?? root ?? meta("og:locale", "language", "dc.language")
    return ArticleMetadata.value(named).map { $0.replacing("_", with: "-") }
  }
}
