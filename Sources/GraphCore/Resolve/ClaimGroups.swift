/// Claim records by what they say: one group for each subject, predicate, object and status.
///
/// Sorting numbers is much cheaper than hashing and sorting keys of strings.
struct ClaimGroups {
  /// The records of one claim, in no order, and its ends: entities by their numbers, which are in
  /// order of their ids.
  struct Group {
    var subject: Int
    var object: Int
    var records: [ClaimRecord]
  }

  /// What makes two records one claim; predicates by their places in order.
  private struct Key: Comparable {
    var subject: Int
    var predicate: Int
    var object: Int
    var status: Int

    static func < (a: Key, b: Key) -> Bool {
      if a.subject != b.subject { return a.subject < b.subject }
      if a.predicate != b.predicate { return a.predicate < b.predicate }
      if a.object != b.object { return a.object < b.object }
      return a.status < b.status
    }
  }

  private var keyed: [(key: Key, record: ClaimRecord)] = []

  /// Groups records. Those whose ends are unknown, or turned out to be one entity, are left out.
  init(_ records: Set<ClaimRecord>, _ places: RecordPlaces) {
    // Records lie far apart in memory, so that each is looked at once: predicates get their ranks
    // when all are known.
    var numbers: [Predicate: Int] = [:]
    var predicates: [(predicate: Predicate, isSymmetric: Bool)] = []
    keyed.reserveCapacity(records.count)
    for record in records {
      guard let article = places.article(record.article),
        var subject = places.entity(article, record.subject),
        var object = places.entity(article, record.object), subject != object
      else { continue }
      let predicate = record.predicate
      let number = numbers[predicate] ?? predicates.count
      if number == predicates.count {
        numbers[predicate] = number
        predicates.append((predicate, Ontology.isSymmetric(predicate)))
      }
      if object < subject, predicates[number].isSymmetric { swap(&subject, &object) }
      let key = Key(
        subject: subject, predicate: number, object: object, status: record.status.rank)
      keyed.append((key, record))
    }
    let order = predicates.indices.sorted {
      predicates[$0].predicate.rawValue < predicates[$1].predicate.rawValue
    }
    var ranks = predicates.map { _ in 0 }
    for (rank, number) in order.enumerated() { ranks[number] = rank }
    for index in keyed.indices { keyed[index].key.predicate = ranks[keyed[index].key.predicate] }
    keyed.sort { $0.key < $1.key }
  }

  /// What is made of each group, in order, without nil.
  func compactMap<Result>(_ transform: (Group) -> Result?) -> [Result] {
    var results: [Result] = []
    var start = 0
    while start < keyed.count {
      let key = keyed[start].key
      var end = start + 1
      while end < keyed.count, keyed[end].key == key { end += 1 }
      let group = Group(
        subject: key.subject, object: key.object, records: keyed[start..<end].map(\.record))
      if let result = transform(group) { results.append(result) }
      start = end
    }
    return results
  }
}
