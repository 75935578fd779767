/// Which claims of a graph are wanted; a filter without conditions wants all.
public struct ClaimFilter: Sendable {
  /// On which side of a claim an entity stands.
  public enum Direction: String, CaseIterable, Sendable {
    /// The entity is the subject.
    case out
    /// The entity is the object.
    case `in`
  }

  /// Only claims with this entity as subject or object.
  public var entity: EntityID?
  /// Only claims in which `entity` stands on this side; symmetric claims stand on both.
  public var direction: Direction?
  /// Only claims with one of these predicates; empty for any.
  public var predicates: Set<Predicate>
  /// Only claims of one of these statuses; empty for any.
  public var statuses: Set<Status>
  /// Only claims that this entity says.
  public var source: EntityID?
  /// Only claims at least this sure, 0...1.
  public var minimumConfidence: Double
  /// Only claims of a time (`ResolvedGraph.times(of:)`) on or after the first of these days.
  public var since: DayRange?
  /// Only claims of a time on or before the last of these days.
  public var until: DayRange?

  /// A filter with these conditions.
  public init(
    entity: EntityID? = nil, direction: Direction? = nil, predicates: Set<Predicate> = [],
    statuses: Set<Status> = [], source: EntityID? = nil, minimumConfidence: Double = 0,
    since: DayRange? = nil, until: DayRange? = nil
  ) {
    self.entity = entity
    self.direction = direction
    self.predicates = predicates
    self.statuses = statuses
    self.source = source
    self.minimumConfidence = minimumConfidence
    self.since = since
    self.until = until
  }

  /// Whether the filter wants a claim of a graph.
  public func wants(_ claim: Claim, in graph: ResolvedGraph) -> Bool {
    concerns(claim)
      && (predicates.isEmpty || predicates.contains(claim.predicate))
      && (statuses.isEmpty || statuses.contains(claim.status))
      && (source.map { claim.sources.contains(.entity($0)) } ?? true)
      && claim.confidence >= minimumConfidence
      && (since == nil && until == nil || graph.times(of: claim).contains(where: isInTime))
  }

  private func isInTime(_ time: DayRange) -> Bool {
    (since.map { $0.first <= time.last } ?? true) && (until.map { time.first <= $0.last } ?? true)
  }

  private func concerns(_ claim: Claim) -> Bool {
    guard let entity else { return true }
    switch Ontology.isSymmetric(claim.predicate) ? nil : direction {
    case nil: return claim.subject == entity || claim.object == entity
    case .out: return claim.subject == entity
    case .in: return claim.object == entity
    }
  }
}

extension ResolvedGraph {
  /// The claims that a filter wants, in the graph's order.
  public func claims(_ filter: ClaimFilter) -> [Claim] {
    claims.filter { filter.wants($0, in: self) }
  }
}
