extension Claim {
  /// The claim that these records of one predicate and status state; `entity` finds who stands at an
  /// anchor. Copies of one article support it once.
  init(
    _ records: [ClaimRecord], subject: EntityID, object: EntityID,
    _ syndicated: SyndicatedArticles, entity: (ArticleID, EntityRecord.Anchor) -> EntityID?
  ) {
    let evidence =
      records.count == 1
      ? records
      : records.sorted {
        $0.confidence != $1.confidence ? $0.confidence > $1.confidence : $0 < $1
      }
    let (predicate, status) = (records[0].predicate, records[0].status)
    let text = subject + "\n" + predicate.rawValue + "\n" + object + "\n" + status.rawValue
    let support = Self.support(of: records, syndicated)

    id = "c" + SHA256.hexDigest(text.utf8, digits: 16)
    self.subject = subject
    self.predicate = predicate
    self.object = object
    self.status = status
    sources = Self.sources(of: evidence, entity: entity)
    words = evidence[0].words
    weight = Double(support.count)
    confidence = Self.confidence(support)
    let dated = evidence.first { $0.start != nil || $0.end != nil }
    start = dated?.start
    end = dated?.end
    self.evidence = evidence
  }

  /// The best confidence of each independent article, in the articles' order.
  private static func support(
    of records: [ClaimRecord], _ syndicated: SyndicatedArticles
  ) -> [Double] {
    if records.count == 1 { return [records[0].confidence] }
    var best: [ArticleID: Double] = [:]
    for record in records {
      let article = syndicated.original(of: record.article)
      best[article] = max(best[article] ?? 0, record.confidence)
    }
    return best.keys.sorted().map { best[$0]! }
  }

  /// The probability that at least one of independent articles is read rightly.
  private static func confidence(_ support: [Double]) -> Double {
    (1 - support.reduce(1) { $0 * (1 - $1) }).rounded(toPlaces: 4)
  }

  /// Who says so: the articles themselves, then entities, then unnamed sources, each once.
  private static func sources(
    of records: [ClaimRecord], entity: (ArticleID, EntityRecord.Anchor) -> EntityID?
  ) -> [Source] {
    if records.count == 1, records[0].source == nil { return [.article] }
    var article = false
    var entities: Set<EntityID> = []
    var words: Set<String> = []
    for record in records {
      switch record.source {
      case nil: article = true
      case .words(let text): words.insert(text)
      case .entity(let anchor):
        if let id = entity(record.article, anchor) { entities.insert(id) } else { article = true }
      }
    }
    return (article ? [.article] : []) + entities.sorted().map(Source.entity)
      + words.sorted().map(Source.words)
  }
}

extension Double {
  /// Rounded to a number of decimal places, so that files hold no noise of sums.
  package func rounded(toPlaces places: Int) -> Double {
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    return (self * scale).rounded() / scale
  }
}
