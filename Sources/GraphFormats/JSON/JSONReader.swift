/// Reads JSON piece by piece, as its caller expects it, without building values of its own.
///
/// Several times as fast as decoding through `Codable`. Unknown fields are skipped with `skip`.
struct JSONReader {
  /// What is wrong with a text.
  struct Problem: Error, Hashable {
    /// The byte at which reading stopped.
    var offset: Int
    /// What was expected there.
    var expected: String
  }

  /// The deepest nesting that is skipped.
  private static let maximumDepth = 64

  private let bytes: [UInt8]
  private let limit: Int
  private var offset: Int

  /// A reader of UTF-8.
  init(_ bytes: [UInt8]) { self.init(bytes, bytes.indices) }

  /// A reader of a part of UTF-8.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    offset = range.lowerBound
    limit = range.upperBound
  }

  /// A reader of a text.
  init(_ text: String) { self.init(Array(text.utf8)) }

  /// Reads an object; `field` reads or skips the value of each key.
  mutating func object(_ field: (inout JSONReader, String) throws -> Void) throws {
    try expect(UInt8(ascii: "{"), "an object")
    if take(UInt8(ascii: "}")) { return }
    repeat {
      skipSpace()
      let key = try string()
      try expect(UInt8(ascii: ":"), "a colon")
      try field(&self, key)
    } while take(UInt8(ascii: ","))
    try expect(UInt8(ascii: "}"), "a comma or the object's end")
  }

  /// Reads an object of known fields; `field` reads the value of each. Others, and those that are
  /// null, are skipped.
  mutating func object<Field>(
    _ fields: JSONFields<Field>, _ field: (inout JSONReader, Field) throws -> Void
  ) throws {
    try expect(UInt8(ascii: "{"), "an object")
    if take(UInt8(ascii: "}")) { return }
    // Names are compared in place, those behind the last one first, since all stand in order.
    var next = 0
    repeat {
      skipSpace()
      var known: Field?
      if offset < limit, bytes[offset] == UInt8(ascii: "\""),
        let found = fields.find(from: next, in: bytes, offset + 1..<limit)
      {
        known = fields.fields[found.number]
        next = found.number + 1
        offset += found.count + 2
      } else {
        known = Field(rawValue: try string())
      }
      try expect(UInt8(ascii: ":"), "a colon")
      if null() { continue }
      if let known { try field(&self, known) } else { try skip() }
    } while take(UInt8(ascii: ","))
    try expect(UInt8(ascii: "}"), "a comma or the object's end")
  }

  /// Reads an array; `element` reads each element.
  mutating func array<Element>(
    _ element: (inout JSONReader) throws -> Element
  ) throws -> [Element] {
    try expect(UInt8(ascii: "["), "an array")
    var elements: [Element] = []
    if take(UInt8(ascii: "]")) { return elements }
    repeat {
      elements.append(try element(&self))
    } while take(UInt8(ascii: ","))
    try expect(UInt8(ascii: "]"), "a comma or the array's end")
    return elements
  }

  /// Reads an array of two.
  mutating func pair<Element>(
    _ element: (inout JSONReader) throws -> Element
  ) throws -> (Element, Element) {
    try expect(UInt8(ascii: "["), "an array")
    let first = try element(&self)
    try expect(UInt8(ascii: ","), "two elements")
    let second = try element(&self)
    try expect(UInt8(ascii: "]"), "two elements")
    return (first, second)
  }

  /// Reads an array of strings.
  mutating func strings() throws -> [String] {
    try array { reader in try reader.string() }
  }

  /// Reads a string.
  mutating func string() throws -> String {
    try plainString().map { String(decoding: $0, as: UTF8.self) } ?? escapedString()
  }

  /// Reads a string that recurs.
  mutating func string(in pool: inout StringPool) throws -> String {
    try plainString().map { pool.string($0) } ?? escapedString()
  }

  /// Reads a string without escapes, as most are; nil, and only its opening quote read, for others.
  private mutating func plainString() throws -> ArraySlice<UInt8>? {
    try expect(UInt8(ascii: "\""), "a string")
    var place = offset
    while place < limit, bytes[place] >= 0x20, bytes[place] != UInt8(ascii: "\""),
      bytes[place] != UInt8(ascii: "\\")
    { place += 1 }
    guard place < limit, bytes[place] == UInt8(ascii: "\"") else { return nil }
    defer { offset = place + 1 }
    return bytes[offset..<place]
  }

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
  /// Reads `true` or `false`.
  mutating func bool() throws -> Bool {
    if takeWord("true") { return true }
    if takeWord("false") { return false }
    throw problem("true or false")
  }

  /// Reads `null`, if it comes next.
  mutating func null() -> Bool { takeWord("null") }

  /// The first byte of the next value; nil at the end.
  mutating func peek() -> UInt8? {
    skipSpace()
    return offset < limit ? bytes[offset] : nil
  }

  /// Reads a value of any kind and forgets it.
  mutating func skip() throws { try skip(depth: 0) }

  /// Checks that nothing is left.
  mutating func end() throws {
    skipSpace()
    if offset < limit { throw problem("the end") }
  }

  private mutating func skip(depth: Int) throws {
    guard depth < Self.maximumDepth else { throw problem("no deeper nesting") }
    switch peek() {
    case UInt8(ascii: "{"): try object { reader, _ in try reader.skip(depth: depth + 1) }
    case UInt8(ascii: "["): _ = try array { reader in try reader.skip(depth: depth + 1) }
    case UInt8(ascii: "\""): _ = try string()
    case UInt8(ascii: "t"), UInt8(ascii: "f"): _ = try bool()
    case UInt8(ascii: "n"): if !null() { throw problem("a value") }
    default: _ = try double()
    }
  }

  private mutating func skipSpace() {
    while offset < limit, bytes[offset] <= 0x20, Self.isSpace(bytes[offset]) { offset += 1 }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard offset < limit, bytes[offset] == byte else { return false }
    offset += 1
    return true
  }

  private mutating func expect(_ byte: UInt8, _ expected: String) throws {
    if !take(byte) { throw problem(expected) }
  }

  private mutating func takeWord(_ word: String) -> Bool {
    skipSpace()
    guard offset < limit, bytes[offset] == word.utf8.first!,
      bytes[offset..<limit].starts(with: word.utf8)
    else { return false }
    offset += word.utf8.count
    return true
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

  /// The error for something else than what was expected.
  func problem(_ expected: String) -> Problem {
    Problem(offset: offset, expected: expected)
  }
}

// MARK: Escapes

extension JSONReader {
  /// Reads a string, whose opening quote was read, with what escapes stand for.
  private mutating func escapedString() throws -> String {
    var decoded: [UInt8] = []
    while offset < limit {
      let byte = bytes[offset]
      offset += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: decoded, as: UTF8.self)
      case UInt8(ascii: "\\"): try escape(into: &decoded)
      case 0..<0x20: throw problem("no control character")
      default: decoded.append(byte)
      }
    }
    throw problem("the string's end")
  }

  private mutating func escape(into decoded: inout [UInt8]) throws {
    guard offset < limit else { throw problem("the string's end") }
    let byte = bytes[offset]
    offset += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): decoded.append(byte)
    case UInt8(ascii: "b"): decoded.append(0x08)
    case UInt8(ascii: "f"): decoded.append(0x0C)
    case UInt8(ascii: "n"): decoded.append(0x0A)
    case UInt8(ascii: "r"): decoded.append(0x0D)
    case UInt8(ascii: "t"): decoded.append(0x09)
    case UInt8(ascii: "u"): decoded.append(contentsOf: UTF8.encode(try scalar())!)
    default: throw problem("an escape")
    }
  }

  /// The scalar of four hexadecimal digits, or of a surrogate pair of them.
  private mutating func scalar() throws -> Unicode.Scalar {
    let high = try codeUnit()
    if let scalar = Unicode.Scalar(high) { return scalar }
    guard high < 0xDC00, offset + 1 < limit, bytes[offset] == UInt8(ascii: "\\"),
      bytes[offset + 1] == UInt8(ascii: "u")
    else { throw problem("a surrogate pair") }
    offset += 2
    let low = try codeUnit()
    guard (0xDC00...0xDFFF).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
    else { throw problem("a surrogate pair") }
    return scalar
  }

  private mutating func codeUnit() throws -> UInt32 {
    guard offset + 4 <= limit,
      let value = UInt32(String(decoding: bytes[offset..<offset + 4], as: UTF8.self), radix: 16)
    else { throw problem("four hexadecimal digits") }
    offset += 4
    return value
  }
}
