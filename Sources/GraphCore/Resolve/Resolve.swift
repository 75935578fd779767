extension KnowledgeGraph {
  /// Joins the records of all articles into entities and claims, and applies the corrections.
  ///
  /// A pure function of the records and corrections: the same set gives the same result in any
  /// order. A claim whose subject or object has no record, or whose ends turned out to be one
  /// entity, is left out.
  public func resolved() -> ResolvedGraph {
    let sorted = entityRecords.sorted()
    let corrections = MatchedCorrections(corrections, sorted)
    var clusters = RecordClusters(sorted, claims: claimRecords.sorted(), corrections)
    var entities = clusters.clusters().compactMap { members in
      corrections.corrected(Entity(members.map { sorted[$0] }))
    }
    Entity.assignIDs(&entities)
    entities.sort { $0.id < $1.id }
    return ResolvedGraph(records: self, entities: entities, corrections)
  }
}
