extension GraphDiff {
  /// Compares two graphs.
  public init(from old: KnowledgeGraph, to new: KnowledgeGraph) {
    let union = old.merging(new).withCorrectionsOfIdentity().resolved()
    let (before, after) = (Side(old, of: union), Side(new, of: union))
    let changes = union.entities.compactMap {
      Self.change(of: $0, before.entities[$0.id], after.entities[$0.id])
    }
    var pairs = Pairs(union, before, after)
    renamed = Self.renames(
      changes.filter { $0.new == nil }.map { $0.old! },
      changes.filter { $0.old == nil }.map { $0.new! }, Pairs.neighbours(pairs.old),
      Pairs.neighbours(pairs.new))
    let names = Dictionary(uniqueKeysWithValues: renamed.map { ($0.old.id, $0.new.id) })
    let isRenamed = Set(names.keys).union(names.values)
    entities = changes.filter { !isRenamed.contains($0.entity.id) }
    // What is said of a renamed entity is compared with what is said of it by its new name.
    pairs.renameOld(names)
    var contradictions: [Contradiction] = []
    var claims: [ClaimChange] = []
    for key in Set(pairs.old.keys).union(pairs.new.keys).sorted() {
      Self.match(pairs.old[key] ?? [], pairs.new[key] ?? [], &contradictions, &claims)
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
  /// Entities by the graph's own records.
  private(set) var entities: [EntityID: Entity] = [:]
  private let graph: KnowledgeGraph
  private let union: ResolvedGraph
  private let corrections: MatchedCorrections

  init(_ graph: KnowledgeGraph, of union: ResolvedGraph) {
    self.graph = graph
    self.union = union
    corrections = MatchedCorrections(graph.corrections, graph.entityRecords)
    entities.reserveCapacity(union.entities.count)
    for entity in union.entities {
      let own = entity.records.filter(graph.entityRecords.contains)
      guard !own.isEmpty else { continue }
      var part = entity
      if own.count < entity.records.count {
        part = Entity(own)
        part.id = entity.id
      }
      entities[entity.id] = corrections.corrected(part)
    }
  }

  /// A claim of the union by the graph's own evidence; nil when it has none.
  func part(of claim: Claim) -> Claim? {
    let own = claim.evidence.filter(graph.claimRecords.contains)
    guard !own.isEmpty, entities.index(forKey: claim.subject) != nil,
      entities.index(forKey: claim.object) != nil
    else { return nil }
    if !corrections.all.isEmpty {
      let (subject, object) = (entities[claim.subject]!, entities[claim.object]!)
      guard corrections.dropping(claim, subject, object).isEmpty else { return nil }
    }
    return own.count == claim.evidence.count ? claim : union.claim(claim, statedBy: own)
  }
}

/// What each side states of two entities, where the two sides differ.
private struct Pairs {
  /// What is related, whatever the status.
  struct Pair: Hashable, Comparable {
    var subject: EntityID
    var predicate: Predicate
    var object: EntityID

    init(_ claim: Claim) {
      subject = claim.subject
      predicate = claim.predicate
      object = claim.object
    }

    static func < (a: Pair, b: Pair) -> Bool {
      if a.subject != b.subject { return a.subject < b.subject }
      if a.predicate != b.predicate { return a.predicate.rawValue < b.predicate.rawValue }
      return a.object < b.object
    }
  }

  /// Claims by the old graph's evidence, sorted by status.
  private(set) var old: [Pair: [Claim]] = [:]
  /// Claims by the new graph's evidence, sorted by status.
  private(set) var new: [Pair: [Claim]] = [:]

  /// Compares two sides. Large graphs mostly have nearly all claims in common, and a pair of which
  /// both say the same changes nothing: its ends are in both graphs, so that neither is renamed.
  init(_ union: ResolvedGraph, _ before: Side, _ after: Side) {
    var start = 0
    while start < union.claims.count {
      let pair = Pair(union.claims[start])
      var (old, new): ([Claim], [Claim]) = ([], [])
      while start < union.claims.count, Pair(union.claims[start]) == pair {
        if let claim = before.part(of: union.claims[start]) { old.append(claim) }
        if let claim = after.part(of: union.claims[start]) { new.append(claim) }
        start += 1
      }
      if !old.elementsEqual(new, by: { $0.status == $1.status && $0.sources == $1.sources }) {
        self.old[pair] = old.isEmpty ? nil : old
        self.new[pair] = new.isEmpty ? nil : new
      }
    }
  }

  /// What each entity is related to: "heads>person.x" for a claim whose subject it is.
  static func neighbours(_ claims: [Pair: [Claim]]) -> [EntityID: Set<String>] {
    var neighbours: [EntityID: Set<String>] = [:]
    for pair in claims.keys {
      neighbours[pair.subject, default: []].insert("\(pair.predicate)>\(pair.object)")
      neighbours[pair.object, default: []].insert("\(pair.predicate)<\(pair.subject)")
    }
    return neighbours
  }

  /// Puts other entities in the place of some in the old graph.
  mutating func renameOld(_ names: [EntityID: EntityID]) {
    guard !names.isEmpty else { return }
    var renamed: [Pair: [Claim]] = [:]
    for (pair, claims) in old {
      var pair = pair
      pair.subject = names[pair.subject] ?? pair.subject
      pair.object = names[pair.object] ?? pair.object
      if Ontology.isSymmetric(pair.predicate), pair.object < pair.subject {
        swap(&pair.subject, &pair.object)
      }
      renamed[pair, default: []] += claims
    }
    old = renamed
  }
}
