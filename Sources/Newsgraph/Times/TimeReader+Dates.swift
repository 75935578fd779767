/// Dates of the calendar: days, months, years.
extension TimeReader {
  /// The time that begins at a place; `isLed` when a preposition or the like stands before it.
  func time(at place: Int, isLed: Bool) -> Read? {
    guard !word(place).isEmpty else { return nil }
    return weekday(at: place) ?? monthDate(at: place, isLed: isLed) ?? dayMonth(at: place)
      ?? numeric(at: place) ?? yearPart(at: place) ?? relative(at: place)
      ?? counted(at: place) ?? year(at: place, isLed: isLed)
  }

  /// "Tuesday", "Tuesday night", "Tuesday, July 5", "Tuesday of last week"
  func weekday(at place: Int) -> Read? {
    guard isCapitalized(place), let day = TimeWords.weekdays[word(place)] else { return nil }
    var end = place + 1
    if TimeWords.partsOfDay.contains(word(end)) { end += 1 }
    var date = end
    if [",", "("].contains(word(date)) { date += 1 }
    if word(date) == "the" { date += 1 }
    if let read = monthDate(at: date, isLed: false) ?? dayMonth(at: date) ?? numeric(at: date) {
      return (read.value, read.end)
    }
    let week = word(end) == "of" ? end + 1 : end
    if word(week + 1) == "week", let shift = Self.shifts[word(week)] {
      return (.weekdayOfWeek(day, shift: shift), week + 2)
    }
    return (.weekday(day, .nearest), end)
  }

  static let shifts = ["last": -1, "this": 0, "next": 1]

  /// The month at a place; "mid-" may be part of the word.
  private func month(at place: Int) -> Int? {
    var name = word(place)
    if name.hasPrefix("mid-") { name.removeFirst(4) } else if !isCapitalized(place) { return nil }
    return TimeWords.months[name]
  }

  /// "July 5, 2023", "July 5-7", "July 2023", "July last year"; "July" alone behind a preposition.
  func monthDate(at place: Int, isLed: Bool) -> Read? {
    guard let month = month(at: place) else { return nil }
    let next = place + 1
    if let day = day(word(next)) {
      // "July 5 to 7", "July 5 and 6", but "July 5 and 6 August"
      if ["–", "-", "to", "and"].contains(word(next + 1)), let last = self.day(word(next + 2)),
        last > day, dayMonth(at: next + 2) == nil
      {
        return date(month, day...last, endingAt: next + 3, at: place)
      }
      return date(month, day...day, endingAt: next + 1, at: place)
    }
    if let days = days(word(next)) { return date(month, days, endingAt: next + 1, at: place) }
    if let range = dates(from: month, at: next) { return range }
    let ofYear = word(next) == "of" ? next + 1 : next
    if word(ofYear + 1) == "year", let shift = Self.shifts[word(ofYear)] {
      return (.monthOfYear(month, shift: shift), ofYear + 2)
    }
    let hasComma = word(next) == ","
    if let year = yearNumber(hasComma ? next + 1 : ofYear) {
      let end = (hasComma ? next + 1 : ofYear) + 1
      if !hasComma || !(range(contains: end) && tokens[end].isWord) {
        return CalendarUnit.month(checked: year, month).map { (.unit($0), end) }
      }
    }
    let isPart = tokens[place].lower.hasPrefix("mid-")
    // "on July 32" is no month.
    guard isLed && word(place - 1) != "on" || isPart || isNounModifier(place..<next) else {
      return nil
    }
    return (.month(month, .nearest), next)
  }

  /// "27-July 2, 2023" behind "June"
  private func dates(from month: Int, at place: Int) -> Read? {
    let parts = word(place).split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let first = day(String(parts[0])),
      let endMonth = TimeWords.months[String(parts[1])], let last = day(word(place + 1)),
      let end = date(endMonth, last...last, endingAt: place + 2, at: place)
    else { return nil }
    return (.range(.date(month: month, day: first), end.value), end.end)
  }

  /// "5 July 2023", "the 5th of July"
  func dayMonth(at place: Int) -> Read? {
    guard Self.beginsWithDigit(word(place)) else { return nil }
    let days = day(word(place)).map { $0...$0 } ?? self.days(word(place))
    guard let days else { return nil }
    let next = word(place + 1) == "of" ? place + 2 : place + 1
    guard isCapitalized(next), let month = month(at: next) else { return nil }
    return date(month, days, endingAt: next + 1, at: place)
  }

  /// A month and days with the year behind them, if there is one.
  private func date(_ month: Int, _ days: ClosedRange<Int>, endingAt place: Int, at start: Int)
    -> Read?
  {
    guard days.upperBound <= CalendarDay.length(of: month, 2000) else { return nil }
    let comma = [",", "of", "in"].contains(word(place)) ? place + 1 : place
    if let year = yearNumber(comma) {
      guard let first = CalendarDay(year, month, days.lowerBound),
        let last = CalendarDay(year, month, days.upperBound)
      else { return nil }
      let value: TimeExpression.Value =
        first == last ? .unit(.day(first)) : .units(.day(first), .day(last))
      return (value, comma + 1)
    }
    let isName =
      word(start - 1) == "the" && TimeWords.namedDays.contains([month, days.lowerBound])
      || ["attack", "attacks", "terrorist", "riot", "massacre"].contains(word(place))
    if isName { return nil }
    if days.count > 1 { return (.dates(month: month, days: days), place) }
    return (.date(month: month, day: days.lowerBound), place)
  }

  /// "5", "5th"
  private func day(_ word: String) -> Int? {
    var digits = word[...]
    for ending in ["st", "nd", "rd", "th"] where digits.hasSuffix(ending) {
      digits = digits.dropLast(2)
    }
    guard digits.utf8.count <= 2, let day = Self.number(digits), (1...31).contains(day) else {
      return nil
    }
    return day
  }

  /// "5-7"
  private func days(_ word: String) -> ClosedRange<Int>? {
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let first = day(String(parts[0])), let last = day(String(parts[1])),
      first < last
    else { return nil }
    return first...last
  }

  /// "2023-07-05", "2023-07", "2010-2014", "2010-14", "7/25/2023", "25.07.2023", "1990s"
  func numeric(at place: Int) -> Read? {
    let text = word(place)
    guard Self.beginsWithDigit(text) || text.hasPrefix("mid-1") || text.hasPrefix("mid-2") else {
      return nil
    }
    if let decade = decade(text) { return (decade, place + 1) }
    if let day = CalendarDay(iso: text), text.utf8.count == 10 {
      return (.unit(.day(day)), place + 1)
    }
    for mark in ["-", "/", "."] as [Character] where text.contains(mark) {
      let parts = text.split(separator: mark, omittingEmptySubsequences: false).map(Self.number)
      let numbers = parts.compactMap(\.self)
      guard numbers.count == parts.count else { return nil }
      return value(of: numbers, in: text, mark).map { ($0, place + 1) }
    }
    return nil
  }

  private func value(of numbers: [Int], in text: String, _ mark: Character)
    -> TimeExpression.Value?
  {
    switch (numbers.count, mark) {
    case (2, "-"):
      let year = numbers[0]
      guard text.utf8.count >= 7, Self.likelyYears.contains(year) else { return nil }
      if let end = yearEnd(String(text.suffix(2)), of: year), text.utf8.count == 7 {
        return .units(.year(year), end)
      }
      if text.utf8.count == 9, numbers[1] > year, Self.likelyYears.contains(numbers[1]) {
        return .units(.year(year), .year(numbers[1]))
      }
      guard text.utf8.count == 7 else { return nil }
      return CalendarUnit.month(checked: year, numbers[1]).map { .unit($0) }
    case (3, "/"):
      // Which of two numbers is the month is plain only if one of them cannot be.
      let (first, second, year) = (numbers[0], numbers[1], numbers[2])
      guard year > 999, first > 12 || second > 12 || first == second else { return nil }
      let day =
        first > 12 ? CalendarDay(year, second, first) : CalendarDay(year, first, second)
      return day.map { .unit(.day($0)) }
    case (3, "."):
      guard numbers[2] > 999 else { return nil }
      return CalendarDay(numbers[2], numbers[1], numbers[0]).map { .unit(.day($0)) }
    default: return nil
    }
  }

  private func decade(_ text: String) -> TimeExpression.Value? {
    let digits = text.hasPrefix("mid-") ? text.dropFirst(4) : text[...]
    guard digits.utf8.count == 5, digits.hasSuffix("s"), let year = Self.number(digits.dropLast()),
      year % 10 == 0, Self.likelyYears.contains(year)
    else { return nil }
    return .units(.year(year), .year(year + (year % 100 == 0 ? 99 : 9)))
  }

  /// "the first half of 2019", "the second quarter of 2020", "Q2 2020", "the 19th century"
  func yearPart(at place: Int) -> Read? {
    if word(place + 1) == "century", let number = century(word(place)) {
      return (.units(.year(number * 100 - 99), .year(number * 100)), place + 2)
    }
    var number = TimeWords.ordinals[word(place)]
    var end = place + 2
    let isQuarter: Bool
    if word(place).utf8.count == 2, word(place).hasPrefix("q") {
      (number, end, isQuarter) = (Self.number(word(place).dropFirst()), place + 1, true)
    } else {
      guard ["quarter", "half"].contains(word(place + 1)) else { return nil }
      isQuarter = word(place + 1) == "quarter"
    }
    if word(end) == "of" { end += 1 }
    guard let number, number >= 1, number <= (isQuarter ? 4 : 2), let year = yearNumber(end) else {
      return nil
    }
    let months = isQuarter ? 3 : 6
    return (
      .units(.month(year, (number - 1) * months + 1), .month(year, number * months)), end + 1
    )
  }

  private func century(_ word: String) -> Int? {
    guard let number = day(word), (10...21).contains(number),
      word.hasSuffix("t") || word.hasSuffix("h")
    else { return nil }
    return number
  }

  /// "2019" behind a preposition or between a determiner and a noun.
  func year(at place: Int, isLed: Bool) -> Read? {
    if word(place).hasPrefix("mid-"), let year = Self.number(word(place).dropFirst(4)),
      Self.likelyYears.contains(year)
    {
      return (.unit(.year(year)), place + 1)
    }
    guard let year = yearNumber(place) else { return nil }
    let isRange = ["–"].contains(word(place + 1)) && yearNumber(place + 2) != nil
    guard isLed || isNounModifier(place..<place + 1) || isRange, word(place - 1) != "than" else {
      return nil
    }
    return (.unit(.year(year)), place + 1)
  }

  static let likelyYears = 1900...2100

  /// A number that is a year: four digits, and nothing behind it that it could count.
  func yearNumber(_ place: Int) -> Int? {
    let text = word(place)
    guard text.utf8.count == 4, let year = Self.number(text), (1000...2100).contains(year),
      !TimeWords.counted.contains(word(place + 1))
    else { return nil }
    guard !Self.likelyYears.contains(year), range(contains: place + 1),
      tokens[place + 1].isWord, !isCapitalized(place + 1)
    else { return year }
    return WordLists.wordClass(of: word(place + 1)) == nil ? nil : year
  }
}
