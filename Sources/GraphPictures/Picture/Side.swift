internal import GraphCore

extension GraphPicture {
  /// Which of two compared graphs says something.
  enum Side: String, CaseIterable, Sendable {
    /// Only the first.
    case onlyA = "a"
    /// Only the second.
    case onlyB = "b"
    /// Both, in the same way.
    case both
    /// One asserts what the other denies.
    case contradicted
  }
}

/// Which of two graphs states what, and where they contradict each other.
struct Comparison {
  private let old: KnowledgeGraph
  private let new: KnowledgeGraph
  /// By claim of the union, the claim that says the contrary.
  private var contraries: [ClaimID: ClaimID] = [:]

  init(_ diff: GraphDiff, _ old: KnowledgeGraph, _ new: KnowledgeGraph) {
    self.old = old
    self.new = new
    for pair in diff.contradictions {
      contraries[pair.old.id] = pair.new.id
      contraries[pair.new.id] = pair.old.id
    }
  }

  func side(of entity: Entity) -> GraphPicture.Side {
    side(
      entity.records.contains(where: old.entityRecords.contains),
      entity.records.contains(where: new.entityRecords.contains))
  }

  func side(of claim: Claim) -> GraphPicture.Side {
    if contrary(of: claim) != nil { return .contradicted }
    return side(
      claim.evidence.contains(where: old.claimRecords.contains),
      claim.evidence.contains(where: new.claimRecords.contains))
  }

  func contrary(of claim: Claim) -> ClaimID? { contraries[claim.id] }

  private func side(_ isOld: Bool, _ isNew: Bool) -> GraphPicture.Side {
    isOld && isNew ? .both : isOld ? .onlyA : .onlyB
  }
}
