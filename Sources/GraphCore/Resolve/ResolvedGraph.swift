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

  private let entityIndex: [EntityID: Int]
  private let places: [RecordPlace: EntityID]
  private let syndicated: SyndicatedArticles

  /// Groups claim records between entities that were joined, without those that are not so;
  /// `entities` sorted by id.
  init(records: KnowledgeGraph, entities: [Entity], _ corrections: MatchedCorrections) {
    self.records = records
    self.entities = entities
    entityIndex = Dictionary(
      uniqueKeysWithValues: entities.indices.map { (entities[$0].id, $0) })
    var places: [RecordPlace: EntityID] = [:]
    for entity in entities {
      for record in entity.records {
        places[RecordPlace(article: record.article, anchor: record.anchor)] = entity.id
      }
    }
    self.places = places
    var dropped: Set<Correction> = []
    let syndicated = SyndicatedArticles(records.articles.values)
    self.syndicated = syndicated
    claims = Self.group(records.claimRecords.sorted(), places, syndicated).filter {
      [entityIndex] claim in
      guard !corrections.all.isEmpty else { return true }
      let dropping = corrections.dropping(
        claim, entities[entityIndex[claim.subject]!], entities[entityIndex[claim.object]!])
      dropped.formUnion(dropping)
      return dropping.isEmpty
    }
    unmatched = corrections.unmatched(dropped: dropped)
  }

  /// The entity of that id.
  public func entity(_ id: EntityID) -> Entity? { entityIndex[id].map { entities[$0] } }

  /// The entity whose record stands at an anchor of an article.
  public func entity(at anchor: EntityRecord.Anchor, of article: ArticleID) -> EntityID? {
    places[RecordPlace(article: article, anchor: anchor)]
  }

  /// The same claim by a part of its records alone.
  package func claim(_ claim: Claim, statedBy records: [ClaimRecord]) -> Claim {
    Claim(ClaimKey(claim), records, syndicated) {
      places[RecordPlace(article: $0, anchor: $1)]
    }
  }

  /// One claim for each subject, predicate, object and status. Records whose ends are unknown, or
  /// turned out to be one entity, are left out.
  private static func group(
    _ records: [ClaimRecord], _ places: [RecordPlace: EntityID], _ syndicated: SyndicatedArticles
  ) -> [Claim] {
    var groups: [ClaimKey: [ClaimRecord]] = [:]
    for record in records {
      guard
        var subject = places[RecordPlace(article: record.article, anchor: record.subject)],
        var object = places[RecordPlace(article: record.article, anchor: record.object)],
        subject != object
      else { continue }
      if Ontology.isSymmetric(record.predicate), object < subject { swap(&subject, &object) }
      let key = ClaimKey(
        subject: subject, predicate: record.predicate.rawValue, object: object,
        status: record.status)
      groups[key, default: []].append(record)
    }
    return groups.keys.sorted().map { key in
      Claim(key, groups[key]!, syndicated) { places[RecordPlace(article: $0, anchor: $1)] }
    }
  }
}

/// A place of an article that records refer to.
private struct RecordPlace: Hashable {
  var article: ArticleID
  var anchor: Span
}
