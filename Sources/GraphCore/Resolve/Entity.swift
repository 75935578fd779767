/// Identifies an entity of a resolved graph: `person.chen-yixin`.
public typealias EntityID = String

/// A real thing that the articles of a graph name: what `resolved()` made of its records.
public struct Entity: Hashable, Sendable {
  /// Readable id, the same for the same records: `agency.ministry-of-state-security`.
  public var id: EntityID
  /// What it is.
  public var kind: EntityKind
  /// A finer kind: `ministry`, `court`, `party`, `country` ...
  public var subtype: String?
  /// Its canonical name: the fullest form found in the articles.
  public var name: String
  /// What an article calls it: "China's security czar".
  public var description: String?
  /// Every other proper form found in the articles, sorted.
  public var aliases: [String]
  /// Further names from the fact tables, never found in the articles.
  public var knownAs: [String]
  /// Articles that name it, sorted.
  public var articles: [ArticleID]
  /// How often the articles name it.
  public var mentions: Int
  /// How sure it is that this is an entity of this kind, 0...1.
  public var confidence: Double
  /// The records that were joined, sorted by article and anchor.
  public var records: [EntityRecord]
}

/// Identifies a claim of a resolved graph: a hash of what it says.
public typealias ClaimID = String

/// A relation between two entities with one status, and every sentence that states it.
public struct Claim: Hashable, Sendable {
  /// A hash of subject, predicate, object and status.
  public var id: ClaimID
  /// The subject.
  public var subject: EntityID
  /// What relates the two.
  public var predicate: Predicate
  /// The object.
  public var object: EntityID
  /// Whether it is asserted, denied, alleged or planned.
  public var status: Status
  /// Who says so, each once: articles themselves first, then entities, then unnamed sources.
  public var sources: [Source]
  /// The words that carry it in its clearest evidence.
  public var words: String
  /// The number of independent articles that state it; copies of one text count once.
  public var weight: Double
  /// Estimated probability that the articles say this, 0...1.
  public var confidence: Double
  /// When it began or happened, ISO 8601.
  public var start: String?
  /// When it ended, ISO 8601.
  public var end: String?
  /// The records that state it, the clearest first.
  public var evidence: [ClaimRecord]

  /// Who says so.
  public enum Source: Hashable, Sendable {
    /// The article itself.
    case article
    /// An entity of the graph.
    case entity(EntityID)
    /// Words for an unnamed source: "officials".
    case words(String)
  }
}
