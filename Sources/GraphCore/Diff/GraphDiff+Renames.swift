extension GraphDiff {
  /// An entity that the new graph calls by a name that the old graph does not know.
  public struct Rename: Hashable, Sendable {
    /// The entity as the old graph has it.
    public var old: Entity
    /// The entity as the new graph has it.
    public var new: Entity
    /// How much speaks for it, 0...1: shared names and shared neighbours.
    public var confidence: Double
  }

  /// The least confidence at which an entity counts as renamed.
  private static let leastConfidence = 0.5
  /// What a shared name, likeness of names, and shared neighbours count at most.
  private static let weights = (alias: 0.5, words: 0.5, neighbours: 0.75)

  /// Pairs each entity that only the old graph has with the one of the new graph that is most
  /// likely the same, each once, the surest first.
  static func renames(
    _ removed: [Entity], _ added: [Entity], _ old: [EntityID: Set<String>],
    _ new: [EntityID: Set<String>]
  ) -> [Rename] {
    // Only entities that share a word of their names: who follows another in an office has the same
    // neighbours and is somebody else.
    var byWord: [String: [Int]] = [:]
    for (index, entity) in added.enumerated() {
      for word in entity.nameWords { byWord[word, default: []].append(index) }
    }
    var bearers: [String: Int] = [:]
    for word in (removed + added).flatMap(\.nameWords) { bearers[word, default: 0] += 1 }
    var pairs: [Rename] = []
    for entity in removed {
      let candidates = Set(entity.nameWords.flatMap { byWord[$0] ?? [] })
      for other in candidates.map({ added[$0] }) where isOfOneKind(entity, other) {
        let words = likeness(entity.nameWords, other.nameWords) { 1 / Double(bearers[$0]!) }
        let confidence = confidence(
          entity, other, words, old[entity.id] ?? [], new[other.id] ?? [])
        if confidence >= leastConfidence {
          pairs.append(Rename(old: entity, new: other, confidence: confidence))
        }
      }
    }
    pairs.sort {
      $0.confidence != $1.confidence
        ? $0.confidence > $1.confidence : ($0.old.id, $0.new.id) < ($1.old.id, $1.new.id)
    }
    var taken: Set<EntityID> = []
    return pairs.filter { pair in
      guard !taken.contains(pair.old.id), !taken.contains(pair.new.id) else { return false }
      taken.formUnion([pair.old.id, pair.new.id])
      return true
    }
  }

  private static func confidence(
    _ a: Entity, _ b: Entity, _ words: Double, _ left: Set<String>, _ right: Set<String>
  ) -> Double {
    let sharesName = !a.nameKeys.isDisjoint(with: b.nameKeys)
    // One neighbour in common says little, however few there are.
    let shared = Double(left.intersection(right).count)
    let neighbours = likeness(left, right) { _ in 1 } * shared / (shared + 1)
    let doubt =
      (1 - (sharesName ? weights.alias : 0)) * (1 - weights.words * words)
      * (1 - weights.neighbours * neighbours)
    return (1 - doubt).rounded(toPlaces: 2)
  }

  /// Agencies and organizations are told apart with too little certainty.
  private static func isOfOneKind(_ a: Entity, _ b: Entity) -> Bool {
    let bodies: [EntityKind] = [.agency, .organization]
    return a.kind == b.kind || bodies.contains(a.kind) && bodies.contains(b.kind)
  }

  /// Jaccard's index of weighted members.
  private static func likeness(
    _ a: Set<String>, _ b: Set<String>, weight: (String) -> Double
  ) -> Double {
    // In order, so that rounding does not depend on that of sets.
    let all = a.union(b).sorted().reduce(0) { $0 + weight($1) }
    let both = a.intersection(b).sorted().reduce(0) { $0 + weight($1) }
    return all == 0 ? 0 : both / all
  }
}

extension Entity {
  fileprivate var nameKeys: Set<String> { Set(([name] + aliases + knownAs).map(NameKey.key)) }

  /// The words of all names but those that most names have.
  fileprivate var nameWords: Set<String> {
    Set(([name] + aliases + knownAs).flatMap(NameKey.words)).subtracting([
      "of", "the", "and", "for",
    ])
  }
}
