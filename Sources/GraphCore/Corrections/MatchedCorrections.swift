/// Corrections with the records that they mean.
struct MatchedCorrections {
  /// The corrections in order; of two that disagree the last one holds.
  let all: [Correction]
  /// The places of the records that each name means.
  private let places: [EntityName: Set<Annotation.Target>]

  /// Finds the records of each name: those that bear it as their fullest name, else those that have
  /// it as another proper form.
  init(_ corrections: Set<Correction>, _ records: some Sequence<EntityRecord>) {
    all = corrections.sorted()
    let names = Set(all.flatMap(\.entities))
    guard !names.isEmpty else {
      places = [:]
      return
    }
    let byKey = Dictionary(grouping: names) { NameKey.key($0.name) }
    var full: [EntityName: Set<Annotation.Target>] = [:]
    var other: [EntityName: Set<Annotation.Target>] = [:]
    for record in records {
      let key = NameKey.key(record.name)
      for name in byKey[key] ?? [] where name.mayMean(record) {
        full[name, default: []].insert(.init(record))
      }
      let forms = Set(record.forms.filter(\.role.isProper).map { NameKey.key($0.text) })
      for name in forms.subtracting([key]).flatMap({ byKey[$0] ?? [] }) where name.mayMean(record) {
        other[name, default: []].insert(.init(record))
      }
    }
    places = other.merging(full) { $1 }
  }

  /// Whether a name means a record.
  func means(_ name: EntityName, _ record: EntityRecord) -> Bool {
    places[name]?.contains(.init(record)) ?? false
  }

  /// The entity with what concerns it corrected; nil when it is none.
  func corrected(_ entity: Entity) -> Entity? {
    guard !all.isEmpty else { return entity }
    var entity = entity
    for correction in all {
      switch correction {
      case .rename(let name, let new) where means(name, entity): entity.rename(new)
      case .retype(let name, let kind) where means(name, entity): entity.kind = kind
      case .addAlias(let name, let alias) where means(name, entity) && alias != entity.name:
        entity.aliases = Set(entity.aliases + [alias]).sorted()
      case .dropEntity(let name) where means(name, entity): return nil
      default: break
      }
    }
    return entity
  }

  /// The corrections that say that a claim is not so.
  func dropping(_ claim: Claim, _ subject: Entity, _ object: Entity) -> [Correction] {
    all.filter { correction in
      guard case .dropClaim(let a, let predicate, let b, let status) = correction,
        predicate == claim.predicate, status == nil || status == claim.status
      else { return false }
      return means(a, subject) && means(b, object)
        || Ontology.isSymmetric(predicate) && means(a, object) && means(b, subject)
    }
  }

  /// Corrections of which a name means no record, or a claim was none of `dropped`.
  func unmatched(dropped: Set<Correction>) -> [Correction] {
    all.filter { correction in
      if case .dropClaim = correction { return !dropped.contains(correction) }
      return !correction.entities.allSatisfy { places[$0] != nil }
    }
  }

  private func means(_ name: EntityName, _ entity: Entity) -> Bool {
    places[name] != nil && entity.records.contains { means(name, $0) }
  }
}

extension EntityName {
  fileprivate func mayMean(_ record: EntityRecord) -> Bool {
    kind == record.kind && (article == nil || article == record.article)
  }

  /// The name by which corrections mean an entity, whatever it is called or was corrected to.
  init(_ entity: Entity) {
    let name = Entity.canonicalName(entity.records)
    let record = entity.records.first { $0.name == name }!
    self.init(kind: record.kind, name: name)
  }
}

extension Entity {
  /// Takes another name; the old one becomes an alias.
  fileprivate mutating func rename(_ new: String) {
    guard new != name else { return }
    aliases = Set(aliases + [name]).subtracting([new]).sorted()
    knownAs.removeAll { $0 == new }
    name = new
  }
}
