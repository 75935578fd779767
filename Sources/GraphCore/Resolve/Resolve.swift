extension KnowledgeGraph {
  /// Joins the records of all articles into entities and claims.
  ///
  /// A pure function of the records: the same set gives the same result in any order. A claim
  /// whose subject or object has no record, or whose ends turned out to be one entity, is left out.
  public func resolved() -> ResolvedGraph {
    let sorted = entityRecords.sorted()
    let claims = claimRecords.sorted()
    var clusters = RecordClusters(sorted, claims: claims)
    var entities = clusters.clusters().map { members in Entity(members.map { sorted[$0] }) }
    Entity.assignIDs(&entities)
    entities.sort { $0.id < $1.id }
    return ResolvedGraph(
      records: self, entities: entities, claims: Self.group(claims, between: entities))
  }

  private static func group(_ records: [ClaimRecord], between entities: [Entity]) -> [Claim] {
    var ids: [Place: EntityID] = [:]
    for entity in entities {
      for record in entity.records {
        ids[Place(article: record.article, anchor: record.anchor)] = entity.id
      }
    }
    var groups: [ClaimKey: [ClaimRecord]] = [:]
    for record in records {
      guard
        var subject = ids[Place(article: record.article, anchor: record.subject)],
        var object = ids[Place(article: record.article, anchor: record.object)],
        subject != object
      else { continue }
      if Ontology.isSymmetric(record.predicate), object < subject { swap(&subject, &object) }
      let key = ClaimKey(
        subject: subject, predicate: record.predicate.rawValue, object: object,
        status: record.status)
      groups[key, default: []].append(record)
    }
    return groups.keys.sorted().map { key in
      Claim(key, groups[key]!) { ids[Place(article: $0, anchor: $1)] }
    }
  }
}

/// A place that records refer to.
private struct Place: Hashable {
  var article: ArticleID
  var anchor: Span
}

/// What makes two claim records one claim.
struct ClaimKey: Hashable, Comparable {
  var subject: EntityID
  var predicate: String
  var object: EntityID
  var status: Status

  static func < (a: ClaimKey, b: ClaimKey) -> Bool {
    if a.subject != b.subject { return a.subject < b.subject }
    if a.predicate != b.predicate { return a.predicate < b.predicate }
    if a.object != b.object { return a.object < b.object }
    return a.status < b.status
  }
}
