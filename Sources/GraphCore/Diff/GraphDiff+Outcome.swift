extension GraphDiff {
  /// What became of an entity or claim of the union.
  public enum Outcome: String, CaseIterable, Sendable {
    /// Both graphs have it alike.
    case same
    /// Only the new graph has it.
    case added
    /// Only the old graph has it.
    case removed
    /// Both have it, in different ways.
    case changed
    /// The entity has another name in the new graph.
    case renamed
    /// One graph asserts what the other denies.
    case contradiction
  }

  /// What became of each entity and claim of the union that is not the same in both.
  public func outcomes() -> (entities: [EntityID: Outcome], claims: [ClaimID: Outcome]) {
    func outcome(_ isInOld: Bool, _ isInNew: Bool) -> Outcome {
      isInOld && isInNew ? .changed : isInNew ? .added : .removed
    }
    var entities: [EntityID: Outcome] = [:]
    for change in self.entities {
      entities[change.entity.id] = outcome(change.old != nil, change.new != nil)
    }
    for rename in renamed {
      entities[rename.old.id] = .renamed
      entities[rename.new.id] = .renamed
    }
    var claims: [ClaimID: Outcome] = [:]
    for change in self.claims {
      for claim in [change.old, change.new].compactMap({ $0 }) {
        claims[claim.id] = outcome(change.old != nil, change.new != nil)
      }
    }
    for contradiction in contradictions {
      claims[contradiction.old.id] = .contradiction
      claims[contradiction.new.id] = .contradiction
    }
    return (entities, claims)
  }
}

extension GraphDiff.Outcome {
  /// Its colour in files, from the palette of the kinds, which everybody can tell apart.
  package var color: Color {
    switch self {
    case .same: Color(red: 153, green: 153, blue: 153)
    case .added: Color(red: 0, green: 158, blue: 115)
    case .removed: Color(red: 213, green: 94, blue: 0)
    case .changed: Color(red: 230, green: 159, blue: 0)
    case .renamed: Color(red: 86, green: 180, blue: 233)
    case .contradiction: Color(red: 204, green: 121, blue: 167)
    }
  }
}
