/// A day of the proleptic Gregorian calendar, years 1 to 9999.
struct CalendarDay: Hashable, Comparable {
  let year: Int
  let month: Int
  let day: Int

  /// The day, if the calendar has it.
  init?(_ year: Int, _ month: Int, _ day: Int) {
    guard Self.years.contains(year), (1...12).contains(month),
      (1...Self.length(of: month, year)).contains(day)
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// The day at the start of an ISO 8601 date: `2023-07-05T10:00:00Z`.
  init?(iso: String) {
    let parts = iso.prefix(10).split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.map(\.utf8.count) == [4, 2, 2], let year = Int(parts[0]),
      let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year, month, day)
  }

  /// The day of that number; nil outside the years.
  init?(number: Int) {
    // Counted from 1 March of year 0, so that leap days end a cycle.
    guard (0..<4_000_000).contains(number) else { return nil }
    let cycle = number / 146_097
    let dayOfCycle = number % 146_097
    let yearOfCycle =
      (dayOfCycle - dayOfCycle / 1_460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
    let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    self.init(
      cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  /// Days since 1 March of year 0.
  var number: Int {
    let years = month <= 2 ? year - 1 : year
    let shifted = month > 2 ? month - 3 : month + 9
    return years * 365 + years / 4 - years / 100 + years / 400 + (153 * shifted + 2) / 5 + day - 1
  }

  /// 0 for Monday.
  var weekday: Int { (number + 2) % 7 }

  /// The day that many days later.
  func advanced(by days: Int) -> CalendarDay? { CalendarDay(number: number + days) }

  static let years = 1...9999

  /// The number of days of a month.
  static func length(of month: Int, _ year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  static func < (a: CalendarDay, b: CalendarDay) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }
}
