internal import GraphCore

/// Acronyms and short forms of bodies, laws, places and events.
extension EntityGrouper {
  /// "Ministry of State Security (MSS)", "MSS (Ministry of State Security)", "MSS, the Ministry of
  /// State Security".
  mutating func joinDefinedAcronyms() {
    var named: [Int] = []
    for mention in mentions.indices where formOf[mention] != nil {
      let end = named.last.map { mentions[$0].tokens.upperBound } ?? 0
      if mentions[mention].tokens.lowerBound >= end { named.append(mention) }
    }
    for (first, second) in zip(named, named.dropFirst()) {
      let (a, b) = (mentions[first], mentions[second])
      guard a.sentence == b.sentence, isDefinition(a.tokens.upperBound..<b.tokens.lowerBound)
      else { continue }
      let isBehind = b.role == .acronym || text.tokens[b.tokens.lowerBound].isAllCapitals
      let (acronym, full) =
        isBehind ? (formOf[second]!, formOf[first]!) : (formOf[first]!, formOf[second]!)
      guard forms[full].words.count > 1, forms[acronym].words.count == 1,
        draftOfForm[acronym] == nil, forms[full].family != .person,
        abbreviates(forms[acronym].words[0], forms[full].words)
      else { continue }
      let draft = draftOfForm[full] ?? addDraft(full)
      join(acronym, to: draft, .acronymDefined)
    }
  }

  private func isDefinition(_ gap: Range<Int>) -> Bool {
    let words = gap.map { text.tokens[$0].lower }
    return words == ["("] || words == [",", "the"] || words == ["(", "the"] || words == ["(", "\""]
      || words == ["(", "“"]
  }

  /// Whether every letter of the acronym stands in the name in order, its first at the beginning.
  private func abbreviates(_ acronym: String, _ words: [String]) -> Bool {
    guard acronym.first == words[0].first, acronym.count > 1 else { return false }
    var letters = words.joined().makeIterator()
    return acronym.allSatisfy { letter in
      while let next = letters.next() {
        if next == letter { return true }
      }
      return false
    }
  }

  /// Joins acronyms by their initials and short forms to longer ones.
  mutating func joinNames() {
    var shorts = ShortForms()
    let order = forms.indices.filter { forms[$0].family != .person }
      .sorted { (-forms[$0].words.count, $0) < (-forms[$1].words.count, $1) }
    for form in order {
      let key = ShortForms.Key(forms[form].words, forms[form].family)
      let isKnown = draftOfForm[form] != nil
      if !isKnown, let found = shorts.candidates(key, isAcronym: forms[form].role == .acronym) {
        joinShort(form, found.drafts, found.reason)
      }
      if draftOfForm[form] == nil, !isShared(form) { _ = addDraft(form) }
      guard let draft = draftOfForm[form] else { continue }
      shorts.add(forms[form], draft: draft)
    }
  }

  /// Whether its mentions were given to several entities one by one.
  private func isShared(_ form: Int) -> Bool { draftOf[forms[form].mentions[0]] != nil }

  /// A short form of several names means the one that was named last.
  private mutating func joinShort(_ form: Int, _ candidates: [Int], _ reason: JoinReason) {
    if candidates.count == 1 { return join(form, to: candidates[0], reason) }
    let starts = candidates.map { draft in
      drafts[draft].references.map { mentions[$0.mention].tokens.lowerBound }.sorted()
    }
    for mention in forms[form].mentions {
      let place = mentions[mention].tokens.lowerBound
      var best = (start: -1, draft: candidates[0])
      for (index, draft) in candidates.enumerated() {
        let before = starts[index].partitioningIndex { $0 >= place }
        if before > 0, starts[index][before - 1] > best.start {
          best = (starts[index][before - 1], draft)
        }
      }
      assign(mention, to: best.draft, reason)
    }
  }
}

/// The short forms by which longer names may be meant.
struct ShortForms {
  struct Key: Hashable {
    var words: [String]
    var family: NameForm.Family

    init(_ words: [String], _ family: NameForm.Family) {
      self.words = words
      self.family = family
    }
  }

  /// Names with one short form beyond this number are left out.
  private static let limit = 8

  private var shortened: [Key: [Int]] = [:]
  private var abbreviated: [String: [Int]] = [:]

  /// The drafts that a form may mean, and why.
  func candidates(_ key: Key, isAcronym: Bool) -> (drafts: [Int], reason: JoinReason)? {
    if key.words.count == 1, let found = abbreviated[key.words[0]], isAcronym {
      return (found, .acronymInitials)
    }
    return shortened[key].map { ($0, .shortName) }
  }

  /// Adds what a name may be shortened to.
  mutating func add(_ form: NameForm, draft: Int) {
    let words = form.words
    guard words.count > 1, form.role == .name else { return }
    if words.count < 12 {
      for initials in form.initials { insert(draft, &abbreviated[initials, default: []]) }
    }
    for short in Self.shorts(words, form.family) {
      insert(draft, &shortened[Key(short, form.family), default: []])
    }
  }

  private func insert(_ draft: Int, _ drafts: inout [Int]) {
    if drafts.count < Self.limit, !drafts.contains(draft) { drafts.append(draft) }
  }

  private static func shorts(_ words: [String], _ family: NameForm.Family) -> [[String]] {
    var shorts: [[String]] = []
    let count = words.count
    switch family {
    case .body:
      for length in 1..<count where length < 5 { shorts.append(Array(words[..<length])) }
      for length in 1..<count where length < 6 { shorts.append(Array(words[(count - length)...])) }
      if let of = words.firstIndex(of: "of"), of > 0 {
        // "Ministry of Justice" is also the "Justice Ministry".
        let object = words[(of + 1)...].filter { $0 != "the" }
        shorts.append(object + words[..<of].suffix(1))
        if let last = object.last, last == "affairs", object.count > 1 {
          shorts.append(object.dropLast() + words[..<of].suffix(1))
        }
      }
    case .law where LawParts.isPart(words): break
    case .law:
      for length in 2..<max(count, 3) where length < count {
        shorts.append(Array(words[..<length]))
      }
      for length in 2..<max(count, 3) where length < min(count, 7) {
        shorts.append(Array(words[(count - length)...]))
      }
    case .place:
      if placeNouns.contains(words[count - 1]) { shorts.append(Array(words.dropLast())) }
      if count > 2, placeNouns.contains(words[0]), words[1] == "of" {
        shorts.append(Array(words[2...]))
      }
    case .event:
      for length in 1..<count where length < 6 { shorts.append(Array(words[(count - length)...])) }
    case .person: break
    }
    return shorts
  }

  private static let placeNouns: Set<String> = [
    "city", "province", "county", "state", "river", "island", "islands", "region", "district",
    "prefecture", "town", "village", "republic", "base", "garrison", "airport", "prison",
  ]
}
