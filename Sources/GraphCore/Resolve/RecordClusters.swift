/// Joins the records of all articles that mean the same thing.
///
/// Only evidence joins: the same place of an article, the same row of the fact tables, the same
/// full name in the same scope, an acronym that one article spells out, or, for ambiguous names,
/// shared context. Spelling distance alone never does. What a person says is one or two goes first.
struct RecordClusters {
  let records: [EntityRecord]
  private var sets: DisjointSets
  /// Fact row and scope of each set, at its root; two different ones are never joined.
  private var facts: [String?]
  private var scopes: [String?]
  /// For each set that a correction keeps apart from another, at its root: 2n for the one side of
  /// the n-th such correction, 2n + 1 for the other.
  private var apart: [Int: Set<Int>] = [:]

  /// Clusters of sorted records; `claims` give the context of ambiguous names.
  init(_ records: [EntityRecord], claims: Set<ClaimRecord>, _ corrections: MatchedCorrections) {
    self.records = records
    sets = DisjointSets(count: records.count)
    facts = records.map(\.fact)
    scopes = records.map(\.scope)
    joinPlaces()
    apply(corrections)
    joinFacts()
    joinNames()
    joinAcronyms()
    joinAmbiguous(claims)
  }

  /// The clusters, each with its records' indices in order.
  mutating func clusters() -> [[Int]] {
    var clusters: [[Int]] = []
    var numbers = [Int](repeating: 0, count: records.count)
    for index in records.indices {
      // A set's smallest member, which comes first, is its root.
      let root = sets.root(index)
      if root == index {
        numbers[root] = clusters.count
        clusters.append([index])
      } else {
        clusters[numbers[root]].append(index)
      }
    }
    return clusters
  }

  /// Claims refer to a place, so that it is one entity whatever its records say.
  private mutating func joinPlaces() {
    for index in records.indices.dropFirst() {
      let (a, b) = (records[index - 1], records[index])
      if a.article == b.article, a.anchor == b.anchor { union(index - 1, index) }
    }
  }

  private mutating func apply(_ corrections: MatchedCorrections) {
    for (number, correction) in corrections.all.enumerated() {
      switch correction {
      case .same(let a, let b):
        let group = records.indices.filter {
          corrections.means(a, records[$0]) || corrections.means(b, records[$0])
        }
        for index in group.dropFirst() { union(group[0], index) }
      case .notSame(let a, let b):
        for index in records.indices {
          let sides = [corrections.means(a, records[index]), corrections.means(b, records[index])]
          // A record that both names mean cannot be kept apart from itself.
          if sides[0] != sides[1] {
            apart[sets.root(index), default: []].insert(2 * number + (sides[0] ? 0 : 1))
          }
        }
      default: break
      }
    }
  }

  private mutating func joinFacts() {
    let known = records.indices.filter { records[$0].fact != nil }
    let byFact = Dictionary(grouping: known) { records[$0].fact! }
    for fact in byFact.keys.sorted() { joinAll(byFact[fact]!) }
  }

  private mutating func joinNames() {
    let named = records.indices.filter { !records[$0].isAmbiguous }
    var byName: [String: [Int]] = [:]
    for index in named {
      for key in records[index].identifyingNames {
        byName[records[index].family + " " + key, default: []].append(index)
      }
    }
    // Most names stand alone.
    let shared = byName.filter { $0.value.count > 1 }
    for name in shared.keys.sorted() { joinOwners(shared[name]!) }
  }

  /// Joins records of one name within each owner; those of no known owner join the only one.
  private mutating func joinOwners(_ group: [Int]) {
    var byOwner: [String: [Int]] = [:]
    for index in group { byOwner[owner(index) ?? "", default: []].append(index) }
    let free = byOwner.removeValue(forKey: "") ?? []
    let owners = byOwner.keys.sorted()
    for name in owners { joinAll(byOwner[name]!) }
    joinAll(owners.count == 1 ? byOwner[owners[0]]!.prefix(1) + free : free)
  }

  /// A record known by an acronym alone joins the only cluster that has this acronym.
  private mutating func joinAcronyms() {
    var spelledOut: [String: Set<Int>] = [:]
    var bare: [String: [Int]] = [:]
    for (index, record) in records.enumerated() {
      for acronym in record.acronyms {
        let key = "\(record.family) \(acronym)"
        if record.isBareAcronym {
          bare[key, default: []].append(index)
        } else {
          spelledOut[key, default: []].insert(sets.root(index))
        }
      }
    }
    for (key, group) in bare.sorted(by: { $0.key < $1.key }) {
      let targets = Set((spelledOut[key] ?? []).map { sets.root($0) })
      joinOwners(targets.count == 1 ? [targets.first!] + group : group)
    }
  }

  /// An ambiguous name joins the only cluster that bears it and shares context with it.
  private mutating func joinAmbiguous(_ claims: Set<ClaimRecord>) {
    let ambiguous = records.indices.filter { records[$0].isAmbiguous }
    guard !ambiguous.isEmpty else { return }
    let context = SharedContext(records, claims) { sets.root($0) }
    var bearers: [String: Set<Int>] = [:]
    for (index, record) in records.enumerated() where !record.isAmbiguous {
      for key in record.shortKeys { bearers["\(record.family) \(key)", default: []].insert(index) }
    }
    var joins: [(Int, Int)] = []
    var unplaced: [String: [Int]] = [:]
    for index in ambiguous {
      let record = records[index]
      let key = "\(record.family) \(NameKey.key(record.name))"
      let roots = Set((bearers[key] ?? []).map { sets.root($0) }).filter {
        !conflict($0, index) && context.isShared(by: $0, and: sets.root(index))
      }
      if roots.count == 1 {
        joins.append((roots.first!, index))
      } else {
        unplaced[key, default: []].append(index)
      }
    }
    for group in unplaced.sorted(by: { $0.key < $1.key }).map(\.value) {
      let clusters = group.map { sets.root($0) }
      for (a, b) in context.candidates(among: clusters)
      where context.isShared(by: clusters[a], and: clusters[b]) {
        joins.append((group[b], group[a]))
      }
    }
    for (a, b) in joins { join(a, b) }
  }

  private mutating func joinAll(_ group: some Collection<Int>) {
    guard let first = group.first else { return }
    for index in group.dropFirst() { join(first, index) }
  }

  private mutating func owner(_ index: Int) -> String? {
    let root = sets.root(index)
    return facts[root] ?? scopes[root]
  }

  private mutating func conflict(_ a: Int, _ b: Int) -> Bool {
    let (x, y) = (sets.root(a), sets.root(b))
    return differ(facts[x], facts[y]) || differ(scopes[x], scopes[y]) || areApart(x, y)
  }

  private func areApart(_ x: Int, _ y: Int) -> Bool {
    guard let sides = apart[x], let others = apart[y] else { return false }
    return sides.contains { others.contains($0 ^ 1) }
  }

  private func differ(_ a: String?, _ b: String?) -> Bool { a != nil && b != nil && a != b }

  private mutating func join(_ a: Int, _ b: Int) {
    if !conflict(a, b) { union(a, b) }
  }

  private mutating func union(_ a: Int, _ b: Int) {
    let (x, y) = (sets.root(a), sets.root(b))
    guard x != y else { return }
    let (fact, scope) = (facts[x] ?? facts[y], scopes[x] ?? scopes[y])
    let sides = (apart.removeValue(forKey: x) ?? []).union(apart.removeValue(forKey: y) ?? [])
    sets.union(x, y)
    facts[min(x, y)] = fact
    scopes[min(x, y)] = scope
    if !sides.isEmpty { apart[min(x, y)] = sides }
  }
}

extension EntityRecord {
  /// Agencies and organizations are told apart with too little certainty to keep them apart.
  fileprivate var family: String {
    kind == .organization ? EntityKind.agency.rawValue : kind.rawValue
  }

  private static let certainReasons: [JoinReason] = [.named, .spelling, .table]

  /// Keys of the names that identify it wherever they stand.
  fileprivate var identifyingNames: Set<String> {
    var texts = isBareAcronym ? [] : [name]
    for form in forms where form.role == .name && Self.certainReasons.contains(form.reason) {
      if !texts.contains(form.text) { texts.append(form.text) }
    }
    let keys = texts.map(NameKey.key)
    return Set(kind == .person ? keys.filter { $0.contains(" ") } : keys)
  }

  /// Keys by which an ambiguous name may mean it: for a person also each end of the full name.
  fileprivate var shortKeys: Set<String> {
    var keys = Set(forms.filter { $0.role == .name }.map { NameKey.key($0.text) })
    keys.insert(NameKey.key(name))
    if kind == .person {
      let words = NameKey.words(name)
      keys.formUnion([words.first, words.last].compactMap { $0 })
    }
    return keys
  }

  /// Acronyms found in the article or known from the fact tables.
  fileprivate var acronyms: Set<String> {
    let found = forms.filter { $0.role == .acronym }.map(\.text)
    return Set((found + knownAs.filter(Self.looksLikeAcronym)).map(NameKey.key))
  }

  /// Whether the article names it by an acronym and nothing else.
  fileprivate var isBareAcronym: Bool {
    forms.contains { $0.role == .acronym } && !forms.contains { $0.role == .name }
  }

  private static func looksLikeAcronym(_ name: String) -> Bool {
    name.count < 10 && name.allSatisfy { $0.isUppercase || $0 == "." || $0.isNumber }
  }
}
