public import GraphCore

/// Builds small graphs for tests from short descriptions, an article at a time.
public struct Story {
  /// The records so far.
  public private(set) var graph = KnowledgeGraph()
  private let article: ArticleID
  private var anchors: [String: Span] = [:]
  private var position = 0

  /// A story told by one article.
  public init(_ article: ArticleID) {
    self.article = article
    graph = KnowledgeGraph(
      articles: [ArticleInfo(id: article, source: article, bytesHash: "", textHash: article)],
      entities: [], claims: [])
  }

  /// Adds an entity; further forms are acronyms when all capitals, else names.
  public mutating func entity(
    _ kind: EntityKind, _ name: String, _ forms: String..., fact: String? = nil,
    scope: String? = nil, knownAs: [String] = [], isAmbiguous: Bool = false
  ) {
    let anchor = next(name)
    anchors[name] = anchor
    var all = [form(name, .named, anchor)]
    for text in forms { all.append(form(text, .acronymDefined, next(text))) }
    let record = EntityRecord(
      article: article, anchor: anchor, kind: kind, name: name, forms: all, fact: fact,
      knownAs: knownAs, scope: scope, isAmbiguous: isAmbiguous)
    graph.merge(KnowledgeGraph(articles: [], entities: [record], claims: []))
  }

  /// Adds a claim between two entities that were added by these names.
  public mutating func claim(
    _ subject: String, _ predicate: Predicate, _ object: String, _ status: Status = .asserted,
    source: String? = nil
  ) {
    let (s, o) = (anchors[subject]!, anchors[object]!)
    let quote = "\(subject) \(predicate) \(object)"
    let record = ClaimRecord(
      article: article, subject: s, predicate: predicate, object: o, status: status,
      source: source.map { name in anchors[name].map { .entity($0) } ?? .words(name) },
      words: predicate.rawValue,
      evidence: .init(
        span: Span(min(s.start, o.start), max(s.end, o.end)), quote: quote, subject: s, object: o))
    graph.merge(KnowledgeGraph(articles: [], entities: [], claims: [record]))
  }

  private func form(_ text: String, _ reason: JoinReason, _ span: Span) -> Form {
    let isAcronym = text.count > 1 && text.allSatisfy { $0.isUppercase }
    return Form(text: text, role: isAcronym ? .acronym : .name, reason: reason, spans: [span])
  }

  private mutating func next(_ text: String) -> Span {
    defer { position += text.unicodeScalars.count + 1 }
    return Span(position, position + text.unicodeScalars.count)
  }
}
