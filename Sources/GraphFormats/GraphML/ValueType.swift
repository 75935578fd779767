/// The types of values that GraphML knows.
enum ValueType: String {
  case string, int, long, float, double, boolean

  /// Whether a text is a value of the type, as lenient as common readers are.
  func accepts(_ text: String) -> Bool {
    guard self != .string else { return true }
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
