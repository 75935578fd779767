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

  let bytes: [UInt8]
  /// Where reading ends.
  let limit: Int
  /// The byte that is read next.
  var offset: Int

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

  mutating func skipSpace() {
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

  mutating func expect(_ byte: UInt8, _ expected: String) throws {
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

  /// The error for something else than what was expected.
  func problem(_ expected: String) -> Problem {
    Problem(offset: offset, expected: expected)
  }
}
