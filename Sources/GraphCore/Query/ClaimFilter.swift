/// Which claims of a graph are wanted; a filter without conditions wants all.
public struct ClaimFilter: Sendable {
  /// Only claims with this entity as subject or object.
  public var entity: EntityID?
  /// Only claims with one of these predicates; empty for any.
  public var predicates: Set<Predicate>
  /// Only claims of one of these statuses; empty for any.
  public var statuses: Set<Status>

  /// A filter with these conditions.
  public init(
    entity: EntityID? = nil, predicates: Set<Predicate> = [], statuses: Set<Status> = []
  ) {
    self.entity = entity
    self.predicates = predicates
    self.statuses = statuses
  }

  /// Whether the filter wants the claim.
  public func wants(_ claim: Claim) -> Bool {
    (entity == nil || claim.subject == entity || claim.object == entity)
      && (predicates.isEmpty || predicates.contains(claim.predicate))
      && (statuses.isEmpty || statuses.contains(claim.status))
  }
}

extension ResolvedGraph {
  /// The claims that a filter wants, in the graph's order.
  public func claims(_ filter: ClaimFilter) -> [Claim] { claims.filter(filter.wants) }
}
