/// Text fitted into columns.
enum TextLayout {
  /// The text in exactly `width` columns: padded, or cut with an ellipsis.
  static func fit(_ text: String, _ width: Int) -> String {
    let count = text.count
    if count <= width { return text + String(repeating: " ", count: width - count) }
    return text.prefix(width - 1) + "…"
  }

  /// Columns side by side, each in its width, two spaces between; no space at the line's end.
  static func columns(_ cells: [(text: String, width: Int)]) -> String {
    var line = cells.map { fit($0.text, $0.width) }.joined(separator: "  ")
    while line.hasSuffix(" ") { line.removeLast() }
    return line
  }

  /// The text broken at spaces into lines of at most `width` columns, each indented.
  static func wrap(_ text: String, indent: Int, width: Int = Console.width) -> [String] {
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      if !line.isEmpty, indent + line.count + 1 + word.count > width {
        lines.append(margin + line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " \(word)"
    }
    if !line.isEmpty { lines.append(margin + line) }
    return lines
  }
}
