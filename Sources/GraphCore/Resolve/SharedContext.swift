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
  init(_ records: [EntityRecord], _ claims: Set<ClaimRecord>, root: (Int) -> Int) {
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

  /// Pairs of clusters that may share context, the later one first, in order: all that do and some
  /// more, found without looking at every pair.
  func candidates(among clusters: [Int]) -> [(Int, Int)] {
    var holders: [String: [Int]] = [:]
    var pairs: [(Int, Int)] = []
    for (number, cluster) in clusters.enumerated() {
      let clues = clues(of: cluster)
      for earlier in Set(clues.flatMap { holders[$0] ?? [] }).sorted() {
        pairs.append((number, earlier))
      }
      for clue in clues { holders[clue, default: []].append(number) }
    }
    return pairs
  }

  /// What two clusters have at least one of in common if they share context.
  private func clues(of cluster: Int) -> Set<String> {
    var clues = relations[cluster] ?? []
    for article in articles[cluster] ?? [] {
      // Casts with three in common have one in common even without the two best known of each.
      let cast = (cast[article] ?? []).sorted {
        let (a, b) = (articles[$0]!.count, articles[$1]!.count)
        return a != b ? a < b : $0 < $1
      }
      clues.formUnion(cast.dropLast(Self.sameStory - 1).map { "\($0)" })
    }
    return clues
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
