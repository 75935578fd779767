import TestSupport
import Testing

@testable import Newsgraph

/// A sentence, the day from which it counts, and the times in it.
struct TimeCase: CustomTestStringConvertible, Sendable {
  var text: String
  var today: String?
  var times: [String]

  init(_ text: String, on today: String? = "2023-07-05", _ times: String...) {
    (self.text, self.today, self.times) = (text, today, times)
  }

  var testDescription: String { "\(text) (\(today ?? "no date"))" }

  /// The times as `start/end`, `-` for one that cannot be told.
  func found(_ direction: TimeResolver.Direction = .past) -> [String] {
    let text = TokenizedText(plain(self.text))
    let resolver = TimeResolver(today: today.flatMap { CalendarDay(iso: $0) })
    var last: Period?
    return text.sentences.flatMap { TimeReader.expressions(in: $0.tokens, of: text.tokens) }.map {
      guard let period = resolver.period(of: $0, direction, last: last) else { return "-" }
      last = period
      return "\(period.start?.iso ?? "")/\(period.end?.iso ?? "")"
    }
  }
}

/// 5 July 2023 was a Wednesday.
@Suite struct TimeReaderTests {
  @Test(arguments: [
    TimeCase("It fell on July 5, 2023.", on: nil, "2023-07-05/2023-07-05"),
    TimeCase("It fell on 5 July 2023.", on: nil, "2023-07-05/2023-07-05"),
    TimeCase("It fell on the 5th of July, 2023.", on: nil, "2023-07-05/2023-07-05"),
    TimeCase("It fell on Sept. 9 2021.", on: nil, "2021-09-09/2021-09-09"),
    TimeCase("It fell on Tuesday, July 4, 2023.", on: nil, "2023-07-04/2023-07-04"),
    TimeCase("It fell on Tuesday (July 4, 2023).", on: nil, "2023-07-04/2023-07-04"),
    TimeCase("It fell on 2023-07-05.", on: nil, "2023-07-05/2023-07-05"),
    TimeCase("It fell on 7/25/2023.", on: nil, "2023-07-25/2023-07-25"),
    TimeCase("It fell on 25/7/2023.", on: nil, "2023-07-25/2023-07-25"),
    TimeCase("It fell on 25.07.2023.", on: nil, "2023-07-25/2023-07-25"),
    TimeCase("It fell on 7/8/2023.", on: nil),
    TimeCase("It fell in July 2023.", on: nil, "2023-07/2023-07"),
    TimeCase("It fell in July of 2023.", on: nil, "2023-07/2023-07"),
    TimeCase("It fell in late July, 2023.", on: nil, "2023-07/2023-07"),
    TimeCase("It fell in 2019.", on: nil, "2019/2019"),
    TimeCase("It fell at the end of 2019.", on: nil, "2019/2019"),
    TimeCase("It fell in mid-2019.", on: nil, "2019/2019"),
    TimeCase("It fell in the 1990s.", on: nil, "1990/1999"),
    TimeCase("It fell in the early 1980s.", on: nil, "1980/1989"),
    TimeCase("It fell in the 19th century.", on: nil, "1801/1900"),
    TimeCase("It fell in the second quarter of 2020.", on: nil, "2020-04/2020-06"),
    TimeCase("It fell in Q4 2020.", on: nil, "2020-10/2020-12"),
    TimeCase("It fell in the first half of 2020.", on: nil, "2020-01/2020-06"),
    TimeCase("The 2019 vote failed.", on: nil, "2019/2019"),
    TimeCase("It fell on Feb. 29, 2024.", on: nil, "2024-02-29/2024-02-29"),
  ])
  func readsDates(_ example: TimeCase) { #expect(example.found() == example.times) }

  @Test(arguments: [
    TimeCase("It has stood since 2019.", on: nil, "2019/"),
    TimeCase("It has stood since July 5, 2023.", on: nil, "2023-07-05/"),
    TimeCase("It stood until 2014.", on: nil, "/2014"),
    TimeCase("It must fall by 2030.", on: nil, "/2030"),
    TimeCase("It fell before 2014.", on: nil, "/2013"),
    TimeCase("It fell after March 2024.", on: nil, "2024-04/"),
    TimeCase("It stood from 2010 to 2014.", on: nil, "2010/2014"),
    TimeCase("It stood between 2010 and 2014.", on: nil, "2010/2014"),
    TimeCase("It stood in 2010-2014.", on: nil, "2010/2014"),
    TimeCase("It stood in 2010–2014.", on: nil, "2010/2014"),
    TimeCase("It stood in 2010-14.", on: nil, "2010/2014"),
    TimeCase("It stood in 2010–14.", on: nil, "2010/2014"),
    TimeCase("It stood from July to September 2022.", on: nil, "2022-07/2022-09"),
    TimeCase("It stood from November to March 2022.", on: nil, "2021-11/2022-03"),
    TimeCase("It stood on July 5-7, 2022.", on: nil, "2022-07-05/2022-07-07"),
    TimeCase("It stood July 5–7, 2022.", on: nil, "2022-07-05/2022-07-07"),
    TimeCase("It stood on July 5 and 6, 2022.", on: nil, "2022-07-05/2022-07-06"),
    TimeCase("It stood February 25 to March 3.", "2023-02-25/2023-03-03"),
    TimeCase("It stood June 27-July 2, 2022.", on: nil, "2022-06-27/2022-07-02"),
    TimeCase("It stood as of January 1, 2022.", on: nil, "2022-01-01/2022-01-01"),
    TimeCase("It stood from 2012 through its fall.", on: nil, "2012/"),
    TimeCase("It stood from 2014 onward.", on: nil, "2014/"),
    TimeCase("It stood from Friday to Sunday.", "2023-06-30/2023-07-02"),
    TimeCase("It stood from 2014 to 2010.", on: nil, "-"),
  ])
  func readsSpans(_ example: TimeCase) { #expect(example.found() == example.times) }

  @Test(arguments: [
    TimeCase("It fell on Tuesday.", "2023-07-04/2023-07-04"),
    TimeCase("It fell on Wednesday.", "2023-07-05/2023-07-05"),
    TimeCase("It fell on Thursday.", "2023-06-29/2023-06-29"),
    TimeCase("It fell Monday night.", "2023-07-03/2023-07-03"),
    TimeCase("It fell early on Monday.", "2023-07-03/2023-07-03"),
    TimeCase("It fell last Wednesday.", "2023-06-28/2023-06-28"),
    TimeCase("It fell on Friday of last week.", "2023-06-30/2023-06-30"),
    TimeCase("It fell in July.", "2023-07/2023-07"),
    TimeCase("It fell in August.", "2022-08/2022-08"),
    TimeCase("It fell last July.", "2022-07/2022-07"),
    TimeCase("It fell in July last year.", "2022-07/2022-07"),
    TimeCase("It fell on July 6.", "2022-07-06/2022-07-06"),
    TimeCase("It fell on 5 July.", "2023-07-05/2023-07-05"),
    TimeCase("It fell on July 1-3.", "2023-07-01/2023-07-03"),
    TimeCase("It fell on Feb. 29.", "2020-02-29/2020-02-29"),
    TimeCase("It fell on Feb. 29.", on: "1903-02-28", "1896-02-29/1896-02-29"),
    TimeCase("It fell today.", "2023-07-05/2023-07-05"),
    TimeCase("It fell yesterday morning.", on: "2024-03-01", "2024-02-29/2024-02-29"),
    TimeCase("It fell yesterday.", on: "2024-01-01", "2023-12-31/2023-12-31"),
    TimeCase("It fell last night.", "2023-07-04/2023-07-04"),
    TimeCase("It fell this morning.", "2023-07-05/2023-07-05"),
    TimeCase("It fell three days ago.", on: "2023-03-01", "2023-02-26/2023-02-26"),
    TimeCase("It fell a month ago.", on: "2024-01-31", "2023-12/2023-12"),
    TimeCase("It fell 10 years ago.", "2013/2013"),
    TimeCase("It fell two weeks ago.", "2023-06-19/2023-06-25"),
    TimeCase("It fell last year.", on: "2023-01-01", "2022/2022"),
    TimeCase("It fell last month.", on: "2023-01-01", "2022-12/2022-12"),
    TimeCase("It fell last week.", on: "2023-01-01", "2022-12-19/2022-12-25"),
    TimeCase("It fell this week.", "2023-07-03/2023-07-09"),
    TimeCase("It fell earlier this week.", "2023-07-03/2023-07-05"),
    TimeCase("It fell earlier this year.", "2023/2023"),
    TimeCase("It fell last weekend.", "2023-07-01/2023-07-02"),
    TimeCase("It fell over the weekend.", "2023-07-01/2023-07-02"),
    TimeCase("It fell over the past three years.", "2020/2023"),
    TimeCase("It fell in the last week.", "2023-06-28/2023-07-05"),
    TimeCase("It has stood since Tuesday.", "2023-07-04/"),
    TimeCase("It has stood since last year.", "2022/"),
    TimeCase("Last year's vote failed.", "2022/2022"),
    TimeCase(
      "It fell on Monday, and rose the next day.", "2023-07-03/2023-07-03", "2023-07-04/2023-07-04"),
    TimeCase(
      "It fell on Monday. It had risen a day earlier.", "2023-07-03/2023-07-03",
      "2023-07-02/2023-07-02"),
    TimeCase("It fell in 2019. It had risen the year before.", "2019/2019", "2018/2018"),
    TimeCase("It fell in 2019. It had risen the day before.", "2019/2019", "-"),
    TimeCase("It had risen the day before.", "-"),
  ])
  func countsBack(_ example: TimeCase) { #expect(example.found() == example.times) }

  @Test(arguments: [
    TimeCase("It will fall on Tuesday.", "2023-07-11/2023-07-11"),
    TimeCase("It will fall on Wednesday.", "2023-07-05/2023-07-05"),
    TimeCase("It will fall next Wednesday.", "2023-07-12/2023-07-12"),
    TimeCase("It will fall on Friday next week.", "2023-07-14/2023-07-14"),
    TimeCase("It will fall in June.", "2024-06/2024-06"),
    TimeCase("It will fall next July.", "2024-07/2024-07"),
    TimeCase("It will fall on July 4.", "2024-07-04/2024-07-04"),
    TimeCase("It will fall on Jan. 1.", on: "2023-12-31", "2024-01-01/2024-01-01"),
    TimeCase("It will fall on Feb. 29.", on: "1896-03-01", "1904-02-29/1904-02-29"),
    TimeCase("It will fall next month.", on: "2023-12-31", "2024-01/2024-01"),
    TimeCase("It will fall next week.", on: "2023-12-31", "2024-01-01/2024-01-07"),
    TimeCase("It will fall tomorrow.", on: "2024-02-28", "2024-02-29/2024-02-29"),
    TimeCase("It will fall later this week.", "2023-07-05/2023-07-09"),
    TimeCase("It will fall two days from now.", "2023-07-07/2023-07-07"),
    TimeCase("It will fall by Friday.", "/2023-07-07"),
    TimeCase("It is scheduled for Friday.", "2023-07-07/2023-07-07"),
    TimeCase("It has stood since Friday.", "2023-06-30/"),
  ])
  func countsAhead(_ example: TimeCase) { #expect(example.found(.future) == example.times) }

  @Test(arguments: [
    TimeCase("It fell on Tuesday.", on: nil, "-"), TimeCase("It fell yesterday.", on: nil, "-"),
    TimeCase("It fell in July.", on: nil, "-"), TimeCase("It fell in 2019.", on: nil, "2019/2019"),
    TimeCase("It fell tomorrow.", on: "9999-12-31", "-"),
    TimeCase("It fell yesterday.", on: "0001-01-01", "-"),
    TimeCase("It fell last year.", on: "0001-01-01", "-"),
    TimeCase("It fell 999 years ago.", on: "0900-01-01", "-"),
  ])
  func leavesOpenWhatCannotBeTold(_ example: TimeCase) {
    #expect(example.found() == example.times)
  }

  @Test(arguments: [
    TimeCase("They may march."), TimeCase("May we go?"), TimeCase("He trusts May."),
    TimeCase("It cost $2019."), TimeCase("It took in 2019 people."),
    TimeCase("It fell in 1200 villages."), TimeCase("He passed the Tea Act of 2019."),
    TimeCase("The September 11 attacks shook it."), TimeCase("He wept over the Jan. 6 riot."),
    TimeCase("It meets on Tuesdays."), TimeCase("It took three days."),
    TimeCase("It fell more than three years ago."), TimeCase("It lasted for a year."),
    TimeCase("It fell on July 32."), TimeCase("It fell on Feb. 30."),
    TimeCase("It fell on Feb. 29, 2023."), TimeCase("It fell on 2023-13-01."),
    TimeCase("It fell on 2023-02-30."), TimeCase("It fell on 0000-00-00."),
    TimeCase("It fell 99999999999999999999 days ago."),
    TimeCase("It fell on July 99999999999999999999."),
    TimeCase("It fell in 99999999999999999999."), TimeCase("It fell in 9999."),
    TimeCase("It fell on 1-2-3-4-5."), TimeCase("It fell on 99/99/9999."),
    TimeCase("It fell in ٢٠١٩."), TimeCase("It fell every day."), TimeCase("In"),
    TimeCase("Between 2019"), TimeCase("the"), TimeCase("last"), TimeCase("A day after he left."),
    TimeCase("He told Kamloops This Week."), TimeCase("He reads USA Today."),
    TimeCase("He left for the 2015 -- 16 season."),
  ])
  func passesOver(_ example: TimeCase) { #expect(example.found() == example.times) }

  /// Whatever the words, a time is a stretch of the calendar that does not end before it begins.
  @Test func readsAnyWords() {
    let words = [
      "in", "on", "by", "since", "from", "to", "until", "between", "and", "of", "the", "a", "last",
      "next", "this", "past", "ago", "earlier", "later", "before", "after", "day", "days", "week",
      "year", "years", "month", "weekend", "July", "Feb.", "May", "Tuesday", "Sunday", "29", "31",
      "5-7", "2019", "2024", "1000", "2100", "999", "2010-14", "1990s", "mid-2019", "–", ",", "(",
      "'s", "Q3", "second", "half", "quarter", "19th", "century", "today", "tomorrow", "early",
      "0000-00-00", "2024-02-29", "99/12/2024", "three", "attack",
    ]
    let seed: UInt64 = 6
    var random = SplitMix64(seed: seed)
    var count = 0
    for _ in 0..<3_000 {
      let text = (0..<12).map { _ in words.randomElement(using: &random)! }.joined(separator: " ")
      let today = ["0001-01-01", "2024-02-29", "9999-12-31"].randomElement(using: &random)!
      for direction in [TimeResolver.Direction.past, .future] {
        for time in TimeCase(text, on: today).found(direction) where time != "-" {
          let ends = time.split(separator: "/", omittingEmptySubsequences: false)
          count += 1
          #expect(ends.count == 2 && time.count > 4, "seed \(seed): \(text)")
          if !ends[0].isEmpty, !ends[1].isEmpty {
            let length = min(ends[0].count, ends[1].count)
            #expect(ends[0].prefix(length) <= ends[1].prefix(length), "seed \(seed): \(text)")
          }
        }
      }
    }
    #expect(count > 1_000)
  }
}
