import GraphCore
import Testing

@Suite struct DayRangeTests {
  @Test(arguments: [
    ("2026", "2026-01-01", "2026-12-31"), ("2026-07", "2026-07-01", "2026-07-31"),
    ("2024-02", "2024-02-01", "2024-02-29"), ("2023-02", "2023-02-01", "2023-02-28"),
    ("2026-07-04", "2026-07-04", "2026-07-04"),
    ("2026-07-04T23:59:00+02:00", "2026-07-04", "2026-07-04"),
    ("2026-07-04 10:00", "2026-07-04", "2026-07-04"),
    ("2025/2026-03", "2025-01-01", "2026-03-31"),
  ])
  func isoDates(text: String, first: String, last: String) {
    let range = DayRange(iso: text)
    #expect(range?.first == first)
    #expect(range?.last == last)
  }

  @Test(arguments: [
    "", "26", "2026-13", "2026-00", "2026-02-29", "2026-7-4", "2026-07-04-05", "last week",
    "2026/2025", "2026/", "2026/2027/2028", "20a6", "２０２６",
  ])
  func otherTexts(text: String) { #expect(DayRange(iso: text) == nil) }

  @Test func overlapIsMutual() throws {
    let july = try #require(DayRange(iso: "2026-07"))
    let year = try #require(DayRange(iso: "2026"))
    let june = try #require(DayRange(iso: "2026-06"))
    #expect(july.overlaps(year) && year.overlaps(july) && july.overlaps(july))
    #expect(!july.overlaps(june) && !june.overlaps(july))
  }
}
