/// What makes two claim records one claim.
struct ClaimKey: Hashable {
  var subject: EntityID
  var predicate: String
  var object: EntityID
  var status: Status
}

extension ClaimKey {
  init(_ claim: Claim) {
    subject = claim.subject
    predicate = claim.predicate.rawValue
    object = claim.object
    status = claim.status
  }
}

extension ClaimKey: Comparable {
  static func < (a: ClaimKey, b: ClaimKey) -> Bool {
    if a.subject != b.subject { return a.subject < b.subject }
    if a.predicate != b.predicate { return a.predicate < b.predicate }
    if a.object != b.object { return a.object < b.object }
    return a.status < b.status
  }
}

extension Claim {
  /// The claim that these records of one key state; `entity` finds who stands at an anchor.
  /// Copies of one article support it once.
  init(
    _ key: ClaimKey, _ records: [ClaimRecord], _ syndicated: SyndicatedArticles,
    entity: (ArticleID, EntityRecord.Anchor) -> EntityID?
  ) {
    let evidence = records.sorted {
      $0.confidence != $1.confidence ? $0.confidence > $1.confidence : $0 < $1
    }
    let text = [key.subject, key.predicate, key.object, key.status.rawValue]
    var best: [ArticleID: Double] = [:]
    for record in records {
      let article = syndicated.original(of: record.article)
      best[article] = max(best[article] ?? 0, record.confidence)
    }
    let doubt = best.keys.sorted().reduce(1.0) { $0 * (1 - best[$1]!) }

    id = "c" + SHA256.hexDigest(text.joined(separator: "\n").utf8).prefix(16)
    subject = key.subject
    predicate = Predicate(rawValue: key.predicate)
    object = key.object
    status = key.status
    sources = Self.sources(of: evidence, entity: entity)
    words = evidence[0].words
    weight = Double(best.count)
    confidence = (1 - doubt).rounded(toPlaces: 4)
    let dated = evidence.first { $0.start != nil || $0.end != nil }
    start = dated?.start
    end = dated?.end
    self.evidence = evidence
  }

  /// Who says so: the articles themselves, then entities, then unnamed sources, each once.
  private static func sources(
    of records: [ClaimRecord], entity: (ArticleID, EntityRecord.Anchor) -> EntityID?
  ) -> [Source] {
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
