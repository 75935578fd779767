extension Entity {
  /// The entity that these records, sorted and at least one, describe; its id is still to be
  /// assigned.
  init(_ records: [EntityRecord]) {
    let forms = records.count == 1 ? records[0].forms : records.flatMap(\.forms)
    let name = Self.canonicalName(records)
    // Most have no other name than this, and a set of none costs nothing.
    let proper = Set(forms.lazy.filter { $0.role.isProper && $0.text != name }.map(\.text))
    id = ""
    kind = Self.mostMentioned(records) { $0.kind }!
    subtype = Self.mostMentioned(records) { $0.subtype }
    self.name = name
    description = Self.mostMentioned(records) { $0.description }
    aliases = proper.union(records.lazy.map(\.name).filter { $0 != name }).sorted()
    let known = records.flatMap(\.knownAs)
    knownAs = known.isEmpty ? [] : Set(known).subtracting(proper).subtracting([name]).sorted()
    articles = records.reduce(into: []) { articles, record in
      if articles.last != record.article { articles.append(record.article) }
    }
    mentions = forms.reduce(0) { $0 + $1.spans.count }
    confidence = records.map(\.confidence).max()!
    self.records = records
  }

  /// The name that most articles give as the fullest; of equals the one with more words, then the
  /// longer, then the one that is not all capitals.
  static func canonicalName(_ records: [EntityRecord]) -> String {
    if records.count == 1 { return records[0].name }
    var votes: [String: Set<ArticleID>] = [:]
    for record in records { votes[record.name, default: []].insert(record.article) }
    return votes.max { a, b in
      let (left, right) = (rank(a.key, a.value.count), rank(b.key, b.value.count))
      return left != right ? left.lexicographicallyPrecedes(right) : a.key > b.key
    }!.key
  }

  private static func rank(_ name: String, _ votes: Int) -> [Int] {
    let isShouted = name.contains(" ") && !name.contains { $0.isLowercase }
    return [isShouted ? 0 : 1, votes, NameKey.words(name).count, name.unicodeScalars.count]
  }

  /// The value that the records with most mentions give; of equals the smallest.
  private static func mostMentioned<Value: CustomStringConvertible & Hashable>(
    _ records: [EntityRecord], _ value: (EntityRecord) -> Value?
  ) -> Value? {
    if records.count == 1 { return value(records[0]) }
    var votes: [Value: Int] = [:]
    for record in records {
      guard let value = value(record) else { continue }
      votes[value, default: 0] += record.forms.reduce(1) { $0 + $1.spans.count }
    }
    return votes.max { a, b in
      a.value != b.value ? a.value < b.value : a.key.description > b.key.description
    }?.key
  }

  /// Gives each entity a readable id; of entities with one kind and name the second gets `-2`.
  static func assignIDs(_ entities: inout [Entity]) {
    var used: Set<EntityID> = []
    for index in entities.indices {
      let base = entities[index].kind.rawValue + "." + NameKey.slug(entities[index].name)
      var id = base
      var number = 2
      while !used.insert(id).inserted {
        id = "\(base)-\(number)"
        number += 1
      }
      entities[index].id = id
    }
  }
}

extension Form.Role {
  /// Whether it names the entity (a name, an acronym or an adjective): what `aliases` lists.
  package var isProper: Bool { self == .name || self == .acronym || self == .adjective }
}
