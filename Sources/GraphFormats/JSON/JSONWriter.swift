/// Writes JSON into a buffer, in one line, with commas where they belong.
///
/// Several times as fast as encoding through `Codable`; keys are written in the order given, which
/// callers keep alphabetical so that equal values give equal bytes.
struct JSONWriter {
  /// What was written.
  private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// What was written, as text.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The value that `write` writes, as text.
  static func text(_ write: (inout JSONWriter) -> Void) -> String {
    var json = JSONWriter()
    write(&json)
    return json.text
  }

  /// Appends the value that `write` writes to UTF-8.
  static func append(to bytes: inout [UInt8], _ write: (inout JSONWriter) -> Void) {
    var json = JSONWriter()
    swap(&json.bytes, &bytes)
    write(&json)
    swap(&json.bytes, &bytes)
  }

  /// Writes an object whose fields `body` writes.
  mutating func object(_ body: (inout JSONWriter) throws -> Void) rethrows {
    open(UInt8(ascii: "{"))
    try body(&self)
    close(UInt8(ascii: "}"))
  }

  /// Writes an array, an element at a time.
  mutating func array<Element>(
    _ elements: some Sequence<Element>, _ body: (inout JSONWriter, Element) throws -> Void
  ) rethrows {
    open(UInt8(ascii: "["))
    for element in elements { try body(&self, element) }
    close(UInt8(ascii: "]"))
  }

  /// Writes an array of strings.
  mutating func array(_ strings: [String]) { array(strings) { $0.string($1) } }

  /// Writes the key of the field whose value comes next.
  mutating func key(_ name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes a field with a string, unless there is none.
  mutating func field(_ name: String, _ value: String?) {
    guard let value else { return }
    key(name)
    string(value)
  }

  /// Writes a field with a number.
  mutating func field(_ name: String, _ value: Int) {
    key(name)
    number(value)
  }

  /// Writes a field with a number.
  mutating func field(_ name: String, _ value: Double) {
    key(name)
    number(value)
  }

  /// Writes a field with an array of strings.
  mutating func field(_ name: String, _ values: [String]) {
    key(name)
    array(values)
  }

  /// Writes a string.
  mutating func string(_ text: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    if bytes[start...].contains(where: Self.isSpecial) {
      bytes.removeSubrange(start...)
      for scalar in text.unicodeScalars { append(escaping: scalar) }
    }
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  /// Writes a whole number.
  mutating func number(_ value: Int) {
    guard value >= 0 else {
      raw("\(value)")
      return
    }
    separate()
    let start = bytes.count
    var rest = value
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
    needsComma = true
  }

  /// Writes a finite number; whole ones without a fraction.
  mutating func number(_ value: Double) {
    raw("\(value)")
    if bytes.suffix(2).elementsEqual(".0".utf8) { bytes.removeLast(2) }
  }

  /// Writes `true` or `false`.
  mutating func bool(_ value: Bool) { raw(value ? "true" : "false") }

  /// Writes `null`.
  mutating func null() { raw("null") }

  /// Writes a value that is JSON already.
  mutating func raw(_ json: String) {
    separate()
    bytes.append(contentsOf: json.utf8)
    needsComma = true
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }

  /// Escapes control characters, quotes and backslashes, and U+FFFE and U+FFFF, which XML cannot
  /// carry.
  private mutating func append(escaping scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x22: bytes.append(contentsOf: "\\\"".utf8)
    case 0x5C: bytes.append(contentsOf: "\\\\".utf8)
    case 0x08: bytes.append(contentsOf: "\\b".utf8)
    case 0x09: bytes.append(contentsOf: "\\t".utf8)
    case 0x0A: bytes.append(contentsOf: "\\n".utf8)
    case 0x0C: bytes.append(contentsOf: "\\f".utf8)
    case 0x0D: bytes.append(contentsOf: "\\r".utf8)
    case 0..<0x20, 0xFFFE, 0xFFFF:
      let digits = String(scalar.value, radix: 16)
      bytes.append(contentsOf: "\\u".utf8)
      bytes.append(contentsOf: String(repeating: "0", count: 4 - digits.count).utf8)
      bytes.append(contentsOf: digits.utf8)
    default: bytes.append(contentsOf: UTF8.encode(scalar)!)
    }
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0xEF
  }
}
