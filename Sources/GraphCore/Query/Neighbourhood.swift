extension ResolvedGraph {
  /// The part of the graph within `depth` claims of an entity: those entities, and all claims
  /// between them that the filter wants.
  public func neighbourhood(
    of id: EntityID, depth: Int, filter: ClaimFilter = ClaimFilter()
  ) -> KnowledgeGraph {
    let adjacency = Adjacency(self, filter)
    var reached: Set<EntityID> = [id]
    var border = [id]
    for _ in 0..<depth {
      border = border.flatMap { adjacency.steps(from: $0).map(\.next) }
        .filter { reached.insert($0).inserted }
    }
    return part(reached, filter)
  }

  /// The records of these entities and of the claims between them, with their articles.
  private func part(_ ids: Set<EntityID>, _ filter: ClaimFilter) -> KnowledgeGraph {
    let entities = ids.compactMap(entity).flatMap(\.records)
    let claims = claims(filter)
      .filter { ids.contains($0.subject) && ids.contains($0.object) }
      .flatMap(\.evidence)
    return records.part(entities: entities, claims: claims)
  }
}
