/// Claim records by what they say: one group for each subject, predicate, object and status.
struct ClaimGroups {
  /// What makes two records one claim; entities by their numbers, which are in order of their ids.
  struct Key: Hashable, Comparable {
    var subject: Int
    var predicate: Predicate
    var object: Int
    var status: Status

    static func < (a: Key, b: Key) -> Bool {
      if a.subject != b.subject { return a.subject < b.subject }
      if a.predicate != b.predicate { return a.predicate.rawValue < b.predicate.rawValue }
      if a.object != b.object { return a.object < b.object }
      return a.status < b.status
    }
  }

  private var groups: [Key: [ClaimRecord]] = [:]

  /// Groups records. Those whose ends are unknown, or turned out to be one entity, are left out.
  init(_ records: Set<ClaimRecord>, _ places: RecordPlaces) {
    groups.reserveCapacity(records.count)
    for record in records {
      guard let article = places.article(record.article),
        var subject = places.entity(article, record.subject),
        var object = places.entity(article, record.object), subject != object
      else { continue }
      if object < subject, Ontology.isSymmetric(record.predicate) { swap(&subject, &object) }
      let key = Key(
        subject: subject, predicate: record.predicate, object: object, status: record.status)
      groups[key, default: []].append(record)
    }
  }

  /// The groups in order; the records of each in none.
  func sorted() -> [(key: Key, records: [ClaimRecord])] {
    groups.keys.sorted().map { ($0, groups[$0]!) }
  }
}
