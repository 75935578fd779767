extension KnowledgeGraph {
  /// Joins the records of all articles into entities and claims, and applies the corrections.
  ///
  /// A pure function of the records and corrections: the same set gives the same result in any
  /// order. A claim whose subject or object has no record, or whose ends turned out to be one
  /// entity, is left out.
  public func resolved() -> ResolvedGraph {
    let sorted = sortedEntityRecords()
    let corrections = MatchedCorrections(corrections, sorted)
    var clusters = RecordClusters(sorted, claims: claimRecords, corrections)
    var entities = clusters.clusters().compactMap { members in
      corrections.corrected(Entity(members.map { sorted[$0] }))
    }
    Entity.assignIDs(&entities)
    entities.sort { $0.id < $1.id }
    return ResolvedGraph(records: self, entities: entities, corrections)
  }

  /// The entity records in order. Their places decide nearly always, and numbers are much cheaper
  /// to compare and move than records.
  private func sortedEntityRecords() -> [EntityRecord] {
    let ranks = Dictionary(
      uniqueKeysWithValues: Set(entityRecords.lazy.map(\.article)).sorted().enumerated().map {
        ($0.element, $0.offset)
      })
    let records = Array(entityRecords)
    let keys = records.enumerated().map { number, record in
      (article: ranks[record.article]!, anchor: record.anchor, number: number)
    }
    return keys.sorted { a, b in
      if a.article != b.article { return a.article < b.article }
      if a.anchor != b.anchor { return a.anchor < b.anchor }
      return records[a.number] < records[b.number]
    }.map { records[$0.number] }
  }
}
