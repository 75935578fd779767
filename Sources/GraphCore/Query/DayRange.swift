/// A range of calendar days, first and last included.
public struct DayRange: Hashable, Sendable {
  /// The first day, as `2026-07-04`; such texts sort by time.
  public let first: String
  /// The last day, as `2026-07-04`.
  public let last: String

  /// The days of an ISO 8601 date or interval: `2026`, `2026-07`, `2026-07-04`, any of these with
  /// a time of day, or two of them with a slash between. Nil for anything else, and for an interval
  /// that ends before it begins.
  public init?(iso text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count <= 2, let first = Self.days(parts[0]), let last = Self.days(parts.last!),
      first.first <= last.last
    else { return nil }
    self.first = first.first
    self.last = last.last
  }

  /// Whether the two have a day in common.
  public func overlaps(_ other: DayRange) -> Bool { first <= other.last && other.first <= last }

  /// The days of a year, month or day.
  private static func days(_ text: Substring) -> (first: String, last: String)? {
    let date = text.prefix { $0 != "T" && $0 != " " }
    let fields = date.split(separator: "-", omittingEmptySubsequences: false)
    let widths = [4, 2, 2]
    guard fields.count <= 3, zip(fields, widths).allSatisfy({ $0.utf8.count == $1 }),
      date.utf8.allSatisfy({ $0 == UInt8(ascii: "-") || (0x30...0x39).contains($0) })
    else { return nil }
    let numbers = fields.compactMap { Int($0) }
    guard fields.count > 1 else { return ("\(date)-01-01", "\(date)-12-31") }
    guard (1...12).contains(numbers[1]) else { return nil }
    let length = length(ofMonth: numbers[1], year: numbers[0])
    guard fields.count > 2 else { return ("\(date)-01", "\(date)-\(length)") }
    return (1...length).contains(numbers[2]) ? (String(date), String(date)) : nil
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension ResolvedGraph {
  /// When a claim holds, as far as it is known: its own time where the text gives one (that of its
  /// begin alone, where no end is known), else the days of the articles that state it.
  public func times(of claim: Claim) -> [DayRange] {
    let ends = [claim.start, claim.end].compactMap { $0 }
    if !ends.isEmpty, let time = DayRange(iso: ends.joined(separator: "/")) { return [time] }
    let dates = Set(claim.evidence.map(\.article)).compactMap { records.articles[$0]?.date }
    return Set(dates.compactMap { DayRange(iso: $0) }).sorted { $0.first < $1.first }
  }
}
