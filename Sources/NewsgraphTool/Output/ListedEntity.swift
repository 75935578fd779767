import GraphCore

/// An entity as listings name it.
struct EntityReference: Encodable, Hashable {
  var id: EntityID
  var name: String
  var kind: EntityKind

  init(_ entity: Entity) {
    id = entity.id
    name = entity.name
    kind = entity.kind
  }
}

/// An entity as `entities` lists it.
struct ListedEntity: Listed {
  var id: EntityID
  var name: String
  var kind: EntityKind
  var subtype: String?
  var description: String?
  var mentions: Int
  var articles: [ArticleID]
  var aliases: [String]
  var knownAs: [String]

  enum CodingKeys: String, CodingKey {
    case id, name, kind, subtype, description, mentions, articles, aliases
    case knownAs = "known_as"
  }

  init(_ entity: Entity) {
    id = entity.id
    name = entity.name
    kind = entity.kind
    subtype = entity.subtype
    description = entity.description
    mentions = entity.mentions
    articles = entity.articles
    aliases = entity.aliases
    knownAs = entity.knownAs
  }

  static let csvHeader = [
    "id", "name", "kind", "subtype", "description", "mentions", "articles", "aliases", "known_as",
  ]

  var csvRow: [String] {
    [
      id, name, kind.rawValue, subtype ?? "", description ?? "", String(mentions),
      articles.joined(separator: "; "), aliases.joined(separator: "; "),
      knownAs.joined(separator: "; "),
    ]
  }

  /// Kind, name, mentions and aliases in one line of 80 columns.
  func tableLine() -> String {
    TextLayout.columns([
      (kind.rawValue, 12), (name, 34), (String(mentions), 4), (aliases.joined(separator: ", "), 24),
    ])
  }
}
