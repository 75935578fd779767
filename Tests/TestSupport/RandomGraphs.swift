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

  /// A graph with corrections, most of which match something, and with values that another tool
  /// attached to some of its entities and claims.
  public mutating func nextWorkedOn() -> KnowledgeGraph {
    var graph = next()
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      graph.correct([correction(of: graph.entityRecords.sorted())])
    }
    let resolved = graph.resolved()
    var annotations: [Annotation] = []
    for entity in resolved.entities where Bool.random(using: &random) {
      annotations.append(annotation(.init(entity.records.min()!)))
    }
    for claim in resolved.claims where Bool.random(using: &random) {
      annotations.append(annotation(.init(claim.evidence.min()!)))
    }
    graph.merge(KnowledgeGraph(articles: [], entities: [], claims: [], annotations: annotations))
    return graph
  }

  private mutating func annotation(_ target: Annotation.Target) -> Annotation {
    let (type, value) = pick([
      ("double", "1.5"), ("int", "-3"), ("boolean", "true"), ("string", pick(Self.hostile)),
    ])
    return Annotation(
      target: target, name: pick(["x", "Modularity Class", "Größe & <so>"]), type: type,
      value: value)
  }

  private mutating func correction(of records: [EntityRecord]) -> Correction {
    var names = records.map { EntityName(kind: $0.kind, name: $0.name) }
    names.append(EntityName(kind: .person, name: "Nobody"))
    let (a, b) = (pick(names), pick(names))
    switch Int.random(in: 0..<7, using: &random) {
    case 0: return .same(a, b)
    case 1: return .notSame(a, b)
    case 2: return .rename(a, to: pick(Self.hostile))
    case 3: return .retype(a, to: pick(EntityKind.all))
    case 4: return .addAlias(a, pick(Self.hostile))
    case 5: return .dropEntity(a)
    default: return .dropClaim(subject: a, predicate: .meets, object: b)
    }
  }

  private mutating func article(_ number: Int) -> ArticleInfo {
    ArticleInfo(
      id: "article-\(number)", title: Bool.random(using: &random) ? pick(Self.hostile) : nil,
      outlet: number == 2 ? "Gazette" : nil, source: "article-\(number).txt", bytesHash: "b",
      textHash: "t\(number)",
      sketch: number < 3 ? TextSketch("words of one text told twice".unicodeScalars) : nil)
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
