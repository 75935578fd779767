public import GraphCore

/// The embedded fact tables: general knowledge of names, never of a single article.
public struct Facts: Sendable {
  /// One country, body, party, outlet, statute or treaty.
  public struct Row: Hashable, Sendable {
    /// Stable id: `country.cn`, `body.cn-mss`.
    public var id: String
    /// What it is.
    public var kind: EntityKind
    /// A finer kind: `country`, `ministry`, `intelligence`, `court`, `party` ...
    public var subtype: String
    /// Its name in English: "Ministry of State Security".
    public var name: String
    /// Other names that mean it without doubt.
    public var aliases: [String]
    /// Acronyms: "MSS". May be shared by several rows.
    public var acronyms: [String]
    /// Demonyms and adjectives of a place: "Chinese".
    public var adjectives: [String]
    /// City whose name stands for its government: "Beijing".
    public var capital: String?
    /// The row of the country or body to which it belongs.
    public var scope: String?
  }

  /// Every row, sorted by id.
  public let rows: [Row]
}
