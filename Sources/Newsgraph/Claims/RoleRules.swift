import GraphCore

/// Claims of roles: titles before names, appositions and "is the ... of".
struct RoleRules {
  let clause: Clause
  let index: EntityIndex
  private let table = PredicateTable.standard
  private(set) var candidates: [Candidate] = []

  /// Reads the roles of a sentence.
  init(_ clause: Clause, _ index: EntityIndex) {
    self.clause = clause
    self.index = index
    var unit = 0
    while unit < clause.units.count {
      if let role = role(from: unit) {
        read(role)
        unit = role.upperBound
      } else {
        unit += 1
      }
    }
  }

  /// The longest role whose words begin at a unit.
  private func role(from start: Int) -> Range<Int>? {
    guard clause.wordClass(start) == .open,
      clause.groupOfUnit[start] == nil || clause[start]?.role == .description
    else { return nil }
    var best: Range<Int>?
    var words = ""
    for end in start..<min(start + table.longestRole, clause.units.count) {
      let unit = clause.units[end]
      if unit.isName { break }
      words += (words.isEmpty ? "" : " ") + unit.word
      if table.roles[words] != nil { best = start..<end + 1 }
    }
    return best
  }

  private func words(_ units: Range<Int>) -> [String] { units.map { clause.units[$0].word } }

  private mutating func read(_ role: Range<Int>) {
    guard var frames = table.roles[words(role).joined(separator: " ")] else { return }
    let before = holdersBefore(role)
    let after = holdersAfter(role)
    let bearer = bearers(of: role, start: before.start, end: after.end)
    guard !bearer.units.isEmpty else { return }
    if isLesser(before.words) { frames = table.roles["deputy"]! }
    var holders = after.units + before.units
    // "King Abdullah of Jordan", "Attorneys Lee and Park for the Tax Division"
    if bearer.rule == .title, let last = bearer.units.last,
      ["of", "for", "from"].contains(clause.word(last + 1))
    {
      holders += clause.objects(at: last + 2).heads.filter {
        clause.word(last + 1) == "of" || clause.units[$0].kind == .agency
      }
    }
    if bearer.rule == .apposition, holders.isEmpty, clause.wordClass(after.end) == .comma,
      let next = clause[after.end + 1], next.isName,
      next.kind == .agency || next.kind == .organization
    {
      holders = [after.end + 1]  // "Lee, Chair, Federal Reserve Board"
    }
    for unit in bearer.units {
      var found = false
      for holder in holders where !bearer.units.contains(holder) {
        found = add(bearer.rule, frames, unit, holder, words: role) || found
      }
      if !found, holders.isEmpty, bearer.rule == .title {
        addOffice(frames, unit, role, portfolio: before.words + after.words)
      }
    }
  }

  /// Whether the words before a role make it one below the top: "deputy", "bureau" chief.
  private func isLesser(_ words: [String]) -> Bool {
    words.contains(where: Self.lesser.contains) || Self.branches.contains(words.last ?? "")
  }

  private static let lesser = WordLists.words(
    "deputy assistant vice associate senior under principal team regional undersecretary")

  private static let branches = WordLists.words(
    "bureau communications communication engineering technical sports sales marketing finance "
      + "financial medical policy program programme project legal creative research")

  /// Mentions and words before a role that it belongs to: "Huawei CEO", "China's former minister".
  private func holdersBefore(_ role: Range<Int>) -> (units: [Int], words: [String], start: Int) {
    var index = role.lowerBound - 1
    var holders: [Int] = []
    var words: [String] = []
    while index >= 0, role.lowerBound - index < 7 {
      let unit = clause.units[index]
      if unit.wordClass == .possessivePronoun {
        if unit.entity != nil, holders.isEmpty { holders.append(index) }
        return (holders, words, index)
      }
      if unit.entity != nil, unit.wordClass == .open {
        let isOwner = clause.wordClass(index + 1) == .possessive
        guard isOwner || ![.person, .law, .event].contains(unit.kind) else { break }
        guard unit.isName || isOwner else { break }
        holders.append(index)
        index -= 1
        if isOwner { break }
        continue
      }
      guard [.open, .possessive, .number, .adverb].contains(unit.wordClass),
        clause.groupOfUnit[index] == nil || unit.word.hasSuffix("ed") || unit.word.hasSuffix("ing")
      else { break }
      let isTelling = Self.lesser.contains(unit.word) || Self.branches.contains(unit.word)
      if unit.wordClass == .open, isTelling || holders.isEmpty && unit.isCapitalized {
        words.insert(unit.word, at: 0)
      }
      index -= 1
    }
    if clause.wordClass(index) == .determiner { index -= 1 }
    return (holders, words, index + 1)
  }

  /// Mentions behind "of", "for", "at" after a role, and the words of a portfolio there.
  private func holdersAfter(_ role: Range<Int>) -> (units: [Int], words: [String], end: Int) {
    var index = role.upperBound
    // "president and chief executive of"
    if [.conjunction, .comma].contains(clause.wordClass(index)),
      let second = self.role(from: index + 1)
    {
      index = second.upperBound
    }
    guard ["of", "for", "at", "to", "with", "from", "in"].contains(clause.word(index)) else {
      return ([], [], role.upperBound)
    }
    let phrase = clause.nounPhrase(at: index + 1)
    // "President of Russia Vladimir Putin": the name behind bears the role.
    let name = phrase.first { clause.units[$0].kind == .person && clause.units[$0].isName }
    if let name, name > phrase.lowerBound, clause.wordClass(name + 1) != .possessive,
      clause.wordClass(name - 1) != .possessive
    {
      let holder = (phrase.lowerBound..<name).last { clause.units[$0].entity != nil }
      return (holder.map { [$0] } ?? [], words(phrase.lowerBound..<name), name)
    }
    let (heads, end) = clause.objects(at: index + 1)
    return (heads, heads.isEmpty ? words(phrase) : [], heads.isEmpty ? phrase.upperBound : end)
  }

  /// Who bears a role: the name behind it, beside it or before "is".
  private func bearers(of role: Range<Int>, start: Int, end: Int)
    -> (units: [Int], rule: Candidate.Rule)
  {
    // "Huawei CEO Ren Zhengfei", "President of Russia Vladimir Putin"
    let isPlural = Self.isPlural(clause.word(role.upperBound - 1))
    for place in [role.upperBound, end] {
      let place = Self.honorifics.contains(clause.word(place)) ? place + 1 : place
      if let next = clause[place], next.isName, next.kind == .person,
        clause.wordClass(place + 1) != .possessive || clause.units[place - 1].entity == nil
      {
        return (isPlural ? clause.lists[place] ?? [place] : [place], .title)
      }
    }
    // "Ren Zhengfei, the founder of Huawei"
    var before = start - 1
    if clause.wordClass(before) == .adverb { before -= 1 }
    if [.comma, .dash, .openParenthesis].contains(clause.wordClass(before)),
      clause.word(before) != "-"
    {
      before -= 1
      if clause.wordClass(before) == .closeParenthesis {
        before = (clause.opening(of: before) ?? 0) - 1
      }
      // "Lee, 45, a clerk"
      if clause.wordClass(before) == .number, clause.wordClass(before - 1) == .comma { before -= 2 }
      // "Lee, of Leeds, a clerk"
      if clause.wordClass(before - 1) == .preposition {
        before -= clause.wordClass(before - 2) == .comma ? 3 : 2
        guard clause[before]?.kind == .person else { return ([], .title) }
      }
      if let unit = clause[before], unit.entity != nil, unit.wordClass == .open, !isPlural {
        return ([before], .apposition)
      }
    }
    // "Ren Zhengfei is the founder of Huawei", "became", "served as"
    if let bearers = copulaSubject(endingAt: start - 1) { return (bearers, .copula) }
    // "the founder of Huawei, Ren Zhengfei,"
    if clause.wordClass(end) == .comma, let next = clause[end + 1], next.isName,
      next.kind == .person, [.comma, .end].contains(clause.wordClass(end + 2)),
      clause.lists[end + 1] == nil
    {
      return ([end + 1], .apposition)
    }
    return ([], .title)
  }

  private static func isPlural(_ role: String) -> Bool {
    role.hasSuffix("s") && !role.hasSuffix("ss") && role != "sens." || role == "children"
      || role == "reps." || role == "sens."
  }

  private static let honorifics = WordLists.words("dr. mr. mrs. ms. sir dame lord lady prof. hon.")

  private func copulaSubject(endingAt end: Int) -> [Int]? {
    var index = end
    while clause.wordClass(index) == .adverb { index -= 1 }
    if clause.word(index) == "as", let group = clause.groupOfUnit[index - 1] {
      guard clause.groups[group].lemmas.contains(where: ["serve", "work", "act"].contains) else {
        return nil
      }
      let subjects = clause.subject(of: group).units
      return subjects.isEmpty ? nil : subjects
    }
    if let group = clause.groupOfUnit[index], clause.groups[group].lemmas.contains("become") {
      let subjects = clause.subject(of: group).units
      return subjects.isEmpty ? nil : subjects
    }
    guard clause.wordClass(index) == .be else { return nil }
    var place = index - 1
    while [.adverb, .modal, .have].contains(clause.wordClass(place)) { place -= 1 }
    if clause.wordClass(place) == .relative { place -= 1 }
    if clause.wordClass(place) == .comma { place -= 1 }
    guard let unit = clause[place], unit.entity != nil, unit.wordClass != .possessivePronoun else {
      return nil
    }
    return lists(place)
  }

  private func lists(_ unit: Int) -> [Int] { clause.lists[unit] ?? [unit] }

  /// A title that names no body: the ministry of its portfolio, else the article's country.
  private mutating func addOffice(
    _ frames: [PredicateTable.Frame], _ bearer: Int, _ role: Range<Int>, portfolio: [String]
  ) {
    let title = words(role).joined(separator: " ")
    let subject = clause.argument(bearer)
    guard clause.units[bearer].kind == .person else { return }
    var office = portfolio.filter {
      WordLists.wordClass(of: $0) == nil && !Self.notPortfolio.contains($0)
    }
    if title == "attorney general" { office.append("justice") }
    if title == "foreign minister" { office.append("foreign") }
    let isMinister = ["minister", "secretary", "attorney general", "foreign minister"].contains(
      title)
    if isMinister, let ministry = index.ministry(of: office) {
      add(.bareTitle, frames, subject, entity: ministry, words: role)
    } else if Self.national.contains(title) || title == "minister" && !office.isEmpty,
      let country = index.mainCountry
    {
      add(.bareTitle, frames, subject, entity: country, words: role)
    }
  }

  /// Last words of roles that a demonym gives to a state: "the Russian president".
  private static let ofStates = WordLists.words(
    "president minister leader chancellor king queen premier pm emperor sultan emir dictator "
      + "strongman monarch ruler head chief commander governor mayor")

  private static let notPortfolio = WordLists.words(
    "former acting new interim prime deputy first then")

  /// Titles of office that belong to a country when nothing else stands beside them.
  private static let national: Set<String> = [
    "president", "chancellor", "king", "queen", "premier", "pm", "prime minister", "vice president",
    "foreign minister", "attorney general",
  ]

  private mutating func add(
    _ rule: Candidate.Rule, _ frames: [PredicateTable.Frame], _ subject: Candidate.Argument,
    entity: Int, words: Range<Int>
  ) {
    guard let frame = frames.first(where: { $0.allows(.person, index.entities[entity].kind) })
    else {
      return
    }
    let tokens =
      clause.units[words.lowerBound].tokens
      .lowerBound..<clause.units[words.upperBound - 1].tokens.upperBound
    candidates.append(
      Candidate(
        rule: rule, sentence: clause.sentence, subject: subject, predicate: frame.predicate,
        object: .init(entity: entity, tokens: tokens, isName: false), words: tokens))
  }

  private mutating func add(
    _ rule: Candidate.Rule, _ frames: [PredicateTable.Frame], _ bearer: Int, _ holder: Int,
    words: Range<Int>
  ) -> Bool {
    guard let bearerKind = clause.units[bearer].kind, let holderKind = clause.units[holder].kind,
      let frame = frames.first(where: { $0.allows(bearerKind, holderKind) })
    else { return false }
    let (subject, object) = frame.isReversed ? (holder, bearer) : (bearer, holder)
    var predicate = frame.predicate
    if bearerKind == .person, clause[holder]?.kind == .organization,
      [.heads, .worksFor].contains(predicate), index.isParty(clause.units[holder].entity!),
      clause.word(words.upperBound - 1) != "leader", holder < words.lowerBound
    {
      predicate = .memberOf  // "Republican Senator", "the Democratic mayor"
    } else if predicate == .heads, clause[holder]?.role == .adjective,
      !Self.ofStates.contains(clause.word(words.upperBound - 1))
    {
      predicate = .citizenOf  // "the Italian manager"
    }
    candidates.append(
      Candidate(
        rule: rule, sentence: clause.sentence, subject: clause.argument(subject),
        predicate: predicate, object: clause.argument(object),
        words: clause.units[words.lowerBound].tokens
          .lowerBound..<clause.units[words.upperBound - 1].tokens.upperBound))
    return true
  }
}
