/// Entities and claims across all articles of a `KnowledgeGraph`, computed from its records.
public struct ResolvedGraph: Sendable {
  /// The records that it was computed from.
  public let records: KnowledgeGraph
  /// All entities, sorted by id.
  public let entities: [Entity]
  /// All claims, sorted by subject, predicate, object and status.
  public let claims: [Claim]

  private let entityIndex: [EntityID: Int]

  package init(records: KnowledgeGraph, entities: [Entity], claims: [Claim]) {
    self.records = records
    self.entities = entities
    self.claims = claims
    entityIndex = Dictionary(
      uniqueKeysWithValues: entities.indices.map { (entities[$0].id, $0) })
  }

  /// The entity of that id.
  public func entity(_ id: EntityID) -> Entity? { entityIndex[id].map { entities[$0] } }
}
