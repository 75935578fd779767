import GraphCore

/// Claims of roles: titles before names, appositions and "is the ... of".
struct RoleRules {
  let clause: Clause
  let index: EntityIndex
  let acting: ActingCountries
  private let table = PredicateTable.standard
  var candidates: [Candidate] = []

  /// Reads the roles of a sentence.
  init(_ clause: Clause, _ index: EntityIndex, _ acting: ActingCountries) {
    self.clause = clause
    self.index = index
    self.acting = acting
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
    guard clause.wordClass(start) == .open || clause.word(start) == "first",
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

  func words(_ units: Range<Int>) -> [String] { units.map { clause.units[$0].word } }

  private mutating func read(_ role: Range<Int>) {
    guard var frames = table.roles[words(role).joined(separator: " ")] else { return }
    let before = holdersBefore(role)
    let after = holdersAfter(role)
    let bearer = bearers(of: role, start: before.start, end: after.end)
    guard !bearer.units.isEmpty else { return }
    if isLesser(before.words), frames.contains(where: { $0.predicate == .heads }) {
      frames = table.roles["deputy"]!
    }
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
      for holder in holders where !bearer.units.contains(holder) && !isTitleWord(holder) {
        // "Spain's Tea Board chief" heads the board, not Spain.
        let isInside =
          clause.units[holder].kind == .place && holder < role.lowerBound
          && Self.ofBodies.contains(clause.word(role.upperBound - 1))
          && before.words.contains { !Self.notPortfolio.contains($0) }
        found =
          add(
            bearer.rule, isInside ? table.roles["official"]! : frames, unit, holder, words: role,
            bearer.cues) || found
      }
      if !found, holders.isEmpty, Self.bearing.contains(bearer.rule), !isLesser(before.words) {
        addOffice(frames, unit, role, portfolio: before.words + after.words)
      }
    }
  }

  private static let ofBodies = WordLists.words(
    "chief head director chairman chairwoman chair commander leader boss")

  /// Whether a mention is "its" or stands before "'s".
  private func isOwner(_ unit: Int) -> Bool {
    clause.wordClass(unit) == .possessivePronoun || clause.wordClass(unit + 1) == .possessive
  }

  /// Whether a mention is but a word of a title: "Trial" Attorney, Secretary of "State".
  private func isTitleWord(_ unit: Int) -> Bool {
    let unit = clause.units[unit]
    guard unit.isName, unit.tokens.count == 1, unit.kind == .organization else { return false }
    return table.roles[unit.word] != nil || Self.titleWords.contains(unit.word)
  }

  private static let titleWords = WordLists.words(
    "trial first second assistant state deputy acting special senior office court strategy member")

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
    let isMinister = ["minister", "secretary"].contains(clause.word(role.upperBound - 1))
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
        clause.groupOfUnit[index] == nil
      else { break }
      let isTelling = Self.lesser.contains(unit.word) || Self.branches.contains(unit.word)
      if unit.wordClass == .open,
        isTelling || holders.isEmpty && (unit.isCapitalized || isMinister)
      {
        words.insert(unit.word, at: 0)
      }
      index -= 1
    }
    if clause.wordClass(index) == .determiner { index -= 1 }
    return (holders, words, index + 1)
  }

  /// Whether words before a name are but a title: "President", "the former minister".
  private func isTitle(_ units: Range<Int>) -> Bool {
    let words = units.filter { clause.wordClass($0) != .determiner && clause.word($0) != "former" }
      .map { clause.word($0) }
    return table.roles[words.joined(separator: " ")] != nil
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
    // "ally of President Xi": the title is the name's own.
    if let name, name > phrase.lowerBound, clause.wordClass(name + 1) != .possessive,
      !isTitle(phrase.lowerBound..<name),
      clause.wordClass(name - 1) != .possessive
    {
      let holder = (phrase.lowerBound..<name).last { clause.units[$0].entity != nil }
      return (holder.map { [$0] } ?? [], words(phrase.lowerBound..<name), name)
    }
    let (heads, end) = clause.objects(at: index + 1)
    return (heads, heads.isEmpty ? words(phrase) : [], heads.isEmpty ? phrase.upperBound : end)
  }

  /// Last words of roles that a demonym gives to a state: "the Russian president".
  private static let ofStates = WordLists.words(
    "president minister leader chancellor king queen premier pm emperor sultan emir dictator "
      + "strongman monarch ruler head chief commander governor mayor")

  private static let envoys = WordLists.words("ambassador envoy representative")

  private mutating func add(
    _ rule: Candidate.Rule, _ frames: [PredicateTable.Frame], _ bearer: Int, _ holder: Int,
    words: Range<Int>, _ cues: StatusCues
  ) -> Bool {
    guard let bearerKind = clause.units[bearer].kind, let holderKind = clause.units[holder].kind,
      let frame = frames.first(where: { $0.allows(bearerKind, holderKind) })
    else { return false }
    let (subject, object) = frame.isReversed ? (holder, bearer) : (bearer, holder)
    var predicate = frame.predicate
    var cues = cues
    cues.isPlanned = cues.isPlanned || clause.word(words.upperBound - 1).hasSuffix("-elect")
    let title = clause.word(words.upperBound - 1)
    if bearerKind != .person, predicate == .memberOf, !title.hasPrefix("member") { return false }
    // "ambassador to France", "attorney for the Western District"
    if holder >= words.upperBound, predicate == .worksFor {
      if Self.envoys.contains(title), clause.word(words.upperBound) != "of" {
        predicate = .relatedTo
      } else if title == "attorney", holderKind == .place {
        return false
      }
    }
    if bearerKind == .person, clause[holder]?.kind == .organization,
      predicate == .worksFor
        || predicate == .heads && Self.ofStates.contains(title) && !isOwner(holder),
      index.isParty(clause.units[holder].entity!), holder < words.lowerBound,
      clause.units[holder].word != "party" || predicate == .worksFor
    {
      predicate = .memberOf  // "Republican Senator", "the Democratic mayor"
    } else if title == "critic", holder < words.lowerBound, predicate == .opposes,
      index.isParty(clause.units[holder].entity!)
    {
      predicate = .memberOf  // "its transport critic"
    } else if predicate == .heads, clause[holder]?.role == .adjective,
      !Self.ofStates.contains(title)
    {
      predicate = .citizenOf  // "the Italian manager"
    }
    candidates.append(
      Candidate(
        rule: rule, sentence: clause.sentence, subject: clause.argument(subject),
        predicate: predicate, object: clause.argument(object),
        words: clause.tokens(of: words)))
    return true
  }
}
