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
  private var offset = 0

  /// A reader of UTF-8.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

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

  /// Reads an array of strings.
  mutating func strings() throws -> [String] {
    try array { reader in try reader.string() }
  }

  /// Reads a string.
  mutating func string() throws -> String {
    try expect(UInt8(ascii: "\""), "a string")
    let start = offset
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "\""):
        offset += 1
        return String(decoding: bytes[start..<offset - 1], as: UTF8.self)
      case UInt8(ascii: "\\"): return try escapedString(from: start)
      case 0..<0x20: throw problem("no control character")
      default: offset += 1
      }
    }
    throw problem("the string's end")
  }

  /// Reads a whole number.
  mutating func int() throws -> Int {
    let text = try number()
    if let value = Int(text) { return value }
    guard let value = Double(text).flatMap({ Int(exactly: $0) }) else {
      throw problem("a whole number")
    }
    return value
  }

  /// Reads a finite number.
  mutating func double() throws -> Double {
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
    return offset < bytes.count ? bytes[offset] : nil
  }

  /// Reads a value of any kind and forgets it.
  mutating func skip() throws { try skip(depth: 0) }

  /// Checks that nothing is left.
  mutating func end() throws {
    skipSpace()
    if offset < bytes.count { throw problem("the end") }
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
    while offset < bytes.count, bytes[offset] <= 0x20, Self.isSpace(bytes[offset]) { offset += 1 }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard offset < bytes.count, bytes[offset] == byte else { return false }
    offset += 1
    return true
  }

  private mutating func expect(_ byte: UInt8, _ expected: String) throws {
    if !take(byte) { throw problem(expected) }
  }

  private mutating func takeWord(_ word: String) -> Bool {
    skipSpace()
    guard offset < bytes.count, bytes[offset] == word.utf8.first!,
      bytes[offset...].starts(with: word.utf8)
    else { return false }
    offset += word.utf8.count
    return true
  }

  private mutating func number() throws -> Substring {
    skipSpace()
    let start = offset
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"),
        UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
        offset += 1
        continue
      default: break
      }
      break
    }
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
  /// Goes on with a string in which an escape was met.
  private mutating func escapedString(from start: Int) throws -> String {
    var decoded = Array(bytes[start..<offset])
    while offset < bytes.count {
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
    guard offset < bytes.count else { throw problem("the string's end") }
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
    guard high < 0xDC00, offset + 1 < bytes.count, bytes[offset] == UInt8(ascii: "\\"),
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
    guard offset + 4 <= bytes.count,
      let value = UInt32(String(decoding: bytes[offset..<offset + 4], as: UTF8.self), radix: 16)
    else { throw problem("four hexadecimal digits") }
    offset += 4
    return value
  }
}
