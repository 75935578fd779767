import GraphCore

extension Clause {
  /// Who does or suffers what a verb group says.
  enum Subject {
    /// Mentions, by their units.
    case mentions([Int])
    /// A noun phrase that names nobody: "officials".
    case words(Range<Int>)
    /// None found.
    case none

    /// The mentions, if any.
    var units: [Int] { if case .mentions(let units) = self { units } else { [] } }
  }

  /// The subject of a verb group.
  func subject(of index: Int, depth: Int = 0) -> Subject {
    guard depth < 4 else { return .none }
    let group = groups[index]
    var place = group.units.lowerBound - 1
    while place >= 0, wordClass(place) == .adverb || Self.distributives.contains(word(place)) {
      place -= 1
    }
    switch group.form {
    case .infinitive: return infinitiveSubject(of: index, depth: depth)
    case .gerund: return gerundSubject(of: index, before: place, depth: depth)
    case .participle:
      if wordClass(place) == .comma { place -= 1 }
      if wordClass(place) == .closeParenthesis { place = (opening(of: place) ?? 0) - 1 }
      return antecedent(endingAt: place).map { .mentions([$0]) } ?? .none
    case .finite:
      if wordClass(place) == .conjunction { return sharedSubject(of: index, depth: depth) }
      return subject(endingAt: place)
    }
  }

  /// Words between a subject and its verb: "Lee and Park both left".
  private static let distributives = WordLists.words("both all each")

  private func sharedSubject(of index: Int, depth: Int) -> Subject {
    guard index > 0 else { return .none }
    let earlier = groups[..<index].lastIndex { $0.form == .finite || $0.form == .participle }
    guard let earlier else { return .none }
    return subject(of: earlier, depth: depth + 1)
  }

  private func infinitiveSubject(of index: Int, depth: Int) -> Subject {
    let before = groups[index].units.lowerBound - 1
    // A headline: "Acme to sell its mines".
    if index == 0, let unit = self[before], unit.isName, unit.role != .adjective {
      return .mentions(lists[before] ?? [before])
    }
    if Self.intents.contains(word(before)) { return intentSubject(before, of: index, depth: depth) }
    guard index > 0, !groups[index - 1].isPassive,
      groups[index - 1].lemmas.contains(where: Self.objectControl.contains)
    else { return .none }
    var start = groups[index - 1].units.upperBound
    if wordClass(start) == .preposition { start += 1 }
    let (heads, end) = objects(at: start)
    return end == groups[index].units.lowerBound && !heads.isEmpty ? .mentions(heads) : .none
  }

  /// Whose intent a noun before an infinitive is: "Acme's plan to sell", "announced his intent to".
  private func intentSubject(_ noun: Int, of index: Int, depth: Int) -> Subject {
    var place = noun - 1
    while wordClass(place) == .open, self[place]?.entity == nil, noun - place < 4 { place -= 1 }
    if wordClass(place) == .possessive { place -= 1 }
    if let unit = self[place], unit.entity != nil { return .mentions([place]) }
    guard index > 0, groups[index - 1].verb == place - 1 || groups[index - 1].verb == place,
      !groups[index - 1].isPassive
    else { return .none }
    return subject(of: index - 1, depth: depth + 1)
  }

  private static let intents = WordLists.words(
    "intent intention plan plans decision desire offer bid effort efforts attempt attempts pledge "
      + "promise commitment vow threat readiness willingness proposal move")

  /// Verbs whose object does what the infinitive behind it says.
  private static let objectControl = WordLists.words(
    "urge ask order tell call want force allow help persuade invite instruct require beg expect")

  private func gerundSubject(of index: Int, before place: Int, depth: Int) -> Subject {
    // "Addressing the court, Lee ...", "Before joining Acme, Lee ..."
    let opens =
      place < 0 || place == 0 && ["before", "after", "while", "by", "since"].contains(word(0))
    if opens, let next = groups[(index + 1)...].firstIndex(where: { $0.form == .finite }),
      units[..<groups[next].units.lowerBound].contains(where: { $0.wordClass == .comma })
    {
      return subject(of: next, depth: depth + 1)
    }
    guard index > 0 else { return .none }
    if wordClass(place) == .preposition {
      guard ["of", "for"].contains(word(place)) else {
        return ["by", "after", "before", "in", "while"].contains(word(place))
          ? sharedSubject(of: index, depth: depth) : .none
      }
      let ruler = groups[index - 1]
      guard ruler.lemmas.contains(where: Self.accusing.contains) else { return .none }
      if ruler.isPassive { return subject(of: index - 1, depth: depth + 1) }
      let (heads, end) = objects(at: ruler.units.upperBound)
      return end == place && !heads.isEmpty ? .mentions(heads) : .none
    }
    guard wordClass(place) == .comma else { return .none }
    return sharedSubject(of: index, depth: depth)
  }

  /// Verbs whose object is said to have done what the gerund behind "of" or "for" says.
  static let accusing = WordLists.words(
    "accuse charge suspect convict blame arrest indict sue sanction condemn criticize criticise fine"
  )

  /// The subject whose noun phrase, with all that modifies it, ends at a unit.
  private func subject(endingAt end: Int) -> Subject {
    var place = end
    for _ in 0..<4 {
      switch wordClass(place) {
      case .closeParenthesis:
        guard let open = opening(of: place) else { return .none }
        place = open - 1
      case .comma, .dash:
        // "the governor of Ohio, Mike DeWine, said", "Her brother, Tom Lee, said"
        if let name = insertedName(before: place) { return .mentions([name]) }
        guard let open = openingMark(of: place) else { return .none }
        place = open - 1
      case .relative, .that:
        place -= 1
        if wordClass(place) == .comma { place -= 1 }
        if wordClass(place) == .closeParenthesis { place = (opening(of: place) ?? 0) - 1 }
        let isThing = word(place + 1) == "which" || word(place + 2) == "which"
        guard let name = antecedent(endingAt: place), !isThing || units[name].kind != .person
        else { return .none }
        return .mentions([name])
      case .pronoun:
        return units[place].entity != nil ? .mentions([place]) : .words(place..<place + 1)
      default: return phrase(endingAt: place)
      }
    }
    return .none
  }

  /// The head of the noun phrase chain ("the head of X in Y") that ends at a unit.
  private func phrase(endingAt end: Int) -> Subject {
    var start = end
    chain: while start >= 0 {
      let unit = units[start]
      switch unit.wordClass {
      case .comma, .dash, .colon, .quote, .subordinator, .that, .relative, .end, .to, .be, .have,
        .modal, .auxiliaryDo, .negation, .openParenthesis:
        break chain
      case .conjunction:
        let joins = start > 0 && lists[start + 1] != nil && lists[start - 1] != nil
        if !joins, !isInList(start) { break chain }
      case .closeParenthesis:
        guard let open = opening(of: start) else { break chain }
        start = open
      default:
        if groupOfUnit[start] != nil, unit.entity == nil { break chain }
      }
      start -= 1
    }
    start += 1
    while start <= end, [.adverb, .conjunction].contains(wordClass(start)) { start += 1 }
    if Self.subordinating.contains(word(start)) { start += 1 }
    guard start <= end else { return .none }
    // "Lee, 47, of Leeds,"
    if wordClass(start) == .preposition, wordClass(start - 1) == .comma, start > 1 {
      var bearer = start - 2
      if wordClass(bearer) == .number, wordClass(bearer - 1) == .comma { bearer -= 2 }
      if let unit = self[bearer], unit.isName, unit.kind == .person { return .mentions([bearer]) }
    }
    if wordClass(start) == .preposition || wordClass(start) == .time {
      guard let last = self[end], last.isName, last.kind != .place, end > start + 1,
        [.time, .number, .open].contains(wordClass(end - 1)),
        self[end - 1]?.entity != nil || wordClass(end - 1) != .open
      else { return .none }
      return .mentions(lists[end] ?? [end])
    }
    let run = nounPhrase(at: start)
    if let head = head(of: run) ?? titledName(behind: run) {
      return .mentions(lists[head] ?? [head])
    }
    return run.isEmpty ? .none : .words(run.lowerBound..<max(run.upperBound, end + 1))
  }

  /// Prepositions that may also begin a clause.
  private static let subordinating = WordLists.words("before after since until as")

  /// Whether the conjunction at a unit joins members of a list.
  private func isInList(_ conjunction: Int) -> Bool {
    var right = conjunction + 1
    while right < units.count, right - conjunction < 6 {
      if let list = lists[right] { return list.first! < conjunction }
      right += 1
    }
    return false
  }
}
