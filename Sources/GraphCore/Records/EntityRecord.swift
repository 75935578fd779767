/// One entity as one article names it: what `resolve` joins across articles.
///
/// Records are facts about an article and never change; merging and correcting graphs leave them
/// as they are. Offsets count Unicode scalars of the article's text.
public struct EntityRecord: Hashable, Sendable {
  /// Identifies a record within its article: the span of its first named mention.
  public typealias Anchor = Span

  /// The article.
  public var article: ArticleID {
    get { shared.value.article }
    set { shared.value.article = newValue }
  }
  /// The span of the first named mention; claims of the same article refer to it.
  public var anchor: Anchor {
    get { shared.value.anchor }
    set { shared.value.anchor = newValue }
  }
  /// What it is.
  public var kind: EntityKind {
    get { shared.value.kind }
    set { shared.value.kind = newValue }
  }
  /// A finer kind: `ministry`, `court`, `party`, `country` ...
  public var subtype: String? {
    get { shared.value.subtype }
    set { shared.value.subtype = newValue }
  }
  /// The fullest name in the article, without titles; the fact table's where the article has only
  /// acronyms, adjectives or a capital.
  public var name: String {
    get { shared.value.name }
    set { shared.value.name = newValue }
  }
  /// What the article calls it: "China's security czar".
  public var description: String? {
    get { shared.value.description }
    set { shared.value.description = newValue }
  }
  /// Every way in which the article refers to it, in order of first appearance.
  public var forms: [Form] {
    get { shared.value.forms }
    set { shared.value.forms = newValue }
  }
  /// The row of the fact tables that it was found to be: `country.cn`.
  public var fact: String? {
    get { shared.value.fact }
    set { shared.value.fact = newValue }
  }
  /// Further names from the fact tables, not found in the article.
  public var knownAs: [String] {
    get { shared.value.knownAs }
    set { shared.value.knownAs = newValue }
  }
  /// The fact row of the country or body to which it belongs, which keeps one state's "Ministry
  /// of Justice" apart from another's.
  public var scope: String? {
    get { shared.value.scope }
    set { shared.value.scope = newValue }
  }
  /// Whether the name alone could mean others too ("Lam", "the Senate", "Article 23"), so that
  /// joining it across articles takes shared context.
  public var isAmbiguous: Bool {
    get { shared.value.isAmbiguous }
    set { shared.value.isAmbiguous = newValue }
  }
  /// How sure the extractor is that this is an entity of this kind, 0...1.
  public var confidence: Double {
    get { shared.value.confidence }
    set { shared.value.confidence = newValue }
  }

  /// A record of an article's entity.
  public init(
    article: ArticleID, anchor: Anchor, kind: EntityKind, subtype: String? = nil, name: String,
    description: String? = nil, forms: [Form], fact: String? = nil, knownAs: [String] = [],
    scope: String? = nil, isAmbiguous: Bool = false, confidence: Double = 1
  ) {
    shared = Shared(
      Fields(
        article: article, anchor: anchor, kind: kind, subtype: subtype, name: name,
        description: description, forms: forms, fact: fact, knownAs: knownAs, scope: scope,
        isAmbiguous: isAmbiguous, confidence: confidence))
  }

  /// The values, all behind one reference.
  private struct Fields: Hashable, Sendable, Codable {
    var article: ArticleID
    var anchor: Anchor
    var kind: EntityKind
    var subtype: String?
    var name: String
    var description: String?
    var forms: [Form]
    var fact: String?
    var knownAs: [String]
    var scope: String?
    var isAmbiguous: Bool
    var confidence: Double
  }

  private var shared: Shared<Fields>
}

extension EntityRecord: Codable {
  /// Reads an object with a field for each value.
  public init(from decoder: any Decoder) throws { shared = Shared(try Fields(from: decoder)) }

  /// Writes an object with a field for each value.
  public func encode(to encoder: any Encoder) throws { try shared.value.encode(to: encoder) }
}

/// One way in which an article refers to an entity, and where.
public struct Form: Hashable, Sendable, Codable {
  /// What a form is.
  public enum Role: String, Hashable, Sendable, Codable {
    /// A proper name, full or short.
    case name
    /// Initials: "MSS".
    case acronym
    /// A demonym or adjective of a place: "Chinese".
    case adjective
    /// A description: "the spy chief".
    case description
    /// A pronoun.
    case pronoun
  }

  /// The text, exactly as it stands there.
  public var text: String
  /// What the form is.
  public var role: Role
  /// Why it was taken to mean this entity.
  public var reason: JoinReason
  /// Every place where it stands, in order.
  public var spans: [Span]

  /// A form of an entity.
  public init(text: String, role: Role, reason: JoinReason, spans: [Span]) {
    self.text = text
    self.role = role
    self.reason = reason
    self.spans = spans
  }
}

/// Why a form was taken to mean an entity.
public struct JoinReason: RawRepresentable, Hashable, Sendable, Codable {
  /// The reason's name as it stands in files.
  public let rawValue: String

  /// The reason of that name.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The name by which the entity was first found.
  public static let named = JoinReason(rawValue: "named")
  /// The same name but for case, hyphens, accents or a leading "the".
  public static let spelling = JoinReason(rawValue: "spelling")
  /// A part of the full name: "Lam" for Carrie Lam.
  public static let shortName = JoinReason(rawValue: "short-name")
  /// An acronym that the text spells out beside it.
  public static let acronymDefined = JoinReason(rawValue: "acronym-defined")
  /// An acronym that the full name's initials give.
  public static let acronymInitials = JoinReason(rawValue: "acronym-initials")
  /// A row of the fact tables holds both forms.
  public static let table = JoinReason(rawValue: "table")
  /// A demonym or adjective of the place.
  public static let demonym = JoinReason(rawValue: "demonym")
  /// A capital that stands for its country's government.
  public static let capital = JoinReason(rawValue: "capital")
  /// A description beside the name or fitting only this entity.
  public static let description = JoinReason(rawValue: "description")
  /// A pronoun whose antecedent this entity is.
  public static let pronoun = JoinReason(rawValue: "pronoun")
}
