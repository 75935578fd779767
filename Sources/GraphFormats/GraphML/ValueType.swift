/// The types of values that GraphML knows.
enum ValueType: String {
  case string, int, long, float, double, boolean

  /// Whether a text is a value of the type, as lenient as common readers are.
  func accepts(_ bytes: [UInt8]) -> Bool {
    // Bytes tell for most values: a few digits, perhaps with a sign or a point, or a truth value.
    switch self {
    case .string: return true
    case .int, .long: if Self.isPlainNumber(bytes, mayHavePoint: false) { return true }
    case .float, .double: if Self.isPlainNumber(bytes, mayHavePoint: true) { return true }
    case .boolean: if bytes == Self.trueBytes || bytes == Self.falseBytes { return true }
    }
    let text = String(decoding: bytes, as: UTF8.self)
    let value = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    switch self {
    case .string: return true
    case .int, .long: return Int64(value) != nil
    case .float, .double:
      return Double(value) != nil || ["INF", "-INF", "+INF"].contains(value.uppercased())
    case .boolean: return ["true", "false", "1", "0"].contains(value.lowercased())
    }
  }

  private static let trueBytes = Array("true".utf8)
  private static let falseBytes = Array("false".utf8)

  private static func isPlainNumber(_ bytes: [UInt8], mayHavePoint: Bool) -> Bool {
    var digits = 0
    var points = 0
    for (place, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: ".") where mayHavePoint && digits > 0: points += 1
      case UInt8(ascii: "-") where place == 0: break
      default: return false
      }
    }
    return (1...18).contains(digits) && points <= 1
  }
}
