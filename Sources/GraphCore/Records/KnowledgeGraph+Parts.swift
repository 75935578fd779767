extension KnowledgeGraph {
  /// The same graph without the sentences of its articles, whose places stay: for sharing graphs
  /// of texts under copyright.
  public func withoutQuotes() -> KnowledgeGraph {
    let claims = claimRecords.map { record in
      var record = record
      record.evidence.quote = ""
      return record
    }
    return KnowledgeGraph(
      articles: articles.values, entities: entityRecords, claims: claims,
      builds: builds, annotations: annotations, corrections: corrections)
  }

  /// The same graph without an article and all that it says.
  public func dropping(_ article: ArticleID) -> KnowledgeGraph {
    var rest = part(
      entities: entityRecords.filter { $0.article != article },
      claims: claimRecords.filter { $0.article != article })
    // Articles that state nothing stay too.
    rest.merge(
      KnowledgeGraph(
        articles: articles.values.filter { $0.id != article }, entities: [], claims: []))
    return rest
  }

  /// The graph of some of the records, with their articles and what is attached to them.
  package func part(
    entities: some Collection<EntityRecord>, claims: some Collection<ClaimRecord>
  ) -> KnowledgeGraph {
    let ids = Set(entities.map(\.article)).union(claims.map(\.article))
    let targets = Set(entities.map(Annotation.Target.init) + claims.map(Annotation.Target.init))
    return KnowledgeGraph(
      articles: ids.compactMap { articles[$0] }, entities: entities, claims: claims,
      builds: builds, annotations: annotations.filter { targets.contains($0.target) },
      corrections: corrections)
  }

  /// The same graph with those corrections only that say what is one entity and what is two: a
  /// comparison needs them on both sides, and the others on the side that made them.
  func withCorrectionsOfIdentity() -> KnowledgeGraph {
    let identity = corrections.filter { [.same, .notSame].contains($0.action) }
    guard identity.count < corrections.count else { return self }
    return KnowledgeGraph(
      articles: articles.values, entities: entityRecords,
      claims: claimRecords, builds: builds, annotations: annotations,
      corrections: identity)
  }
}
