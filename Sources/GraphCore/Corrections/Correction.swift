/// What a person says is wrong in a graph; `resolved()` applies it to whatever records match.
///
/// Corrections name entities as the articles do, not by id, so that they hold for graphs that are
/// built anew. They never touch a record.
public enum Correction: Hashable, Sendable {
  /// Two names mean one entity.
  case same(EntityName, EntityName)
  /// Two names mean two entities.
  case notSame(EntityName, EntityName)
  /// The entity is called otherwise.
  case rename(EntityName, to: String)
  /// The entity is of another kind.
  case retype(EntityName, to: EntityKind)
  /// The entity has a further name.
  case addAlias(EntityName, String)
  /// It is no entity.
  case dropEntity(EntityName)
  /// The relation is not what the articles say; of any status when that is nil.
  case dropClaim(
    subject: EntityName, predicate: Predicate, object: EntityName, status: Status? = nil)

  /// The entities that it names.
  public var entities: [EntityName] {
    switch self {
    case .same(let a, let b), .notSame(let a, let b): [a, b]
    case .rename(let entity, _), .retype(let entity, _), .addAlias(let entity, _),
      .dropEntity(let entity):
      [entity]
    case .dropClaim(let subject, _, let object, _): [subject, object]
    }
  }
}

/// Names an entity as articles do.
public struct EntityName: Hashable, Sendable, Codable {
  /// Its kind in the articles' records.
  public var kind: EntityKind
  /// The fullest name that an article gives it or, where no record has that name, any other form.
  public var name: String
  /// The only article that is meant; nil for all.
  public var article: ArticleID?

  /// The entity of a kind and name.
  public init(kind: EntityKind, name: String, article: ArticleID? = nil) {
    self.kind = kind
    self.name = name
    self.article = article
  }
}

extension EntityName: CustomStringConvertible {
  /// As messages name it.
  public var description: String {
    "the \(kind) \"\(name)\"" + (article.map { " of \($0)" } ?? "")
  }
}

extension Correction: CustomStringConvertible {
  /// As messages name it.
  public var description: String {
    switch self {
    case .same(let a, let b): "\(a) is \(b)"
    case .notSame(let a, let b): "\(a) is not \(b)"
    case .rename(let entity, let name): "\(entity) is called \"\(name)\""
    case .retype(let entity, let kind): "\(entity) is of the kind \(kind)"
    case .addAlias(let entity, let name): "\(entity) is also called \"\(name)\""
    case .dropEntity(let entity): "\(entity) is no entity"
    case .dropClaim(let subject, let predicate, let object, let status):
      "not so\(status.map { " (\($0.rawValue))" } ?? ""): \(subject) \(predicate) \(object)"
    }
  }
}

extension Correction: Comparable {
  /// By what is corrected, then by all the rest.
  public static func < (a: Correction, b: Correction) -> Bool {
    a.sortKey.lexicographicallyPrecedes(b.sortKey)
  }

  private var sortKey: [String] {
    let names = entities.flatMap { [$0.kind.rawValue, $0.name, $0.article ?? ""] }
    return [action.rawValue] + names + [description]
  }
}

extension Correction: Codable {
  enum Action: String, Codable {
    case same
    case notSame = "not-same"
    case rename, retype
    case addAlias = "add-alias"
    case dropEntity = "drop-entity"
    case dropClaim = "drop-claim"
  }

  var action: Action {
    switch self {
    case .same: .same
    case .notSame: .notSame
    case .rename: .rename
    case .retype: .retype
    case .addAlias: .addAlias
    case .dropEntity: .dropEntity
    case .dropClaim: .dropClaim
    }
  }

  private enum Key: String, CodingKey {
    case action, entity, other, name, kind, subject, relation, object, status
  }

  /// Reads an object whose `action` tells which other fields it has.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Key.self)
    func entity(_ key: Key = .entity) throws -> EntityName {
      try fields.decode(EntityName.self, forKey: key)
    }
    func name() throws -> String { try fields.decode(String.self, forKey: .name) }
    switch try fields.decode(Action.self, forKey: .action) {
    case .same: self = .same(try entity(), try entity(.other))
    case .notSame: self = .notSame(try entity(), try entity(.other))
    case .rename: self = .rename(try entity(), to: try name())
    case .retype:
      self = .retype(try entity(), to: try fields.decode(EntityKind.self, forKey: .kind))
    case .addAlias: self = .addAlias(try entity(), try name())
    case .dropEntity: self = .dropEntity(try entity())
    case .dropClaim:
      self = .dropClaim(
        subject: try entity(.subject),
        predicate: try fields.decode(Predicate.self, forKey: .relation),
        object: try entity(.object),
        status: try fields.decodeIfPresent(Status.self, forKey: .status))
    }
  }

  /// Writes an object with `action` and the fields that go with it.
  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Key.self)
    try fields.encode(action, forKey: .action)
    switch self {
    case .same(let a, let b), .notSame(let a, let b):
      try fields.encode(a, forKey: .entity)
      try fields.encode(b, forKey: .other)
    case .rename(let entity, let name), .addAlias(let entity, let name):
      try fields.encode(entity, forKey: .entity)
      try fields.encode(name, forKey: .name)
    case .retype(let entity, let kind):
      try fields.encode(entity, forKey: .entity)
      try fields.encode(kind, forKey: .kind)
    case .dropEntity(let entity):
      try fields.encode(entity, forKey: .entity)
    case .dropClaim(let subject, let predicate, let object, let status):
      try fields.encode(subject, forKey: .subject)
      try fields.encode(predicate, forKey: .relation)
      try fields.encode(object, forKey: .object)
      try fields.encodeIfPresent(status, forKey: .status)
    }
  }
}
