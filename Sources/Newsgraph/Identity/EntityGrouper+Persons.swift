internal import GraphCore

/// Names of persons: variants of full names, then short names in the order of the text.
extension EntityGrouper {
  mutating func joinPersons() {
    var index = PersonIndex()
    let persons = forms.indices.filter { forms[$0].family == .person }
    let full = persons.filter { forms[$0].words.count > 1 }
      .sorted { (-forms[$0].words.count, $0) < (-forms[$1].words.count, $1) }
    for form in full {
      let words = forms[form].words
      if let draft = index.variants(of: words).first(where: { isVariant(words, drafts[$0].words) })
      {
        join(form, to: draft, .shortName)
      } else {
        index.add(words, draft: addDraft(form))
      }
    }
    joinShortNames(index)
  }

  /// "John Smith" and "J. Smith" of "John A. Smith"; "bin Laden" of "Osama bin Laden".
  private func isVariant(_ short: [String], _ full: [String]) -> Bool {
    var place = 0
    for word in short {
      while place < full.count, !matches(word, full[place]) { place += 1 }
      guard place < full.count else { return false }
      place += 1
    }
    return true
  }

  private func matches(_ a: String, _ b: String) -> Bool {
    a == b || a.count == 1 && b.hasPrefix(a) || b.count == 1 && a.hasPrefix(b)
  }

  private mutating func joinShortNames(_ index: PersonIndex) {
    var lastSeen: [Int: Int] = [:]
    var own: [String: Int] = [:]
    for mention in mentions.indices where mentions[mention].kind == .person {
      guard let form = formOf[mention] else { continue }
      if let draft = draftOf[mention] {
        lastSeen[draft] = mention
        continue
      }
      let word = forms[form].words[0]
      let candidates = index.candidates(word, isFamilyName: facts.isFamilyName(word))
      if let draft = choose(candidates, for: mention, lastSeen) {
        assign(mention, to: draft, .shortName)
        lastSeen[draft] = mention
      } else if let draft = own[word] {
        assign(mention, to: draft, .named)
      } else {
        drafts.append(EntityDraft(family: .person, words: [word]))
        own[word] = drafts.count - 1
        assign(mention, to: drafts.count - 1, .named)
      }
    }
  }

  /// Of several persons with that name the one whose title or gender fits, else the one named last.
  private func choose(_ candidates: [Int], for mention: Int, _ lastSeen: [Int: Int]) -> Int? {
    guard candidates.count > 1 else { return candidates.first }
    var fitting = candidates
    if let title = mentions[mention].title {
      let words = Set(text.tokens[title].map(\.lower))
      let titled = fitting.filter { !drafts[$0].titles.isDisjoint(with: words) }
      if !titled.isEmpty { fitting = titled }
      if let gender = gender(of: words) {
        let same = fitting.filter { drafts[$0].gender == gender }
        let open = fitting.filter { drafts[$0].gender == nil }
        fitting = !same.isEmpty ? same : !open.isEmpty ? open : fitting
      }
    } else {
      let principal = fitting.filter { !drafts[$0].isRelative }
      if !principal.isEmpty { fitting = principal }
    }
    let seen = fitting.filter { lastSeen[$0] != nil }
    return seen.max { lastSeen[$0]! < lastSeen[$1]! } ?? fitting.first
  }

  private func gender(of words: Set<String>) -> EntityDraft.Gender? {
    if !words.isDisjoint(with: ["mr", "mr.", "sir"]) { return .male }
    return words.isDisjoint(with: ["mrs", "mrs.", "ms", "ms.", "miss"]) ? nil : .female
  }
}

/// Persons by the parts of their names.
struct PersonIndex {
  /// Persons with one name beyond this number are left out.
  private static let limit = 32

  private var byLast: [String: [Int]] = [:]
  private var byFirst: [String: [Int]] = [:]
  private var byMiddle: [String: [Int]] = [:]

  /// Adds a person with that full name.
  mutating func add(_ words: [String], draft: Int) {
    insert(draft, &byLast[words.last!, default: []])
    insert(draft, &byFirst[words.first!, default: []])
    for word in words.dropFirst().dropLast() where word.count > 2 {
      insert(draft, &byMiddle[word, default: []])
    }
  }

  private func insert(_ draft: Int, _ drafts: inout [Int]) {
    if drafts.count < Self.limit { drafts.append(draft) }
  }

  /// Persons of whose full names the words may be a variant.
  func variants(of words: [String]) -> [Int] { byLast[words.last!] ?? [] }

  /// Persons that one word of their name may mean: by the family name, which in some languages
  /// stands first, else by any part of it.
  func candidates(_ word: String, isFamilyName: Bool) -> [Int] {
    let first = byFirst[word] ?? []
    if let last = byLast[word] {
      return isFamilyName ? last + first.filter { !last.contains($0) } : last
    }
    return !first.isEmpty ? first : byMiddle[word] ?? []
  }
}
