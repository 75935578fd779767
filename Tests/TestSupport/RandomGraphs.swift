public import GraphCore

/// Random graphs with few names, so that records meet often, and strings that try to break things.
public struct RandomGraphs {
  private var random: SplitMix64

  /// Graphs that are the same for the same seed.
  public init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// Strings that files, tables and pages must carry unharmed.
  public static let hostile = [
    "Ada & <Sons>", "]]>", "a\"b'c", "Zürich", "阿达", "e\u{301}", "👩‍👩‍👧", "line\u{85}next\u{2028}",
    "tab\tin",
    "two\nlines", "{\"a\":1}", "&amp;", "<!--", "\\u0041\\", "  padded  ", "\u{FEFF}bom",
    "a\u{A0}b",
    "<script>alert(1)</script>", "%s%n", "=1+1", "١٢٣",
  ]

  /// A graph of up to three of five articles.
  public mutating func next() -> KnowledgeGraph {
    var entities: [EntityRecord] = []
    var claims: [ClaimRecord] = []
    var articles: Set<Int> = []
    for _ in 0..<Int.random(in: 0...3, using: &random) { articles.insert(pick(0..<5)) }
    for number in articles.sorted() {
      let count = Int.random(in: 1...6, using: &random)
      var own: [EntityRecord] = []
      for position in 0..<count { own.append(entity(position, in: number)) }
      entities += own
      for _ in 0..<Int.random(in: 0...8, using: &random) {
        if let claim = claim(between: own) { claims.append(claim) }
      }
    }
    var infos: [ArticleInfo] = []
    for number in articles.sorted() { infos.append(article(number)) }
    return KnowledgeGraph(
      articles: infos, entities: entities, claims: claims,
      builds: [.init(tool: "0", tables: "t", ontology: "o", libxml2: "x", options: ["a"])])
  }

  private mutating func article(_ number: Int) -> ArticleInfo {
    ArticleInfo(
      id: "article-\(number)", title: Bool.random(using: &random) ? pick(Self.hostile) : nil,
      outlet: number == 2 ? "Gazette" : nil, source: "article-\(number).txt", bytesHash: "b",
      textHash: "t\(number)")
  }

  private mutating func entity(_ position: Int, in article: Int) -> EntityRecord {
    let names: [(EntityKind, String)] = [
      (.person, "Chen Yixin"), (.person, "Chen"), (.person, "Carrie Lam"), (.person, "Lam"),
      (.agency, "Ministry of Justice"), (.organization, "Acme"), (.place, "China"),
      (.law, "Article 23"), (.agency, "MSS"),
    ]
    let (kind, name) =
      Int.random(in: 0..<4, using: &random) > 0
      ? pick(names) : (pick(EntityKind.all), pick(Self.hostile))
    let start = position * 100
    let anchor = Span(start, start + name.unicodeScalars.count)
    let isAcronym = name == "MSS"
    var forms = [
      Form(text: name, role: isAcronym ? .acronym : .name, reason: .named, spans: [anchor])
    ]
    if Bool.random(using: &random) {
      forms.append(
        Form(
          text: pick(Self.hostile), role: .description, reason: .description,
          spans: [Span(start + 40, start + 50), Span(start + 60, start + 70)]))
    }
    return EntityRecord(
      article: "article-\(article)", anchor: anchor, kind: kind,
      subtype: Bool.random(using: &random) ? "ministry" : nil, name: name,
      description: Bool.random(using: &random) ? pick(Self.hostile) : nil, forms: forms,
      fact: name == "China" ? "country.cn" : nil, knownAs: name == "China" ? ["PRC"] : [],
      scope: kind == .agency && Bool.random(using: &random)
        ? pick(["country.cn", "country.us"]) : nil,
      isAmbiguous: kind == .person && !name.contains(" "), confidence: 0.75)
  }

  private mutating func claim(between entities: [EntityRecord]) -> ClaimRecord? {
    let (subject, object) = (pick(entities), pick(entities))
    guard subject.anchor != object.anchor else { return nil }
    let source: ClaimRecord.Source? =
      switch Int.random(in: 0..<3, using: &random) {
      case 0: nil
      case 1: .entity(pick(entities).anchor)
      default: .words(pick(Self.hostile))
      }
    let span = Span(
      min(subject.anchor.start, object.anchor.start), max(subject.anchor.end, object.anchor.end))
    return ClaimRecord(
      article: subject.article, subject: subject.anchor,
      predicate: pick([.heads, .meets, .opposes]),
      object: object.anchor, status: pick(Status.allCases), source: source,
      words: pick(Self.hostile),
      evidence: .init(
        span: span, quote: pick(Self.hostile), subject: subject.anchor, object: object.anchor),
      start: Bool.random(using: &random) ? "2026-07" : nil, confidence: 0.5)
  }

  private mutating func pick<C: RandomAccessCollection>(_ choices: C) -> C.Element {
    choices.randomElement(using: &random)!
  }
}
