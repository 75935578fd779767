/// Which articles are copies of one text: what they say is said once.
///
/// An article is a copy of the first one, by id, whose text is at least half the same.
struct SyndicatedArticles {
  private static let leastLikeness = 0.5

  private var originals: [ArticleID: ArticleID] = [:]

  /// Finds the copies among articles; those without a sketch are none.
  init(_ articles: some Sequence<ArticleInfo>) {
    // By hash, the articles that are no copies: a copy shares some with its original.
    var holders: [UInt32: [Int]] = [:]
    var found: [(id: ArticleID, sketch: TextSketch)] = []
    for article in articles.sorted(by: { $0.id < $1.id }) {
      guard let sketch = article.sketch, !sketch.hashes.isEmpty else { continue }
      let candidates = Set(sketch.hashes.flatMap { holders[$0] ?? [] }).sorted()
      if let original = candidates.first(where: {
        found[$0].sketch.likeness(to: sketch) >= Self.leastLikeness
      }) {
        originals[article.id] = found[original].id
      } else {
        for hash in sketch.hashes { holders[hash, default: []].append(found.count) }
        found.append((article.id, sketch))
      }
    }
  }

  /// The article whose text an article repeats, or itself.
  func original(of article: ArticleID) -> ArticleID { originals[article] ?? article }
}
