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
      articles: Array(articles.values), entities: Array(entityRecords), claims: claims,
      builds: Array(builds))
  }
}
