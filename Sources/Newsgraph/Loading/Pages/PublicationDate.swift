/// A day or time of publication in ISO 8601, from the ways in which pages write it.
enum PublicationDate {
  /// The date in a text such as `2024-03-05 10:00:00 +0100`, `Tue, 5 Mar 2024 10:00:00 GMT` or
  /// `March 5, 2024 at 10:00 am EST`; nil when there is none.
  static func iso(_ text: String) -> String? {
    let parts = Parts(text)
    guard let year = parts.year, let month = parts.month, let day = parts.day,
      (1...12).contains(month), (1...31).contains(day), (1900...2100).contains(year)
    else { return nil }
    var date = "\(year)-\(padded(month))-\(padded(day))"
    guard let hour = parts.hour, let minute = parts.minute, hour < 24, minute < 60 else {
      return date
    }
    date += "T\(padded(hour)):\(padded(minute)):\(padded(min(parts.second ?? 0, 59)))"
    return date + (parts.zone ?? "")
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// The numbers of a date as they are found from left to right.
  private struct Parts {
    var year: Int?
    var month: Int?
    var day: Int?
    var hour: Int?
    var minute: Int?
    var second: Int?
    var zone: String?

    init(_ text: String) {
      let bytes = Array(text.prefix(120).utf8)
      var place = 0
      while place < bytes.count {
        let start = place
        if isDigit(bytes[place]) {
          while place < bytes.count, isDigit(bytes[place]) { place += 1 }
          readNumber(bytes, start..<place, &place)
        } else if isLetter(bytes[place]) {
          while place < bytes.count, isLetter(bytes[place]) { place += 1 }
          readWord(String(decoding: bytes[start..<place], as: UTF8.self).lowercased())
        } else {
          place += 1
        }
      }
    }

    private mutating func readNumber(_ bytes: [UInt8], _ range: Range<Int>, _ place: inout Int) {
      guard range.count <= 8, let number = Int(String(decoding: bytes[range], as: UTF8.self))
      else { return }
      let before = range.lowerBound > 0 ? bytes[range.lowerBound - 1] : 0
      let behind = range.upperBound < bytes.count ? bytes[range.upperBound] : 0
      let isSign = before == UInt8(ascii: "+") || before == UInt8(ascii: "-")
      if hour != nil, minute != nil, isSign, zone == nil {
        readOffset(number, range.count, bytes, behind, before, &place)
      } else if behind == UInt8(ascii: ":"), hour == nil {
        hour = number
      } else if before == UInt8(ascii: ":"), hour != nil, minute == nil {
        minute = number
      } else if before == UInt8(ascii: ":"), minute != nil, second == nil {
        second = number
      } else if range.count == 8, year == nil {
        (year, month, day) = (number / 10_000, number / 100 % 100, number % 100)
      } else if range.count == 4, year == nil {
        year = number
      } else if range.count <= 2, year != nil, month == nil {
        month = number
      } else if range.count <= 2, day == nil, before != UInt8(ascii: ".") || year != nil {
        day = number
      } else if range.count <= 2, month == nil, day != nil, year == nil {
        // Two numbers before the year: the month first, as in the United States, if it can be.
        if day! <= 12 { (month, day) = (day, number) } else { month = number }
      }
    }

    /// `+0100`, `+01:00`, `-5`.
    private mutating func readOffset(
      _ number: Int, _ digits: Int, _ bytes: [UInt8], _ behind: UInt8, _ sign: UInt8,
      _ place: inout Int
    ) {
      var (hours, minutes) = digits > 2 ? (number / 100, number % 100) : (number, 0)
      if digits <= 2, behind == UInt8(ascii: ":"), place + 2 < bytes.count {
        minutes = Int(String(decoding: bytes[place + 1...place + 2], as: UTF8.self)) ?? 0
        place += 3
      }
      hours = min(hours, 14)
      minutes = min(minutes, 59)
      let mark = sign == UInt8(ascii: "+") ? "+" : "-"
      zone = "\(mark)\(padded(hours)):\(padded(minutes))"
    }

    private mutating func readWord(_ word: String) {
      if month == nil, word.count >= 3, let found = PublicationDate.months[String(word.prefix(3))],
        PublicationDate.monthNames.contains(where: { $0.hasPrefix(word) }) || word == "sept"
      {
        month = found
      } else if word == "pm", let time = hour, time < 12 {
        hour = time + 12
      } else if word == "am", hour == 12 {
        hour = 0
      } else if hour != nil, zone == nil {
        zone = PublicationDate.zones[word]
      }
    }

    private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
    private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
  }

  private static let monthNames = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
  private static let months = Dictionary(
    uniqueKeysWithValues: zip(monthNames.map { String($0.prefix(3)) }, 1...12))

  /// Offsets of the abbreviations that news pages use.
  private static let zones = [
    "z": "Z", "gmt": "Z", "utc": "Z", "bst": "+01:00", "cet": "+01:00", "cest": "+02:00",
    "est": "-05:00", "edt": "-04:00", "cst": "-06:00", "cdt": "-05:00", "mst": "-07:00",
    "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00", "hkt": "+08:00", "sgt": "+08:00",
    "jst": "+09:00", "aest": "+10:00", "aedt": "+11:00", "msk": "+03:00",
  ]
}
