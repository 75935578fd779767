/// Entities and claims across all articles of a `KnowledgeGraph`, computed from its records.
public struct ResolvedGraph: Sendable {
  /// The records that it was computed from.
  public let records: KnowledgeGraph
  /// All entities, sorted by id.
  public let entities: [Entity]
  /// All claims, sorted by subject, predicate, object and status.
  public let claims: [Claim]
  /// Corrections that matched nothing.
  public let unmatched: [Correction]

  private let places: RecordPlaces
  private let syndicated: SyndicatedArticles

  /// Groups claim records between entities that were joined, without those that are not so;
  /// `entities` sorted by id.
  init(records: KnowledgeGraph, entities: [Entity], _ corrections: MatchedCorrections) {
    self.records = records
    self.entities = entities
    places = RecordPlaces(entities)
    syndicated = SyndicatedArticles(records.articles.values)
    let groups = ClaimGroups(records.claimRecords, places)
    var dropped: Set<Correction> = []
    claims = groups.compactMap { [places, syndicated] group in
      let claim = Claim(
        group.records, subject: entities[group.subject].id, object: entities[group.object].id,
        syndicated, entity: { Self.entity($0, $1, places).map { entities[$0].id } })
      guard !corrections.all.isEmpty else { return claim }
      let dropping = corrections.dropping(claim, entities[group.subject], entities[group.object])
      dropped.formUnion(dropping)
      return dropping.isEmpty ? claim : nil
    }
    unmatched = corrections.unmatched(dropped: dropped)
  }

  /// The entity of that id.
  public func entity(_ id: EntityID) -> Entity? {
    let index = entities.partitioningIndex { $0.id >= id }
    return index < entities.count && entities[index].id == id ? entities[index] : nil
  }

  /// The entity whose record stands at an anchor of an article.
  public func entity(at anchor: EntityRecord.Anchor, of article: ArticleID) -> EntityID? {
    Self.entity(article, anchor, places).map { entities[$0].id }
  }

  /// The same claim by a part of its records alone.
  package func claim(_ claim: Claim, statedBy records: [ClaimRecord]) -> Claim {
    Claim(
      records, subject: claim.subject, object: claim.object, syndicated,
      entity: { entity(at: $1, of: $0) })
  }

  private static func entity(_ article: ArticleID, _ anchor: Span, _ places: RecordPlaces) -> Int? {
    places.article(article).flatMap { places.entity($0, anchor) }
  }
}
