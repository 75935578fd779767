import GraphCore

extension Clause {
  /// The run of a noun phrase that begins at a unit; empty when none does.
  func nounPhrase(at start: Int) -> Range<Int> {
    var index = start
    while [.adverb, .quote].contains(wordClass(index)), index - start < 3 { index += 1 }
    if ["both", "all"].contains(word(index)) { index += 1 }
    let first = index
    if wordClass(index) == .pronoun { return first..<index + 1 }
    while let unit = self[index] {
      switch unit.wordClass {
      case .open:
        if groupOfUnit[index] != nil, unit.entity == nil { return first..<index }
        // "the act next week"
        if ["next", "last"].contains(unit.word), wordClass(index + 1) == .time {
          return first..<index
        }
        // A person's name ends its phrase but for a possessive or another name.
        if index > first, let last = self[index - 1], last.kind == .person, last.isName,
          unit.entity == nil
        {
          return first..<index
        }
      case .determiner, .possessivePronoun:
        if index > first { return first..<index }
      case .number: if index > first, units[index - 1].isName { return first..<index }
      case .possessive: break
      // "her then Secretary"
      case .adverb: if index == first || units[index - 1].entity != nil { return first..<index }
      default: return first..<index
      }
      index += 1
    }
    return first..<index
  }

  /// The mention that a noun phrase is about: its last word, or the state whose troops it names.
  func head(of phrase: Range<Int>) -> Int? {
    guard let last = phrase.last else { return nil }
    if units[last].entity != nil, units[last].wordClass != .possessivePronoun { return last }
    guard WordLists.stateNouns.contains(units[last].word) else { return nil }
    var place = last - 1
    while place >= phrase.lowerBound, units[place].entity == nil, last - place < 4 { place -= 1 }
    if place >= phrase.lowerBound, units[place].kind == .place { return place }
    return nil
  }

  /// The name behind a title with "of" inside: "the President of Brazil Jair Bolsonaro".
  func titledName(behind phrase: Range<Int>) -> Int? {
    guard let title = phrase.last, PredicateTable.standard.roles[word(title)] != nil,
      ["of", "for"].contains(word(title + 1))
    else { return nil }
    let rest = nounPhrase(at: title + 2)
    guard let name = rest.last, name > rest.lowerBound, units[name].kind == .person,
      units[name].isName, wordClass(name - 1) == .open
    else { return nil }
    return name
  }

  /// The mentions of the noun phrase or list of noun phrases at a unit, and where it ends.
  func objects(at start: Int) -> (heads: [Int], end: Int) {
    let phrase = nounPhrase(at: start)
    if let name = titledName(behind: phrase) { return (lists[name] ?? [name], name + 1) }
    if let name = appositive(of: phrase) { return ([name], name + 1) }
    guard let head = head(of: phrase) else {
      return ([], phrase.isEmpty ? start : phrase.upperBound)
    }
    let list = lists[head]?.filter { $0 >= head } ?? [head]
    return (list, max(phrase.upperBound, list.last! + 1))
  }

  /// The place behind the parentheses that open at a unit, or the unit itself.
  func skippingParentheses(at index: Int) -> Int {
    guard wordClass(index) == .openParenthesis else { return index }
    for end in index..<min(index + 12, units.count) where wordClass(end) == .closeParenthesis {
      return end + 1
    }
    return index
  }

  /// The place behind a phrase of time at a unit ("on Wednesday", "last week"), or the unit itself.
  func skippingTime(at start: Int) -> Int {
    var index = start
    if ["on", "in"].contains(word(index)) { index += 1 }
    while index - start < 4,
      wordClass(index) == .determiner || ["last", "next"].contains(word(index))
    {
      index += 1
    }
    guard wordClass(index) == .time else { return wordClass(start) == .adverb ? start + 1 : start }
    while [.time, .number].contains(wordClass(index)) { index += 1 }
    return index
  }

  /// The place of the parenthesis that opens the one that closes at a unit.
  func opening(of close: Int) -> Int? {
    var index = close
    while index >= max(0, close - 14) {
      if wordClass(index) == .openParenthesis { return index }
      index -= 1
    }
    return nil
  }

  /// Lists of mentions joined by commas and "and".
  func findLists() -> [Int: [Int]] {
    var lists: [Int: [Int]] = [:]
    for start in units.indices where units[start].entity != nil && lists[start] == nil {
      guard units[start].wordClass != .possessivePronoun else { continue }
      let members = listMembers(from: start)
      guard members.count > 1 else { continue }
      for member in members { lists[member] = members }
    }
    return lists
  }

  private func listMembers(from start: Int) -> [Int] {
    var members = [start]
    var closed = 1
    var index = start + 1
    while members.count < 40 {
      index = skippingParentheses(at: index)
      var next = index
      if wordClass(next) == .comma { next += 1 }
      let isLast = wordClass(next) == .conjunction && word(next) != "but"
      if isLast { next += 1 } else if next == index { break }
      let phrase = nounPhrase(at: next)
      guard phrase.count < 12, let head = head(of: phrase),
        isCompatible(units[start], units[head])
      else { break }
      members.append(head)
      index = phrase.upperBound
      if isLast {
        // "met Lee and Park left": the last name begins a clause of its own.
        if let group = group(at: index), group.form == .finite, start > 0,
          groupOfUnit[start - 1] != nil
            || wordClass(start - 1) == .preposition && word(start - 1) != "between"
        {
          break
        }
        closed = members.count
      }
    }
    return Array(members.prefix(closed))
  }

  private func isCompatible(_ a: Unit, _ b: Unit) -> Bool {
    guard let a = a.kind, let b = b.kind else { return false }
    if a == b { return true }
    let bodies: Set<EntityKind> = [.agency, .organization, .place]
    return bodies.contains(a) && bodies.contains(b)
  }
}
