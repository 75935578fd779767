public import GraphCore

/// The embedded fact tables: general knowledge of names, never of a single article.
///
/// The table's text stays as it is; only hashes of its forms are indexed when it is loaded, and a
/// row becomes a value when it is asked for.
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
    /// Demonyms and adjectives of a place or party: "Chinese", "Democrats".
    public var adjectives: [String]
    /// City whose name stands for its government: "Beijing".
    public var capital: String?
    /// The row of the country or body to which it belongs.
    public var scope: String?
    /// Names that mean it only where its scope is the subject: "Foreign Ministry", "Supreme Court".
    public var localNames: [String]
  }

  let table: FactTable

  /// The tables of this build of the library.
  public static let embedded = Facts(table: embeddedBytes())

  /// Reads tables in the form that `Scripts/facts/generate.py` writes.
  init(table: [UInt8]) { self.table = FactTable(bytes: table) }

  /// SHA-256 of the tables, in hexadecimal.
  public var hash: String { SHA256.hexDigest(table.bytes) }

  /// Every row in order of likelihood: of two that share a name the first is meant more often.
  public var rows: [Row] { table.rowLines.indices.map { table.row($0) } }

  /// The row of that id: `country.cn`.
  public func row(_ id: String) -> Row? { rows(.id, id, ignoringCase: false).first }

  /// The rows with that name or alias, or with that acronym as it is written; a leading "the" and
  /// the shape of apostrophes do not count, nor does case save in acronyms.
  public func rows(named name: String) -> [Row] {
    let written = Self.straightened(name)
    let name = Self.normalized(name)
    var found = rows(.name, written)
    let others = name == written ? [] : rows(.name, name)
    for row in others + rows(acronym: name) where !found.contains(where: { $0.id == row.id }) {
      found.append(row)
    }
    return found
  }

  /// The rows with that acronym, exactly as it is written: "MSS".
  public func rows(acronym: String) -> [Row] { rows(.acronym, acronym, ignoringCase: false) }

  /// The rows with that demonym or adjective: "Chinese".
  public func rows(adjective: String) -> [Row] { rows(.adjective, Self.normalized(adjective)) }

  /// The country or territory for whose government that city's name stands: "Beijing".
  public func row(capital: String) -> Row? { rows(.capital, Self.normalized(capital)).first }

  private func rows(
    _ form: FactTable.Form, _ text: String, ignoringCase: Bool = true
  ) -> [Row] {
    let key = PhraseHash(ignoringCase ? text.lowercased() : text, exact: !ignoringCase)
    return table.forms[key].filter { FactTable.form($0) == form }
      .map { table.row(FactTable.row($0)) }
  }

  private static func normalized(_ text: String) -> String {
    let text = straightened(text)
    return text.hasPrefix("the ") || text.hasPrefix("The ") ? String(text.dropFirst(4)) : text
  }

  private static func straightened(_ text: String) -> String {
    text.contains("’") ? String(text.map { $0 == "’" ? "'" : $0 }) : text
  }
}
