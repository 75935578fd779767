extension GraphDiff {
  /// Compares two graphs.
  public init(from old: KnowledgeGraph, to new: KnowledgeGraph) {
    let union = old.merging(new).withCorrectionsOfIdentity().resolved()
    var sides = (Side(old, of: union), Side(new, of: union))
    let changes = union.entities.compactMap {
      Self.change(of: $0, sides.0.entities[$0.id], sides.1.entities[$0.id])
    }
    renamed = Self.renames(
      changes.filter { $0.new == nil }.map { $0.old! },
      changes.filter { $0.old == nil }.map { $0.new! }, sides.0.neighbours(), sides.1.neighbours())
    let names = Dictionary(uniqueKeysWithValues: renamed.map { ($0.old.id, $0.new.id) })
    let isRenamed = Set(names.keys).union(names.values)
    entities = changes.filter { !isRenamed.contains($0.entity.id) }
    // What is said of a renamed entity is compared with what is said of it by its new name.
    sides.0.rename(names)
    var contradictions: [Contradiction] = []
    var claims: [ClaimChange] = []
    for key in Set(sides.0.claims.keys).union(sides.1.claims.keys).sorted() {
      Self.match(
        sides.0.claims[key] ?? [], sides.1.claims[key] ?? [], &contradictions, &claims)
    }
    self.union = union
    self.contradictions = contradictions
    self.claims = claims
  }

  /// Matches the claims of one subject, predicate and object: contradictions first, then by
  /// status, then what is left over in order.
  private static func match(
    _ old: [Claim], _ new: [Claim], _ contradictions: inout [Contradiction],
    _ changes: inout [ClaimChange]
  ) {
    var old = old
    var new = new
    for (a, b) in [(Status.asserted, Status.denied), (.denied, .asserted)] {
      if let i = old.firstIndex(where: { $0.status == a }),
        let j = new.firstIndex(where: { $0.status == b }),
        !old.contains(where: { $0.status == b }), !new.contains(where: { $0.status == a })
      {
        contradictions.append(Contradiction(old: old.remove(at: i), new: new.remove(at: j)))
      }
    }
    for claim in old {
      guard let j = new.firstIndex(where: { $0.status == claim.status }) else { continue }
      let other = new.remove(at: j)
      old.removeAll { $0.status == claim.status }
      if other.sources != claim.sources { changes.append(ClaimChange(old: claim, new: other)) }
    }
    for (a, b) in zip(old, new) { changes.append(ClaimChange(old: a, new: b)) }
    for claim in old.dropFirst(new.count) { changes.append(ClaimChange(old: claim, new: nil)) }
    for claim in new.dropFirst(old.count) { changes.append(ClaimChange(old: nil, new: claim)) }
  }

  private static func change(of entity: Entity, _ old: Entity?, _ new: Entity?) -> EntityChange? {
    // Neither graph has it when both say that it is no entity.
    if old == nil, new == nil { return nil }
    if let old, let new, old.kind == new.kind, old.name == new.name { return nil }
    return EntityChange(entity: entity, old: old, new: new)
  }
}

/// The part of a union that one of its graphs states.
private struct Side {
  /// What is related, whatever the status.
  struct Pair: Hashable, Comparable {
    var subject: EntityID
    var predicate: String
    var object: EntityID

    static func < (a: Pair, b: Pair) -> Bool {
      if a.subject != b.subject { return a.subject < b.subject }
      if a.predicate != b.predicate { return a.predicate < b.predicate }
      return a.object < b.object
    }
  }

  /// Entities by the graph's own records.
  var entities: [EntityID: Entity] = [:]
  /// Claims by the graph's own evidence, sorted by status.
  var claims: [Pair: [Claim]] = [:]

  init(_ graph: KnowledgeGraph, of union: ResolvedGraph) {
    let corrections = MatchedCorrections(graph.corrections, graph.entityRecords)
    for entity in union.entities {
      let own = entity.records.filter(graph.entityRecords.contains)
      if !own.isEmpty, var part = corrections.corrected(Entity(own)) {
        part.id = entity.id
        entities[entity.id] = part
      }
    }
    for claim in union.claims {
      let own = claim.evidence.filter(graph.claimRecords.contains)
      guard !own.isEmpty, let subject = entities[claim.subject],
        let object = entities[claim.object],
        corrections.dropping(claim, subject, object).isEmpty
      else { continue }
      let pair = Pair(
        subject: claim.subject, predicate: claim.predicate.rawValue, object: claim.object)
      claims[pair, default: []].append(union.claim(claim, statedBy: own))
    }
  }

  /// What each entity is related to: "heads>person.x" for a claim whose subject it is.
  func neighbours() -> [EntityID: Set<String>] {
    var neighbours: [EntityID: Set<String>] = [:]
    for pair in claims.keys {
      neighbours[pair.subject, default: []].insert("\(pair.predicate)>\(pair.object)")
      neighbours[pair.object, default: []].insert("\(pair.predicate)<\(pair.subject)")
    }
    return neighbours
  }

  /// Puts other entities in the place of some.
  mutating func rename(_ names: [EntityID: EntityID]) {
    guard !names.isEmpty else { return }
    var renamed: [Pair: [Claim]] = [:]
    for (pair, claims) in claims {
      var pair = pair
      pair.subject = names[pair.subject] ?? pair.subject
      pair.object = names[pair.object] ?? pair.object
      if let predicate = claims.first?.predicate, Ontology.isSymmetric(predicate),
        pair.object < pair.subject
      {
        swap(&pair.subject, &pair.object)
      }
      renamed[pair, default: []] += claims
    }
    claims = renamed
  }
}
