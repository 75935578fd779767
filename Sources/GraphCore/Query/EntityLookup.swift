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
    // Looking through all names takes a hundredth of the time of reading the graph, and an index
    // would have to look at them too.
    let steps: [(Entity) -> Bool] = [
      { NameKey.key($0.name) == key },
      { ($0.aliases + $0.knownAs).contains { NameKey.key($0) == key } },
      { NameKey.hasWords(of: key, in: NameKey.key($0.name)) },
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
    let length = key.unicodeScalars.count
    let most = max(1, key.count / 3)
    var scored: [(distance: Int, entity: Entity)] = []
    for entity in entities {
      let forms = Set(([entity.name] + entity.aliases + entity.knownAs).map(NameKey.key))
      let sharesWord = forms.contains { form in
        words.contains { NameKey.hasWords(of: String($0), in: form) }
      }
      // A distance is at least the difference of lengths, which costs nothing to tell.
      let near = sharesWord ? forms : forms.filter { abs($0.unicodeScalars.count - length) <= most }
      guard let distance = near.map({ EditDistance.between(key, $0) }).min() else { continue }
      if distance <= most {
        scored.append((distance, entity))
      } else if sharesWord {
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
  /// Whether the words of a key stand together, in order, in another.
  static func hasWords(of key: String, in other: String) -> Bool {
    var rest = other.utf8[...]
    while rest.count >= key.utf8.count {
      if rest.starts(with: key.utf8) {
        let next = rest.dropFirst(key.utf8.count).first
        if next == nil || next == UInt8(ascii: " ") { return true }
      }
      guard let space = rest.firstIndex(of: UInt8(ascii: " ")) else { return false }
      rest = rest[space...].dropFirst()
    }
    return false
  }
}
