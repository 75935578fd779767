/// One relation as one sentence of one article states it.
///
/// Subject and object are entities of the same article, by the anchor of their records.
public struct ClaimRecord: Hashable, Sendable {
  /// The article.
  public var article: ArticleID {
    get { shared.value.article }
    set { shared.value.article = newValue }
  }
  /// Anchor of the subject's record.
  public var subject: EntityRecord.Anchor {
    get { shared.value.subject }
    set { shared.value.subject = newValue }
  }
  /// What relates the two.
  public var predicate: Predicate {
    get { shared.value.predicate }
    set { shared.value.predicate = newValue }
  }
  /// Anchor of the object's record.
  public var object: EntityRecord.Anchor {
    get { shared.value.object }
    set { shared.value.object = newValue }
  }
  /// Whether it is asserted, denied, alleged or planned.
  public var status: Status {
    get { shared.value.status }
    set { shared.value.status = newValue }
  }
  /// Who says so; nil when the article itself does.
  public var source: Source? {
    get { shared.value.source }
    set { shared.value.source = newValue }
  }
  /// The words that carry the relation, as they stand in the text.
  public var words: String {
    get { shared.value.words }
    set { shared.value.words = newValue }
  }
  /// The sentence that says it.
  public var evidence: Evidence {
    get { shared.value.evidence }
    set { shared.value.evidence = newValue }
  }
  /// When it began or happened, ISO 8601 as precise as the text: `2019`, `2023-07`, `2023-07-05`;
  /// nil when the text does not give it.
  public var start: String? {
    get { shared.value.start }
    set { shared.value.start = newValue }
  }
  /// When it ended, likewise; equal to `start` for what happened then, nil for "since 2019".
  public var end: String? {
    get { shared.value.end }
    set { shared.value.end = newValue }
  }
  /// Estimated probability that the text says this, 0...1.
  public var confidence: Double {
    get { shared.value.confidence }
    set { shared.value.confidence = newValue }
  }

  /// Who says so.
  public enum Source: Hashable, Sendable {
    /// An entity of the article, by its record's anchor.
    case entity(EntityRecord.Anchor)
    /// Words for an unnamed source: "officials".
    case words(String)
  }

  /// A sentence of the article, with the places of subject and object in it.
  public struct Evidence: Hashable, Sendable, Codable {
    /// The sentence's span.
    public var span: Span
    /// The sentence, verbatim.
    public var quote: String
    /// Span of the words that stand for the subject, inside `span`.
    public var subject: Span
    /// Span of the words that stand for the object, inside `span`.
    public var object: Span

    /// The sentence at `span`, with its subject and object.
    public init(span: Span, quote: String, subject: Span, object: Span) {
      self.span = span
      self.quote = quote
      self.subject = subject
      self.object = object
    }
  }

  /// A relation stated by an article.
  public init(
    article: ArticleID, subject: EntityRecord.Anchor, predicate: Predicate,
    object: EntityRecord.Anchor, status: Status = .asserted, source: Source? = nil,
    words: String, evidence: Evidence, start: String? = nil, end: String? = nil,
    confidence: Double = 1
  ) {
    shared = Shared(
      Fields(
        article: article, subject: subject, predicate: predicate, object: object, status: status,
        source: source, words: words, evidence: evidence, start: start, end: end,
        confidence: confidence))
  }

  /// The values, all behind one reference.
  private struct Fields: Hashable, Sendable, Codable {
    var article: ArticleID
    var subject: EntityRecord.Anchor
    var predicate: Predicate
    var object: EntityRecord.Anchor
    var status: Status
    var source: Source?
    var words: String
    var evidence: Evidence
    var start: String?
    var end: String?
    var confidence: Double
  }

  private var shared: Shared<Fields>
}

extension ClaimRecord: Codable {
  /// Reads an object with a field for each value.
  public init(from decoder: any Decoder) throws { shared = Shared(try Fields(from: decoder)) }

  /// Writes an object with a field for each value.
  public func encode(to encoder: any Encoder) throws { try shared.value.encode(to: encoder) }
}

extension ClaimRecord.Source: Codable {
  /// Reads a span (an entity's anchor) or words.
  public init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let anchor = try? value.decode(Span.self) {
      self = .entity(anchor)
    } else {
      self = .words(try value.decode(String.self))
    }
  }

  /// Writes `[start, end]` for an entity, a string for words.
  public func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    switch self {
    case .entity(let anchor): try value.encode(anchor)
    case .words(let words): try value.encode(words)
    }
  }
}
