/// Tells whether two clusters of records stand in one story: the evidence by which a name that
/// others could bear ("Lam", "the Senate") is joined across articles.
struct SharedContext {
  /// So many specific entities that two articles both name make them tell of one story.
  private static let sameStory = 3

  /// What each cluster is related to: "heads>12" as the subject of heads with object cluster 12.
  private var relations: [Int: Set<String>] = [:]
  /// The articles of each cluster.
  private var articles: [Int: Set<ArticleID>] = [:]
  /// The clusters in each article that are no places and have names of their own.
  private var cast: [ArticleID: Set<Int>] = [:]

  /// The context of records' clusters; `root` gives the cluster of a record's index.
  init(_ records: [EntityRecord], _ claims: [ClaimRecord], root: (Int) -> Int) {
    var place: [ArticleID: [Span: Int]] = [:]
    for (index, record) in records.enumerated() {
      let cluster = root(index)
      place[record.article, default: [:]][record.anchor] = cluster
      articles[cluster, default: []].insert(record.article)
      if record.kind != .place, !record.isAmbiguous {
        cast[record.article, default: []].insert(cluster)
      }
    }
    for claim in claims {
      guard let subject = place[claim.article]?[claim.subject],
        let object = place[claim.article]?[claim.object]
      else { continue }
      relations[subject, default: []].insert("\(claim.predicate)>\(object)")
      relations[object, default: []].insert("\(claim.predicate)<\(subject)")
    }
  }

  /// Whether two clusters have a relation in common, or stand in articles that tell of one story.
  func isShared(by a: Int, and b: Int) -> Bool {
    if let left = relations[a], let right = relations[b], !left.isDisjoint(with: right) {
      return true
    }
    return (articles[a] ?? []).contains { one in
      (articles[b] ?? []).contains { other in tellOneStory(one, other) }
    }
  }

  private func tellOneStory(_ a: ArticleID, _ b: ArticleID) -> Bool {
    guard a != b, let left = cast[a], let right = cast[b] else { return false }
    return left.intersection(right).count >= Self.sameStory
  }
}
