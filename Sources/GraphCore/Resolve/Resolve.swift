extension KnowledgeGraph {
  /// Joins the records of all articles into entities and claims.
  ///
  /// A pure function of the records: the same set gives the same result in any order. A claim
  /// whose subject or object has no record, or whose ends turned out to be one entity, is left out.
  public func resolved() -> ResolvedGraph {
    let sorted = entityRecords.sorted()
    var clusters = RecordClusters(sorted, claims: claimRecords.sorted())
    var entities = clusters.clusters().map { members in Entity(members.map { sorted[$0] }) }
    Entity.assignIDs(&entities)
    entities.sort { $0.id < $1.id }
    return ResolvedGraph(records: self, entities: entities)
  }
}
