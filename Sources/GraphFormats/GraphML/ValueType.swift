/// The types of values that GraphML knows.
enum ValueType: String {
  case string, int, long, float, double, boolean

  /// Whether a text is a value of the type, as lenient as common readers are.
  func accepts(_ bytes: [UInt8]) -> Bool {
    switch self {
    case .string: return true
    case .int, .long, .float, .double:
      // Most numbers are a few digits.
      if (1...18).contains(bytes.count), bytes.allSatisfy({ (0x30...0x39).contains($0) }) {
        return true
      }
    case .boolean: break
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
}
