/// One relation as one sentence of one article states it.
///
/// Subject and object are entities of the same article, by the anchor of their records.
public struct ClaimRecord: Hashable, Sendable, Codable {
  /// The article.
  public var article: ArticleID
  /// Anchor of the subject's record.
  public var subject: EntityRecord.Anchor
  /// What relates the two.
  public var predicate: Predicate
  /// Anchor of the object's record.
  public var object: EntityRecord.Anchor
  /// Whether it is asserted, denied, alleged or planned.
  public var status: Status
  /// Who says so; nil when the article itself does.
  public var source: Source?
  /// The words that carry the relation, as they stand in the text.
  public var words: String
  /// The sentence that says it.
  public var evidence: Evidence
  /// When it began or happened, ISO 8601 as precise as the text: `2019`, `2023-07`, `2023-07-05`;
  /// nil when the text does not give it.
  public var start: String?
  /// When it ended, likewise; equal to `start` for what happened then, nil for "since 2019".
  public var end: String?
  /// Estimated probability that the text says this, 0...1.
  public var confidence: Double

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
    self.article = article
    self.subject = subject
    self.predicate = predicate
    self.object = object
    self.status = status
    self.source = source
    self.words = words
    self.evidence = evidence
    self.start = start
    self.end = end
    self.confidence = confidence
  }
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
