import TestSupport
import Testing

@testable import Newsgraph

@Suite struct CalendarDayTests {
  @Test func numbersFollowTheCalendar() {
    // Every day of 1 January 1890 to 31 December 2110, by the rule for leap years alone.
    var number = CalendarDay(1890, 1, 1)!.number
    var weekday = CalendarDay(1890, 1, 1)!.weekday
    #expect(weekday == 2)
    for year in 1890...2110 {
      let isLeap = year % 4 == 0 && year % 100 != 0 || year % 400 == 0
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      for (month, length) in zip(1...12, lengths) {
        for day in 1...length {
          let date = CalendarDay(year, month, day)
          #expect(date?.number == number && date?.weekday == weekday)
          #expect(CalendarDay(number: number) == date)
          number += 1
          weekday = (weekday + 1) % 7
        }
      }
    }
  }

  @Test func roundTripsOverAllYears() {
    let seed: UInt64 = 20_230_705
    var random = SplitMix64(seed: seed)
    for _ in 0..<2_000 {
      let year = Int.random(in: 1...9999, using: &random)
      let month = Int.random(in: 1...12, using: &random)
      let day = Int.random(in: 1...CalendarDay.length(of: month, year), using: &random)
      let date = CalendarDay(year, month, day)!
      #expect(CalendarDay(number: date.number) == date, "seed \(seed)")
      #expect(CalendarDay(iso: CalendarUnit.day(date).iso) == date, "seed \(seed)")
    }
  }

  @Test(arguments: [
    (0, 1, 1), (10_000, 1, 1), (2023, 0, 1), (2023, 13, 1), (2023, 2, 29), (1900, 2, 29),
    (2023, 4, 31), (2023, 1, 0), (2023, 1, -1), (Int.max, 1, 1), (Int.min, 1, 1),
  ])
  func refuses(_ year: Int, _ month: Int, _ day: Int) {
    #expect(CalendarDay(year, month, day) == nil)
  }

  @Test func endsWithTheCalendar() {
    #expect(CalendarDay(9999, 12, 31)!.advanced(by: 1) == nil)
    #expect(CalendarDay(1, 1, 1)!.advanced(by: -1) == nil)
    #expect(CalendarUnit.month(1, 1).advanced(by: -1) == nil)
    #expect(CalendarUnit.month(2023, 1).advanced(by: -1) == .month(2022, 12))
    #expect(CalendarUnit.year(9999).advanced(by: 1) == nil)
  }
}
