extension JSONReader {
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
