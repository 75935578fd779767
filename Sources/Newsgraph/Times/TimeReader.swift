/// Finds the time expressions of a sentence.
struct TimeReader {
  let tokens: [Token]
  private let range: Range<Int>

  /// A time and the token behind it.
  typealias Read = (value: TimeExpression.Value, end: Int)

  private init(_ tokens: [Token], _ range: Range<Int>) {
    (self.tokens, self.range) = (tokens, range)
  }

  /// The expressions among the tokens of a sentence, in order.
  static func expressions(in range: Range<Int>, of tokens: [Token]) -> [TimeExpression] {
    let reader = TimeReader(tokens, range)
    var found: [TimeExpression] = []
    var place = range.lowerBound
    while place < range.upperBound {
      if let expression = reader.expression(at: place) {
        found.append(expression)
        place = expression.tokens.upperBound
      } else {
        place += 1
      }
    }
    return found
  }

  /// The word at a place in lower case; empty outside the sentence.
  func word(_ place: Int) -> String { range.contains(place) ? tokens[place].lower : "" }

  /// Whether a place lies in the sentence.
  func range(contains place: Int) -> Bool { range.contains(place) }

  /// Whether the word at a place begins with a capital.
  func isCapitalized(_ place: Int) -> Bool { range.contains(place) && tokens[place].isCapitalized }

  private func expression(at start: Int) -> TimeExpression? {
    let word = word(start)
    if let bound = Self.leads[word] {
      var place = start + 1
      if word == "as" {
        guard self.word(place) == "of" else { return nil }
        place += 1
      } else if Self.openings.contains(word), ["on", "in", "from"].contains(self.word(place)) {
        place += 1
      }
      return bounded(bound, from: start, at: place)
    }
    // What a preposition before was tried with and refused is no time without it either.
    return Self.leads[self.word(start - 1)] == nil ? bounded(.at, from: start, at: start) : nil
  }

  private static let leads: [String: TimeExpression.Bound] = [
    "since": .since, "until": .until, "till": .until, "through": .until, "by": .until,
    "before": .before, "after": .after, "in": .at, "on": .at, "at": .at, "during": .at, "of": .at,
    "for": .at, "over": .at, "within": .at, "throughout": .at, "from": .at, "between": .at,
    "as": .at, "starting": .since, "beginning": .since, "effective": .since,
  ]

  /// Words that may have a preposition behind them: "starting in".
  private static let openings: Set<String> = ["starting", "beginning", "effective"]

  private func bounded(_ bound: TimeExpression.Bound, from start: Int, at place: Int)
    -> TimeExpression?
  {
    let core = skippingParts(place)
    let isLed = core > (word(start) == "the" ? start + 1 : start)
    guard let first = time(at: core, isLed: isLed) else { return nil }
    let isOwned = ["'s", "'"].contains(word(first.end)) && isWord(first.end + 1)
    if isOwned || isNounModifier(core..<first.end) {
      return TimeExpression(
        tokens: core..<first.end, bound: .at, value: first.value, place: .beforeNoun)
    }
    let lead = word(start)
    if let second = rangeEnd(behind: first, lead: lead) {
      return TimeExpression(
        tokens: start..<second.end, bound: .at, value: .range(first.value, second.value))
    }
    var expression = TimeExpression(
      tokens: start..<first.end, bound: bound, value: first.value)
    if ["onward", "onwards"].contains(word(first.end)) || lead == "from" && word(first.end) == "on"
    {
      expression.bound = .since
      expression.tokens = start..<first.end + 1
    }
    // "the first talks since 2018" did not begin then.
    if bound == .since, (start - 12..<start).contains(where: { word($0) == "first" }) {
      return nil
    }
    switch lead {
    // "from 2012 through its sale"
    case "from" where ["to", "until", "till", "through"].contains(word(first.end)):
      expression.bound = .since
    case "between": return nil
    case "of":
      // "the Act of 2019", "the Treaty of July 4, 1900"
      if isCapitalized(start - 1), start - 1 > range.lowerBound { return nil }
      expression.place = .afterNoun
    case "for":
      if !first.value.isRecent, !TimeWords.scheduling.contains(word(start - 1)) { return nil }
    default: break
    }
    return expression
  }

  /// "to 2014" behind "from 2010", "–14" behind "2010".
  private func rangeEnd(behind first: Read, lead: String) -> Read? {
    let joint = word(first.end)
    let joints: Set<String> =
      switch lead {
      case "from": ["to", "until", "till", "through", "–", "—", "-"]
      case "between": ["and"]
      default: first.value.isDay ? ["–", "-", "through", "to"] : ["–", "-", "through"]
      }
    guard joints.contains(joint) else { return nil }
    if joint == "–" || joint == "-", case .unit(.year(let year)) = first.value,
      let end = yearEnd(word(first.end + 1), of: year)
    {
      return (.unit(end), first.end + 2)
    }
    return time(at: skippingParts(first.end + 1), isLed: true)
  }

  /// "14" of "2010-14".
  func yearEnd(_ digits: String, of year: Int) -> CalendarUnit? {
    guard digits.utf8.count == 2, let end = Self.number(digits), end > year % 100 else {
      return nil
    }
    return .year(year - year % 100 + end)
  }

  /// The place behind "the end of", "early", "mid" and the like.
  private func skippingParts(_ start: Int) -> Int {
    var place = start
    if word(place) == "the" { place += 1 }
    if ["very", "as"].contains(word(place)) { place += 1 }
    if TimeWords.parts.contains(word(place)), word(place + 1) == "of" {
      return word(place + 2) == "the" ? place + 3 : place + 2
    }
    if ["early", "late", "mid"].contains(word(place)) {
      let on = ["on", "in"].contains(word(place + 1))
      return place + (on ? 2 : 1)
    }
    if ["earlier", "later"].contains(word(place)), ["on", "in"].contains(word(place + 1)) {
      return place + 2
    }
    return place
  }

  private func isWord(_ place: Int) -> Bool { range.contains(place) && tokens[place].isWord }

  /// Whether a determiner before and a noun behind make a time part of a noun phrase.
  func isNounModifier(_ core: Range<Int>) -> Bool {
    guard isWord(core.upperBound) else { return false }
    let behind = WordLists.wordClass(of: word(core.upperBound))
    return isDetermined(core.lowerBound) && (behind == nil || behind == .number)
  }

  /// Whether the word before, or before "early" and the like, is an article or a possessive.
  private func isDetermined(_ place: Int) -> Bool {
    let isPart = ["early", "late", "mid"].contains(word(place - 1))
    switch WordLists.wordClass(of: word(isPart ? place - 2 : place - 1)) {
    case .determiner, .possessivePronoun, .possessive: return true
    default: return false
    }
  }

  /// Whether a word begins with a digit; most do not, and are no number, day or date.
  static func beginsWithDigit(_ word: String) -> Bool {
    word.utf8.first.map { $0 &- 0x30 < 10 } == true
  }

  /// A number of at most four ASCII digits.
  static func number(_ text: some StringProtocol) -> Int? {
    guard (1...4).contains(text.utf8.count), text.utf8.allSatisfy({ $0 &- 0x30 < 10 }) else {
      return nil
    }
    return Int(text)
  }
}
