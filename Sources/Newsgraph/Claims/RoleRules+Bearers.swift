import GraphCore

extension RoleRules {
  /// Who bears a role: the name behind it, beside it or before "is".
  func bearers(of role: Range<Int>, start: Int, end: Int)
    -> (units: [Int], rule: Candidate.Rule, cues: StatusCues)
  {
    // "Huawei CEO Ren Zhengfei", "President of Russia Vladimir Putin"
    let isPlural = Self.isPlural(clause.word(role.upperBound - 1))
    for place in [role.upperBound, end] {
      let place = Self.honorifics.contains(clause.word(place)) ? place + 1 : place
      if let next = clause[place], next.isName, next.kind == .person,
        clause.wordClass(place + 1) != .possessive || clause.units[place - 1].entity == nil
      {
        return (isPlural ? clause.lists[place] ?? [place] : [place], .title, StatusCues())
      }
    }
    // "..., Chairman of the Council for the Blind and Deaf Ann Lee"
    if end > role.upperBound || clause.wordClass(end) == .preposition,
      let name = nameAhead(from: end)
    {
      return ([name], .title, StatusCues())
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
      if clause.wordClass(before - 1) == .determiner, clause.wordClass(before - 2) == .preposition {
        return ([], .title, StatusCues())
      }
      // "Lee of Leeds, a clerk", but "with Lee, a clerk"
      if ["of", "from", "in"].contains(clause.word(before - 1)), clause[before]?.kind != .person {
        let person = before - (clause.wordClass(before - 2) == .comma ? 3 : 2)
        if clause[person]?.kind == .person { before = person }
      }
      if let unit = clause[before], unit.entity != nil, unit.wordClass == .open, !isPlural {
        return ([before], .apposition, StatusCues())
      }
    }
    // "Ren Zhengfei is the founder of Huawei", "became", "served as"
    if let (bearers, cues) = copulaSubject(endingAt: start - 1) { return (bearers, .copula, cues) }
    // "the founder of Huawei, Ren Zhengfei,"
    if clause.wordClass(end) == .comma, let next = clause[end + 1], next.isName,
      next.kind == .person, [.comma, .end].contains(clause.wordClass(end + 2)),
      clause.lists[end + 1] == nil
    {
      return ([end + 1], .apposition, StatusCues())
    }
    return ([], .title, StatusCues())
  }

  /// A person's name that ends the phrase in which a unit stands, before any comma or verb.
  private func nameAhead(from start: Int) -> Int? {
    var index = start
    while index < clause.units.count, index - start < 10 {
      let unit = clause.units[index]
      if unit.kind == .person, unit.isName {
        let isOwner = clause.wordClass(index + 1) == .possessive
        return !isOwner && clause.wordClass(index - 1) == .open ? index : nil
      }
      guard [.open, .conjunction, .preposition, .determiner].contains(unit.wordClass),
        clause.groupOfUnit[index] == nil
      else { return nil }
      index += 1
    }
    return nil
  }

  private static func isPlural(_ role: String) -> Bool {
    role.hasSuffix("s") && !role.hasSuffix("ss") && role != "sens." || role == "children"
      || role == "reps." || role == "sens."
  }

  private static let honorifics = WordLists.words("dr. mr. mrs. ms. sir dame lord lady prof. hon.")

  /// Who is said to be, become or serve as something, and how surely.
  private func copulaSubject(endingAt end: Int) -> ([Int], StatusCues)? {
    var index = end
    var isDenied = false
    while [.adverb, .negation].contains(clause.wordClass(index)) {
      isDenied = isDenied != (clause.wordClass(index) == .negation)
      index -= 1
    }
    let isServing = clause.word(index) == "as"
    if isServing { index -= 1 }
    guard let position = clause.groupOfUnit[index], clause.groups[position].verb == index else {
      return nil
    }
    let group = clause.groups[position]
    let verbs: Set<String>
    if group.isPassive, group.hasBe {
      verbs = ["appoint", "name", "elect", "re-elect"]  // "was appointed head of"
    } else {
      verbs = isServing ? ["serve", "work", "act"] : ["be", "become"]
    }
    guard !verbs.isDisjoint(with: group.lemmas) else { return nil }
    let subjects = clause.subject(of: position).units
    var cues = group.status
    cues.isDenied = cues.isDenied != isDenied
    return subjects.isEmpty ? nil : (subjects, cues)
  }
}
