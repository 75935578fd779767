extension JSONReader {
  /// Reads a whole number.
  mutating func int() throws -> Int {
    let start = offset
    if let digits = plainNumber(), digits.places == 0 { return digits.value }
    offset = start
    let text = try number()
    if let value = Int(text) { return value }
    guard let value = Double(text).flatMap({ Int(exactly: $0) }) else {
      throw problem("a whole number")
    }
    return value
  }

  /// Reads a finite number.
  mutating func double() throws -> Double {
    let start = offset
    if let digits = plainNumber() {
      // Both are exact, so that their quotient is the nearest number to the text (Clinger 1990).
      return Double(digits.value) / Self.powersOfTen[digits.places]
    }
    offset = start
    guard let value = Double(try number()), value.isFinite else { throw problem("a number") }
    return value
  }

  /// Reads a number of up to 15 digits, as nearly all are: them as a whole number, and how many
  /// stand behind a point. Nil, with nothing but space read, for other numbers.
  private mutating func plainNumber() -> (value: Int, places: Int)? {
    skipSpace()
    var value = 0
    var point: Int?
    var place = offset
    digits: while place < limit, place - offset < 15 {
      switch bytes[place] {
      case let digit where Self.isDigit(digit): value = value * 10 + Int(digit - UInt8(ascii: "0"))
      case UInt8(ascii: ".") where point == nil && place > offset: point = place
      default: break digits
      }
      place += 1
    }
    guard place > offset, Self.isDigit(bytes[place - 1]),
      place == limit || !Self.isInNumber(bytes[place])
    else { return nil }
    offset = place
    return (value, point.map { place - $0 - 1 } ?? 0)
  }

  private static let powersOfTen = (0..<15).reduce(into: [1.0]) { powers, _ in
    powers.append(powers.last! * 10)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  private static func isInNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "e"),
      UInt8(ascii: "E"):
      true
    default: isDigit(byte)
    }
  }

  private mutating func number() throws -> Substring {
    skipSpace()
    let start = offset
    while offset < limit, Self.isInNumber(bytes[offset]) { offset += 1 }
    guard offset > start, bytes[start] != UInt8(ascii: "+") else { throw problem("a number") }
    return Substring(decoding: bytes[start..<offset], as: UTF8.self)
  }
}
