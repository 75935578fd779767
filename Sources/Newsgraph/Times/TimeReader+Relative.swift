/// Times counted from the article's date or from the time told before.
extension TimeReader {
  /// "today", "last year", "this July", "next Tuesday", "the past three years", "the next day"
  func relative(at place: Int) -> Read? {
    // "the Leeds Today", "Kamloops This Week"
    if isCapitalized(place), isCapitalized(place - 1) { return nil }
    switch word(place) {
    case "today", "tonight": return (.shifted(.day, 0), place + 1)
    case "yesterday", "tomorrow":
      let isPart = TimeWords.partsOfDay.contains(word(place + 1))
      let shift = word(place) == "yesterday" ? -1 : 1
      return (.shifted(.day, shift), place + (isPart ? 2 : 1))
    case "earlier": return partOfThis(place + 1, week: .pastOfWeek)
    case "later": return partOfThis(place + 1, week: .restOfWeek)
    case "weekend":
      return word(place - 1) == "the" ? (.shifted(.weekend, 0), place + 1) : nil
    case "last", "past", "this", "next", "coming", "current", "previous", "following", "same",
      "that", "preceding":
      return pointed(at: place)
    default: return nil
    }
  }

  /// "this week" behind "earlier" or "later".
  private func partOfThis(_ place: Int, week: TimeExpression.Value) -> Read? {
    guard word(place) == "this", let read = pointed(at: place) else { return nil }
    return (read.value == .shifted(.week, 0) ? week : read.value, read.end)
  }

  /// What follows "last", "this", "next" and their like.
  private func pointed(at start: Int) -> Read? {
    let pointer = word(start)
    var place = start + 1
    var shift: Int
    switch pointer {
    case "last", "past": shift = -1
    case "next", "coming": shift = 1
    case "this":
      shift = word(place) == "past" ? -1 : word(place) == "coming" ? 1 : 0
      if shift != 0 { place += 1 }
    case "current": shift = 0
    default: return anaphoric(pointer, at: place)
    }
    let turn: TimeExpression.Turn = shift < 0 ? .last : shift > 0 ? .next : .nearest
    let next = word(place)
    if isCapitalized(place), let day = TimeWords.weekdays[next] {
      let isPart = TimeWords.partsOfDay.contains(word(place + 1))
      return (.weekday(day, turn), place + (isPart ? 2 : 1))
    }
    if isCapitalized(place), let month = TimeWords.months[next] {
      if let date = monthDate(at: place, isLed: true), case .date = date.value { return date }
      return (
        pointer == "this" && shift == 0
          ? .monthOfYear(month, shift: 0) : .month(month, turn), place + 1
      )
    }
    if TimeWords.partsOfDay.contains(next), ["last", "this"].contains(pointer) {
      return (.shifted(.day, pointer == "last" && next == "night" ? -1 : 0), place + 1)
    }
    let isDefinite = word(start - 1) == "the"
    if let grain = TimeWords.grains[next], grain != .day, !next.hasSuffix("s") {
      // "the last week of July"
      if word(place + 1) == "of" { return nil }
      if isDefinite, shift < 0 { return (.recent(grain, 1), place + 1) }
      if isDefinite, pointer == "next" { return anaphoric(pointer, at: place) }
      return (.shifted(grain, shift), place + 1)
    }
    if isDefinite, next == "day", pointer == "next" { return anaphoric(pointer, at: place) }
    if shift < 0, next == "decade" { return (.recent(.year, 10), place + 1) }
    guard shift < 0, let count = count(next), let grain = TimeWords.grains[word(place + 1)] else {
      return nil
    }
    return (.recent(grain, count), place + 2)
  }

  /// "the previous day", "the same year": counted from the time told before.
  private func anaphoric(_ pointer: String, at place: Int) -> Read? {
    guard let grain = TimeWords.grains[word(place)], !word(place).hasSuffix("s"),
      word(place + 1) != "of", word(place + 1) != "that"
    else { return nil }
    let shifts = [
      "previous": -1, "preceding": -1, "same": 0, "that": 0, "following": 1, "next": 1,
    ]
    return (.fromLast(grain, shifts[pointer]!), place + 1)
  }

  /// "three days ago", "two weeks from now", "a year earlier", "the day before"
  func counted(at place: Int) -> Read? {
    let isDefinite = word(place - 1) == "the"
    let count = isDefinite && TimeWords.grains[word(place)] != nil ? 1 : self.count(word(place))
    let noun = isDefinite && TimeWords.grains[word(place)] != nil ? place : place + 1
    guard let count, let grain = TimeWords.grains[word(noun)],
      !TimeWords.rough.contains(word(place - 1)), grain != .weekend
    else { return nil }
    switch word(noun + 1) {
    case "ago": return isDefinite ? nil : (.shifted(grain, -count), noun + 2)
    case "from" where ["now", "today"].contains(word(noun + 2)):
      return (.shifted(grain, count), noun + 3)
    case "earlier", "later":
      guard !isDefinite, word(noun + 2) != "than" else { return nil }
      return (.fromLast(grain, word(noun + 1) == "later" ? count : -count), noun + 2)
    case "before", "after":
      guard endsPhrase(noun + 2) else { return nil }
      return (.fromLast(grain, word(noun + 1) == "after" ? count : -count), noun + 2)
    default: return nil
    }
  }

  /// Whether no words follow that "before" or "after" could govern.
  private func endsPhrase(_ place: Int) -> Bool {
    guard range(contains: place), tokens[place].isWord else { return true }
    return [.conjunction, .preposition, .to].contains(WordLists.wordClass(of: word(place)))
  }

  private func count(_ word: String) -> Int? {
    if let number = TimeWords.numbers[word] { return number }
    guard word.utf8.count <= 3 else { return nil }
    return Self.number(word)
  }
}
