public import GraphCore

/// One entity of one article: the mentions that refer to it.
public struct LocalEntity: Hashable, Sendable {
  /// A mention, and why it was taken to mean the entity.
  public struct Reference: Hashable, Sendable {
    /// Index of the mention in the article's reading.
    public var mention: Int
    /// Why it was joined.
    public var reason: JoinReason

    /// A mention that was joined for a reason.
    public init(mention: Int, reason: JoinReason) {
      self.mention = mention
      self.reason = reason
    }
  }

  /// What it is.
  public var kind: EntityKind
  /// A finer kind: `ministry`, `court`, `party`, `country` ...
  public var subtype: String?
  /// Its fullest name in the article; the fact table's where the article has only acronyms,
  /// adjectives or a capital.
  public var name: String
  /// Its mentions in order; at least one is a name, an acronym or an adjective.
  public var references: [Reference]
  /// The row of the fact tables that it was found to be.
  public var fact: String?
  /// The fact row of the country or body to which it belongs.
  public var scope: String?

  /// An entity of an article.
  public init(
    kind: EntityKind, subtype: String? = nil, name: String, references: [Reference],
    fact: String? = nil, scope: String? = nil
  ) {
    self.kind = kind
    self.subtype = subtype
    self.name = name
    self.references = references
    self.fact = fact
    self.scope = scope
  }
}

extension LocalEntity {
  /// The span of its first mention that names it, by which records and claims refer to it.
  func anchor(_ mentions: [Mention], in text: TokenizedText) -> EntityRecord.Anchor? {
    references.lazy.map { mentions[$0.mention] }.first(where: \.role.isProper)
      .map { text.span($0.tokens) }
  }
}
