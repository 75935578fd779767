/// JSON as pages carry it, read without complaint: raw line breaks in strings, bare quotation
/// marks in them, commas before brackets and a missing end are passed over.
enum LooseJSON {
  case string(String)
  case list([LooseJSON])
  case object([(key: String, value: LooseJSON)])
  /// A number, a truth value or null.
  case other

  /// Deeper values are left out.
  private static let deepest = 32

  /// The value in a text.
  init(_ bytes: ArraySlice<UInt8>) {
    var scanner = Scanner(bytes: bytes, place: bytes.startIndex)
    self = scanner.value(depth: 0)
  }

  /// The value of a key of an object.
  subscript(_ key: String) -> LooseJSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The string, or the first one of a list.
  var string: String? {
    switch self {
    case .string(let string): string
    case .list(let values): values.lazy.compactMap(\.string).first
    default: nil
    }
  }

  /// The members of a list; a single value by itself.
  var values: [LooseJSON] {
    if case .list(let values) = self { values } else { [self] }
  }

  private struct Scanner {
    let bytes: ArraySlice<UInt8>
    var place: Int

    private var next: UInt8? { place < bytes.endIndex ? bytes[place] : nil }

    mutating func value(depth: Int) -> LooseJSON {
      skipSpace()
      switch next {
      case UInt8(ascii: "\""): return .string(string())
      case UInt8(ascii: "["):
        place += 1
        var values: [LooseJSON] = []
        while isInside(endingWith: UInt8(ascii: "]")) {
          let start = place
          let value = depth < LooseJSON.deepest ? value(depth: depth + 1) : skipped()
          values.append(value)
          if place == start { place += 1 }
        }
        return .list(values)
      case UInt8(ascii: "{"):
        place += 1
        var members: [(key: String, value: LooseJSON)] = []
        while isInside(endingWith: UInt8(ascii: "}")) {
          guard next == UInt8(ascii: "\"") else {
            place += 1
            continue
          }
          let start = place
          let key = string()
          let end = place
          skipSpace()
          guard next == UInt8(ascii: ":") else {
            // A string that holds bare quotation marks was cut: the next one may begin here.
            place = max(start + 1, end - 1)
            continue
          }
          place += 1
          members.append((key, depth < LooseJSON.deepest ? value(depth: depth + 1) : skipped()))
        }
        return .object(members)
      default: return skipped()
      }
    }

    /// Passes over a number or a word.
    private mutating func skipped() -> LooseJSON {
      while let byte = next, byte > 0x20, !Array(",]}".utf8).contains(byte) { place += 1 }
      return .other
    }

    /// Whether another member follows; passes over the end of the list or object.
    private mutating func isInside(endingWith end: UInt8) -> Bool {
      skipSpace()
      while next == UInt8(ascii: ",") {
        place += 1
        skipSpace()
      }
      if next == end {
        place += 1
        return false
      }
      return next != nil
    }

    private mutating func skipSpace() {
      while let byte = next, byte <= 0x20 { place += 1 }
    }

    private mutating func string() -> String {
      place += 1
      var units: [UInt8] = []
      while let byte = next {
        place += 1
        switch byte {
        case UInt8(ascii: "\""): return String(decoding: units, as: UTF8.self)
        case UInt8(ascii: "\\"): appendEscape(&units)
        default: units.append(byte)
        }
      }
      return String(decoding: units, as: UTF8.self)
    }

    private mutating func appendEscape(_ units: inout [UInt8]) {
      guard let byte = next else { return }
      place += 1
      switch byte {
      case UInt8(ascii: "n"), UInt8(ascii: "r"): units.append(0x0a)
      case UInt8(ascii: "t"): units.append(0x09)
      case UInt8(ascii: "u"):
        guard var scalar = hexadecimal() else { return }
        if (0xd800..<0xdc00).contains(scalar), next == UInt8(ascii: "\\") {
          place += 2
          guard let low = hexadecimal(), low >= 0xdc00 else { return }
          scalar = 0x10000 + (scalar - 0xd800) << 10 + (low & 0x3ff)
        }
        if let scalar = Unicode.Scalar(scalar) { units += UTF8.encode(scalar)! }
      default: units.append(byte)
      }
    }

    private mutating func hexadecimal() -> UInt32? {
      let end = min(place + 4, bytes.endIndex)
      guard place < end else { return nil }
      defer { place = end }
      return UInt32(String(decoding: bytes[place..<end], as: UTF8.self), radix: 16)
    }
  }
}
