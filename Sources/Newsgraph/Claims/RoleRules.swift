import GraphCore

/// Claims of roles: titles before names, appositions and "is the ... of".
struct RoleRules {
  let clause: Clause
  private let table = PredicateTable.standard
  private(set) var candidates: [Candidate] = []
  /// Persons with a title whose country the text leaves open, by unit, and the title's place.
  private(set) var bareTitles: [(bearer: Int, role: Range<Int>)] = []

  /// Reads the roles of a sentence.
  init(_ clause: Clause) {
    self.clause = clause
    var index = 0
    while index < clause.units.count {
      if let role = role(endingAtOrAfter: index) {
        read(role)
        index = role.upperBound
      } else {
        index += 1
      }
    }
  }

  /// The longest role whose words begin at a unit.
  private func role(endingAtOrAfter start: Int) -> Range<Int>? {
    guard clause.groupOfUnit[start] == nil || clause[start]?.role == .description else {
      return nil
    }
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

  private func words(of role: Range<Int>) -> String {
    role.map { clause.units[$0].word }.joined(separator: " ")
  }

  private mutating func read(_ role: Range<Int>) {
    guard let frames = table.roles[words(of: role)] else { return }
    let before = holdersBefore(role)
    let (after, end) = holdersAfter(role)
    let bearers = bearers(of: role, phraseStart: before.start, phraseEnd: end)
    guard !bearers.units.isEmpty else { return }
    var found = false
    for bearer in bearers.units {
      for holder in after + before.units where holder != bearer {
        found = add(bearers.rule, frames, bearer, holder, words: role) || found
      }
      if !found, after.isEmpty, before.units.isEmpty, clause.units[bearer].kind == .person {
        bareTitles.append((bearer, role))
      }
    }
  }

  /// Mentions before a role that it belongs to: "Huawei CEO", "China's former minister".
  private func holdersBefore(_ role: Range<Int>) -> (units: [Int], start: Int) {
    var index = role.lowerBound - 1
    var holders: [Int] = []
    while index >= 0, role.lowerBound - index < 7 {
      let unit = clause.units[index]
      if unit.wordClass == .possessivePronoun {
        if unit.entity != nil, holders.isEmpty { holders.append(index) }
        return (holders, index)
      }
      if unit.entity != nil, unit.wordClass == .open {
        // "Lee, head of" and "Lee head": a person only with 's.
        let isOwner = clause.wordClass(index + 1) == .possessive
        if unit.kind == .person, !isOwner { break }
        if unit.kind == .law || unit.kind == .event, !isOwner { break }
        if unit.isName || isOwner { holders.append(index) }
        index -= 1
        continue
      }
      guard [.open, .possessive, .number, .adverb].contains(unit.wordClass),
        clause.groupOfUnit[index] == nil || unit.word.hasSuffix("ed") || unit.word.hasSuffix("ing")
      else { break }
      index -= 1
    }
    if clause.wordClass(index) == .determiner { index -= 1 }
    return (holders, index + 1)
  }

  /// Mentions behind "of", "for", "at" after a role.
  private func holdersAfter(_ role: Range<Int>) -> (units: [Int], end: Int) {
    var index = role.upperBound
    // "president and chief executive of"
    if [.conjunction, .comma].contains(clause.wordClass(index)),
      let second = self.role(endingAtOrAfter: index + 1)
    {
      index = second.upperBound
    }
    guard ["of", "for", "at", "to", "with", "from", "in"].contains(clause.word(index)) else {
      return ([], index)
    }
    let (heads, end) = clause.objects(at: index + 1)
    return (heads, heads.isEmpty ? index : end)
  }

  /// Who bears a role: the name behind it, beside it or before "is".
  private func bearers(of role: Range<Int>, phraseStart: Int, phraseEnd: Int)
    -> (units: [Int], rule: Candidate.Rule)
  {
    // "Huawei CEO Ren Zhengfei"
    if let next = clause[role.upperBound], next.isName, next.kind == .person {
      return (clause.lists[role.upperBound] ?? [role.upperBound], .title)
    }
    if phraseEnd > role.upperBound, let next = clause[phraseEnd], next.isName, next.kind == .person,
      clause[phraseEnd - 1]?.kind != .person
    {
      return ([phraseEnd], .title)
    }
    // "Ren Zhengfei, the founder of Huawei"
    var before = phraseStart - 1
    if clause.wordClass(before) == .adverb { before -= 1 }
    if [.comma, .dash, .openParenthesis].contains(clause.wordClass(before)) {
      before -= 1
      if clause.wordClass(before) == .closeParenthesis {
        before = (clause.opening(of: before) ?? 0) - 1
      }
      if let unit = clause[before], unit.entity != nil, unit.wordClass == .open {
        return ([before], .apposition)
      }
    }
    // "Ren Zhengfei is the founder of Huawei", "became", "served as"
    if let bearers = copulaSubject(endingAt: phraseStart - 1) { return (bearers, .copula) }
    // "the founder of Huawei, Ren Zhengfei,"
    if clause.wordClass(phraseEnd) == .comma, let next = clause[phraseEnd + 1], next.isName,
      next.kind == .person, [.comma, .end].contains(clause.wordClass(phraseEnd + 2)),
      clause.lists[phraseEnd + 1] == nil
    {
      return ([phraseEnd + 1], .apposition)
    }
    return ([], .title)
  }

  private func copulaSubject(endingAt index: Int) -> [Int]? {
    var index = index
    while clause.wordClass(index) == .adverb || clause.wordClass(index) == .negation { index -= 1 }
    if clause.word(index) == "as", let group = clause.groupOfUnit[index - 1] {
      let verbs = clause.groups[group].lemmas
      guard verbs.contains(where: { ["serve", "work", "act"].contains($0) }) else { return nil }
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
    return [place]
  }

  private mutating func add(
    _ rule: Candidate.Rule, _ frames: [PredicateTable.Frame], _ bearer: Int, _ holder: Int,
    words: Range<Int>
  ) -> Bool {
    guard let bearerKind = clause.units[bearer].kind, let holderKind = clause.units[holder].kind,
      let frame = frames.first(where: { $0.allows(bearerKind, holderKind) })
    else { return false }
    let (subject, object) = frame.isReversed ? (holder, bearer) : (bearer, holder)
    candidates.append(
      Candidate(
        rule: rule, sentence: clause.sentence, subject: clause.argument(subject),
        predicate: frame.predicate, object: clause.argument(object),
        words: clause.units[words.lowerBound].tokens
          .lowerBound..<clause.units[words.upperBound - 1].tokens.upperBound))
    return true
  }
}
