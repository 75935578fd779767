import GraphCore

/// One line of a diff: a contradiction, or an entity or claim that was added, removed or changed.
struct ListedChange: Listed {
  /// What happened.
  enum Change: String, Encodable {
    case contradiction, added, removed, changed, renamed

    /// The mark in front of a line.
    var sign: String {
      switch self {
      case .contradiction: "!"
      case .added: "+"
      case .removed: "-"
      case .changed, .renamed: "~"
      }
    }
  }

  /// An entity as one of the graphs has it.
  struct EntitySide: Encodable {
    var name: String
    var kind: EntityKind

    init?(_ entity: Entity?) {
      guard let entity else { return nil }
      name = entity.name
      kind = entity.kind
    }
  }

  /// A claim as one of the graphs has it.
  struct ClaimSide: Encodable {
    var status: Status
    var sources: [ListedClaim.Source]
    var evidence: [ListedClaim.Evidence]

    init?(_ claim: Claim?, in graph: ResolvedGraph) {
      guard let claim else { return nil }
      status = claim.status
      sources = claim.sources.map { ListedClaim.Source($0, in: graph) }
      evidence = claim.evidence.map(ListedClaim.Evidence.init)
    }

    /// Status and named sources: "alleged by officials".
    var summary: String {
      let names = sources.compactMap(\.name)
      return status.rawValue + (names.isEmpty ? "" : " by " + names.joined(separator: ", "))
    }
  }

  var change: Change
  var subject: EntityReference
  var relation: Predicate?
  var object: EntityReference?
  var oldEntity: EntitySide?
  var newEntity: EntitySide?
  var oldClaim: ClaimSide?
  var newClaim: ClaimSide?
  /// Of a rename.
  var confidence: Double?

  enum CodingKeys: String, CodingKey {
    case change, subject, relation, object, confidence
    case oldEntity = "old_entity"
    case newEntity = "new_entity"
    case oldClaim = "old_claim"
    case newClaim = "new_claim"
  }

  init(_ change: GraphDiff.EntityChange) {
    self.change = Self.change(change.old != nil, change.new != nil)
    subject = EntityReference(change.entity)
    oldEntity = EntitySide(change.old)
    newEntity = EntitySide(change.new)
  }

  init(_ rename: GraphDiff.Rename) {
    change = .renamed
    subject = EntityReference(rename.new)
    oldEntity = EntitySide(rename.old)
    newEntity = EntitySide(rename.new)
    confidence = rename.confidence
  }

  init(_ change: GraphDiff.ClaimChange, in graph: ResolvedGraph) {
    self.init(Self.change(change.old != nil, change.new != nil), change.old, change.new, in: graph)
  }

  init(_ contradiction: GraphDiff.Contradiction, in graph: ResolvedGraph) {
    self.init(.contradiction, contradiction.old, contradiction.new, in: graph)
  }

  private init(_ change: Change, _ old: Claim?, _ new: Claim?, in graph: ResolvedGraph) {
    let claim = new ?? old!
    self.change = change
    subject = EntityReference(graph.entity(claim.subject)!)
    relation = claim.predicate
    object = EntityReference(graph.entity(claim.object)!)
    oldClaim = ClaimSide(old, in: graph)
    newClaim = ClaimSide(new, in: graph)
  }

  private static func change(_ isInOld: Bool, _ isInNew: Bool) -> Change {
    isInOld && isInNew ? .changed : isInNew ? .added : .removed
  }

  /// All changes of a diff: contradictions, entities, renamed ones, then claims by subject.
  static func all(in diff: GraphDiff) -> [ListedChange] {
    diff.contradictions.map { ListedChange($0, in: diff.union) }
      + diff.entities.map { ListedChange($0) } + diff.renamed.map { ListedChange($0) }
      + diff.claims.map { ListedChange($0, in: diff.union) }
  }

  static let csvHeader = [
    "change", "subject", "relation", "object", "old", "new", "old_quote", "new_quote",
  ]

  var csvRow: [String] {
    let old = oldClaim?.summary ?? oldEntity.map { "\($0.kind) \($0.name)" }
    let new = newClaim?.summary ?? newEntity.map { "\($0.kind) \($0.name)" }
    return [
      change.rawValue, subject.name, relation?.rawValue ?? "", object?.name ?? "", old ?? "",
      new ?? "", oldClaim?.evidence[0].quote ?? "", newClaim?.evidence[0].quote ?? "",
    ]
  }
}
