extension GraphDiff {
  /// Compares two graphs.
  public init(from old: KnowledgeGraph, to new: KnowledgeGraph) {
    let union = old.merging(new).withCorrectionsOfIdentity().resolved()
    let sides = (Side(old, of: union), Side(new, of: union))
    var contradictions: [Contradiction] = []
    var claims: [ClaimChange] = []
    for key in Set(sides.0.claims.keys).union(sides.1.claims.keys).sorted() {
      Self.match(
        sides.0.claims[key] ?? [], sides.1.claims[key] ?? [], &contradictions, &claims)
    }
    self.union = union
    self.contradictions = contradictions
    self.claims = claims
    entities = union.entities.compactMap {
      Self.change(of: $0, sides.0.entities[$0.id], sides.1.entities[$0.id])
    }
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
}
