import GraphCore

/// A claim as seen from one of its two entities, as `relations` lists it.
struct ListedClaim: Listed {
  var relation: String
  var direction: String
  var entity: EntityReference
  var other: EntityReference
  var status: Status
  var sources: [Source]
  var words: String
  var articles: Int
  var confidence: Double
  var start: String?
  var end: String?
  var evidence: [Evidence]

  /// Who says so.
  struct Source: Encodable, Hashable {
    /// "article", "entity" or "words".
    var type: String
    var id: EntityID?
    var name: String?

    init(_ source: Claim.Source, in graph: ResolvedGraph) {
      switch source {
      case .article: type = "article"
      case .entity(let id):
        type = "entity"
        self.id = id
        name = graph.entity(id)?.name
      case .words(let words):
        type = "words"
        name = words
      }
    }
  }

  /// A sentence that says it.
  struct Evidence: Encodable, Hashable {
    var article: ArticleID
    var quote: String
    var span: Span
    var subject: Span
    var object: Span

    init(_ record: ClaimRecord) {
      article = record.article
      quote = record.evidence.quote
      span = record.evidence.span
      subject = record.evidence.subject
      object = record.evidence.object
    }
  }

  /// The claim as seen from the entity `id`.
  init(_ claim: Claim, from id: EntityID, in graph: ResolvedGraph) {
    let isSubject = claim.subject == id
    let row = Ontology.row(claim.predicate)
    relation = isSubject ? claim.predicate.rawValue : row?.inverse ?? claim.predicate.rawValue
    direction = row?.isSymmetric == true ? "both" : isSubject ? "out" : "in"
    entity = EntityReference(graph.entity(id)!)
    other = EntityReference(graph.entity(isSubject ? claim.object : claim.subject)!)
    status = claim.status
    sources = claim.sources.map { Source($0, in: graph) }
    words = claim.words
    articles = Int(claim.weight)
    confidence = claim.confidence
    start = claim.start
    end = claim.end
    evidence = claim.evidence.map(Evidence.init)
  }

  static let csvHeader = [
    "entity", "relation", "other", "status", "source", "words", "articles", "confidence", "start",
    "end", "article", "quote",
  ]

  var csvRow: [String] {
    [
      entity.name, relation, other.name, status.rawValue, sourceNames, words, String(articles),
      String(confidence), start ?? "", end ?? "", evidence[0].article, evidence[0].quote,
    ]
  }

  /// Named and unnamed sources; empty when the article itself says it.
  var sourceNames: String { sources.compactMap(\.name).joined(separator: ", ") }

  /// Relation, other entity, status and source in one line of 80 columns.
  func tableLine() -> String {
    TextLayout.columns([
      (relation, 16), (other.name, 32), (status.rawValue, 8), (sourceNames, 18),
    ])
  }
}

extension ListedClaim {
  /// When it began, happened or ended: "2023-07", "since 2019", "until 2030", "2010 to 2014".
  var time: String? {
    guard let start else { return end.map { "until \($0)" } }
    guard let end else { return "since \(start)" }
    return start == end ? start : "\(start) to \(end)"
  }
}

extension Console {
  /// Prints a claim and, indented below it, its time and the sentence that says it.
  mutating func printClaim(_ claim: ListedClaim) throws {
    try line("  " + claim.tableLine())
    let quote = claim.time.map { "(\($0)) " } ?? ""
    for text in TextLayout.wrap(quote + claim.evidence[0].quote, indent: 6) {
      try line(styled(text, .dim))
    }
  }
}
