/// Turns times as the words give them into stretches of the calendar.
struct TimeResolver {
  /// The day from which the text counts; nil if it has no date.
  let today: CalendarDay?

  /// Which way from the article's date a time lies that recurs, such as a weekday.
  enum Direction {
    case past, future
  }

  /// The time of an expression; `last` is the time told before it.
  func period(of expression: TimeExpression, _ direction: Direction, last: Period?) -> Period? {
    let direction = expression.bound == .since ? .past : direction
    guard let period = period(of: expression.value, direction, last) else { return nil }
    switch expression.bound {
    case .at: return period
    case .since: return period.start.map { Period($0, nil) }
    case .until: return period.end.map { Period(nil, $0) }
    case .before: return period.start?.advanced(by: -1).map { Period(nil, $0) }
    case .after: return period.end?.advanced(by: 1).map { Period($0, nil) }
    }
  }

  private func period(
    of value: TimeExpression.Value, _ direction: Direction, _ last: Period?
  ) -> Period? {
    switch value {
    case .unit(let unit): return Period(unit)
    case .units(let start, let end): return Period(start, end)
    case .range(let start, let end): return range(start, end, direction)
    case .fromLast(let grain, let shift): return last.flatMap { shifted($0, grain, shift) }
    default: break
    }
    guard let today else { return nil }
    switch value {
    case .month(let month, let turn): return self.month(month, turn, direction, today)
    case .date(let month, let day):
      return date(month, day, direction, today).map { Period(.day($0)) }
    case .dates(let month, let days):
      guard let last = date(month, days.upperBound, direction, today),
        let first = CalendarDay(last.year, month, days.lowerBound)
      else { return nil }
      return Period(.day(first), .day(last))
    case .monthOfYear(let month, let shift):
      return CalendarUnit.month(checked: today.year + shift, month).map { Period($0) }
    case .weekday(let weekday, let turn):
      return day(today, weekday, turn, direction).map { Period(.day($0)) }
    case .weekdayOfWeek(let weekday, let shift):
      return today.advanced(by: 7 * shift + weekday - today.weekday).map { Period(.day($0)) }
    case .shifted(.weekend, let shift): return weekend(shift, direction, today)
    case .shifted(let grain, let shift): return shifted(Period(.day(today)), grain, shift)
    case .pastOfWeek:
      return today.advanced(by: -today.weekday).map { Period(.day($0), .day(today)) }
    case .restOfWeek:
      return today.advanced(by: 6 - today.weekday).map { Period(.day(today), .day($0)) }
    case .recent(let grain, let count): return recent(grain, count, today)
    default: return nil
    }
  }

  private func range(
    _ start: TimeExpression.Value, _ end: TimeExpression.Value, _ direction: Direction
  ) -> Period? {
    guard let end = period(of: end, direction, nil)?.end,
      let first = TimeResolver(today: end.lastDay).period(of: start, .past, nil)?.start,
      first.firstDay <= end.lastDay
    else { return nil }
    return Period(first, end)
  }

  private func month(
    _ month: Int, _ turn: TimeExpression.Turn, _ direction: Direction, _ today: CalendarDay
  ) -> Period? {
    var year = today.year
    switch turn {
    case .last: if month >= today.month { year -= 1 }
    case .next: if month <= today.month { year += 1 }
    case .nearest:
      if direction == .past, month > today.month { year -= 1 }
      if direction == .future, month < today.month { year += 1 }
    }
    return CalendarUnit.month(checked: year, month).map { Period($0) }
  }

  /// The nearest day of that date; leap days are up to eight years apart.
  private func date(_ month: Int, _ day: Int, _ direction: Direction, _ today: CalendarDay)
    -> CalendarDay?
  {
    let step = direction == .past ? -1 : 1
    let years = stride(from: today.year, through: today.year + 8 * step, by: step)
    return years.lazy.compactMap { CalendarDay($0, month, day) }.first {
      direction == .past ? $0 <= today : $0 >= today
    }
  }

  private func day(
    _ today: CalendarDay, _ weekday: Int, _ turn: TimeExpression.Turn, _ direction: Direction
  ) -> CalendarDay? {
    let ahead = (weekday - today.weekday + 7) % 7
    switch turn {
    case .last: return today.advanced(by: ahead - 7)
    case .next: return today.advanced(by: ahead == 0 ? 7 : ahead)
    case .nearest:
      return today.advanced(by: direction == .past && ahead > 0 ? ahead - 7 : ahead)
    }
  }

  private func weekend(_ shift: Int, _ direction: Direction, _ today: CalendarDay) -> Period? {
    var saturday = 5 - today.weekday + 7 * shift
    if shift == 0, direction == .past, saturday > 0 { saturday -= 7 }
    guard let first = today.advanced(by: saturday), let last = first.advanced(by: 1) else {
      return nil
    }
    return Period(.day(first), .day(last))
  }

  private func recent(_ grain: TimeExpression.Grain, _ count: Int, _ today: CalendarDay)
    -> Period?
  {
    let end: CalendarUnit
    var count = count
    switch grain {
    case .day: end = .day(today)
    case .week, .weekend: (end, count) = (.day(today), 7 * count)
    case .month: end = .month(today.year, today.month)
    case .year: end = .year(today.year)
    }
    return end.advanced(by: -count).map { Period($0, end) }
  }

  /// The unit of that length which lies a number of units from the one that holds a period.
  private func shifted(_ period: Period, _ grain: TimeExpression.Grain, _ shift: Int) -> Period? {
    guard let base = period.end ?? period.start else { return nil }
    let day = base.firstDay
    switch (grain, base) {
    case (.year, _): return CalendarUnit.year(day.year).advanced(by: shift).map { Period($0) }
    case (_, .year): return nil
    case (.month, _):
      return CalendarUnit.month(day.year, day.month).advanced(by: shift).map { Period($0) }
    case (_, .month): return nil
    case (.day, _): return base.advanced(by: shift).map { Period($0) }
    case (.week, _), (.weekend, _):
      guard let monday = day.advanced(by: 7 * shift - day.weekday),
        let first = monday.advanced(by: grain == .weekend ? 5 : 0),
        let sunday = monday.advanced(by: 6)
      else { return nil }
      return Period(.day(first), .day(sunday))
    }
  }
}
