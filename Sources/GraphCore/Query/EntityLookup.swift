/// What a name means in a graph.
public enum EntityLookup: Sendable {
  /// Exactly one entity bears it.
  case found(Entity)
  /// Several do, the most mentioned first.
  case ambiguous([Entity])
  /// None does; those with the nearest names, the nearest first.
  case unknown(near: [Entity])
}

extension ResolvedGraph {
  /// Finds the entity that a person means by a name: its id, its name, an alias, an acronym from
  /// the articles or the fact tables, or a part of its name that no other entity has; case,
  /// accents, dots and hyphens do not matter.
  public func find(_ name: String) -> EntityLookup {
    if let entity = entity(name) { return .found(entity) }
    let key = NameKey.key(name)
    guard !key.isEmpty else { return .unknown(near: []) }
    let steps: [(Entity) -> Bool] = [
      { NameKey.key($0.name) == key },
      { ($0.aliases + $0.knownAs).contains { NameKey.key($0) == key } },
      { NameKey.hasWords(of: key, in: $0.name) },
    ]
    for matches in steps {
      let candidates = entities.filter(matches).sorted { $0.mentions > $1.mentions }
      if candidates.count == 1 { return .found(candidates[0]) }
      if !candidates.isEmpty { return .ambiguous(candidates) }
    }
    return .unknown(near: nearest(to: key))
  }

  /// Up to five entities with a form at most a third of the letters away, or sharing a word.
  private func nearest(to key: String) -> [Entity] {
    let words = Set(key.split(separator: " ").filter { $0.count > 3 })
    var scored: [(distance: Int, entity: Entity)] = []
    for entity in entities {
      let forms = Set(([entity.name] + entity.aliases + entity.knownAs).map(NameKey.key))
      let distance = forms.map { EditDistance.between(key, $0) }.min()!
      if distance <= max(1, key.count / 3) {
        scored.append((distance, entity))
      } else if forms.contains(where: { !words.isDisjoint(with: $0.split(separator: " ")) }) {
        scored.append((distance + key.count, entity))
      }
    }
    scored.sort {
      $0.distance != $1.distance
        ? $0.distance < $1.distance : $0.entity.mentions > $1.entity.mentions
    }
    return scored.prefix(5).map(\.entity)
  }
}

extension NameKey {
  /// Whether the words of a key stand together, in order, in a name.
  static func hasWords(of key: String, in name: String) -> Bool {
    " \(Self.key(name)) ".contains(" \(key) ")
  }
}
