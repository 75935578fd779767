/// A year, month or day: as precise as a text tells a time.
enum CalendarUnit: Hashable {
  case year(Int)
  case month(Int, Int)
  case day(CalendarDay)

  /// ISO 8601: `2023`, `2023-07`, `2023-07-05`.
  var iso: String {
    switch self {
    case .year(let year): Self.padded(year, 4)
    case .month(let year, let month): Self.padded(year, 4) + "-" + Self.padded(month, 2)
    case .day(let day):
      Self.padded(day.year, 4) + "-" + Self.padded(day.month, 2) + "-" + Self.padded(day.day, 2)
    }
  }

  /// Its first day.
  var firstDay: CalendarDay {
    switch self {
    case .year(let year): CalendarDay(year, 1, 1)!
    case .month(let year, let month): CalendarDay(year, month, 1)!
    case .day(let day): day
    }
  }

  /// Its last day.
  var lastDay: CalendarDay {
    switch self {
    case .year(let year): CalendarDay(year, 12, 31)!
    case .month(let year, let month):
      CalendarDay(year, month, CalendarDay.length(of: month, year))!
    case .day(let day): day
    }
  }

  /// The unit that many units later; nil outside the years of the calendar.
  func advanced(by count: Int) -> CalendarUnit? {
    switch self {
    case .year(let year): return Self.year(checked: year + count)
    case .month(let year, let month):
      let months = year * 12 + month - 1 + count
      return Self.month(checked: months / 12, months % 12 + 1)
    case .day(let day): return day.advanced(by: count).map(CalendarUnit.day)
    }
  }

  static func year(checked year: Int) -> CalendarUnit? {
    CalendarDay.years.contains(year) ? .year(year) : nil
  }

  static func month(checked year: Int, _ month: Int) -> CalendarUnit? {
    CalendarDay(year, month, 1) == nil ? nil : .month(year, month)
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

/// A stretch of time; an end that is not known is nil.
struct Period: Hashable {
  var start: CalendarUnit?
  var end: CalendarUnit?

  init(_ start: CalendarUnit?, _ end: CalendarUnit?) { (self.start, self.end) = (start, end) }

  init(_ unit: CalendarUnit) { self.init(unit, unit) }
}
