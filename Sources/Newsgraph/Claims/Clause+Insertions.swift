import GraphCore

/// Appositions and relative clauses between a name and its verb.
extension Clause {
  /// The mention that a relative clause or participle behind a unit describes.
  func antecedent(endingAt place: Int) -> Int? {
    guard let unit = self[place], unit.wordClass == .open else { return nil }
    return unit.entity != nil ? place : bearer(ofNoun: place)
  }

  /// What a relative clause is about whose verb has a subject of its own: "the act that Spain passed".
  func relativeObject(of group: VerbGroup, subject: Int) -> Int? {
    var start = lists[subject]?.first ?? subject
    guard start < group.units.lowerBound else { return nil }
    while start > 0, [.open, .determiner, .number].contains(wordClass(start - 1)),
      groupOfUnit[start - 1] == nil
    {
      start -= 1
    }
    guard ["which", "that", "whom"].contains(word(start - 1)), start > 1 else { return nil }
    var place = start - 2
    if wordClass(place) == .comma { place -= 1 }
    if wordClass(place) == .closeParenthesis { place = (opening(of: place) ?? 0) - 1 }
    guard let name = antecedent(endingAt: place), name < subject else { return nil }
    // "said that Spain passed": a verb, not a noun, before the word.
    return groupOfUnit[name] == nil ? name : nil
  }

  /// Whether no object stands at a unit: a clause ends there, or "three times" follows.
  func isOpen(at unit: Int) -> Bool {
    let phrase = nounPhrase(at: unit)
    return phrase.isEmpty || word(phrase.upperBound - 1) == "times"
  }

  /// The name of a person behind a role without one: "the firm's owner, Tom Lee,".
  func appositive(of phrase: Range<Int>) -> Int? {
    let name = phrase.upperBound + 1
    guard let role = phrase.last, PredicateTable.standard.roles[word(role)] != nil,
      wordClass(phrase.upperBound) == .comma, let unit = self[name], unit.isName,
      unit.kind == .person, lists[name] == nil, [.comma, .end].contains(wordClass(name + 1))
    else { return nil }
    return name
  }

  /// Whom an indefinite or definite apposition names: "Acme" for "grower" in "Acme, a tea grower".
  private func bearer(ofNoun noun: Int) -> Int? {
    guard groupOfUnit[noun] == nil else { return nil }
    var index = noun - 1
    while index > 1, noun - index < 7, let unit = self[index] {
      switch unit.wordClass {
      case .open where unit.entity == nil || unit.role == .adjective: index -= 1
      case .number, .adverb: index -= 1
      case .determiner:
        guard wordClass(index - 1) == .comma else { return nil }
        var name = index - 2
        if wordClass(name) == .closeParenthesis { name = (opening(of: name) ?? 0) - 1 }
        guard let unit = self[name], unit.isName, unit.role != .adjective, lists[name] == nil
        else { return nil }
        return name
      default: return nil
      }
    }
    return nil
  }

  /// A person's name between commas behind a noun that describes it.
  func insertedName(before close: Int) -> Int? {
    let name = close - 1
    guard wordClass(close) == .comma, wordClass(name - 1) == .comma, let unit = self[name],
      unit.isName, unit.kind == .person, lists[name] == nil, wordClass(name - 2) == .open
    else { return nil }
    return name
  }

  /// The comma or dash that opens the insertion that closes at a unit, right behind a mention.
  func openingMark(of close: Int) -> Int? {
    let mark = wordClass(close)
    var index = close - 1
    while index > 0, close - index < 30 {
      if wordClass(index) == mark {
        let before =
          wordClass(index - 1) == .closeParenthesis
          ? (opening(of: index - 1) ?? 0) - 1 : index - 1
        if before >= 0, units[before].entity != nil {
          return holdsClause(index + 1..<close) ? nil : index
        }
        // "Lee, 45, a clerk of Leeds, ..." has marks inside.
      }
      index -= 1
    }
    return nil
  }

  /// Whether an insertion holds a verb with a subject of its own, other than a relative clause.
  private func holdsClause(_ insertion: Range<Int>) -> Bool {
    for unit in insertion {
      if [.relative, .that].contains(wordClass(unit)) { return false }
      if group(at: unit)?.form == .finite { return true }
    }
    return false
  }
}
