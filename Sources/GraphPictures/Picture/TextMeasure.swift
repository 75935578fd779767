/// Widths of text, estimated without a font: the same on every machine.
enum TextMeasure {
  /// A little more than a text needs in a common sans-serif font, in pixels.
  static func width(_ text: some StringProtocol, size: Double) -> Double {
    let thousandths = text.unicodeScalars.reduce(0) { $0 + advance($1) }
    return (Double(thousandths) * size / 1000 * 1.06).rounded(.up)
  }

  /// The text in at most `maximumLines` lines that keep to a width, broken at spaces; what does
  /// not fit ends in an ellipsis.
  static func wrap(_ text: String, size: Double, width limit: Double, maximumLines: Int)
    -> [String]
  {
    var lines: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      if let last = lines.last, width("\(last) \(word)", size: size) <= limit {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    if lines.count > maximumLines {
      lines = Array(lines.prefix(maximumLines))
      lines[maximumLines - 1] += "…"
    }
    return lines.map { cut($0, size: size, width: limit * 1.4) }
  }

  private static func cut(_ line: String, size: Double, width limit: Double) -> String {
    guard width(line, size: size) > limit else { return line }
    var short = line
    while !short.isEmpty, width(short + "…", size: size) > limit { short.removeLast() }
    return short + "…"
  }

  /// Advance widths of Helvetica in thousandths of the font size, by groups; others are guesses
  /// on the wide side.
  private static func advance(_ scalar: Unicode.Scalar) -> Int {
    if scalar.isASCII { return latin[scalar] ?? 556 }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    if properties.isIdeographic || properties.isEmojiPresentation { return 1000 }
    if scalar.value >= 0x1100 { return scalar.value < 0x2100 ? 640 : 1000 }
    return properties.isUppercase ? 740 : 620
  }

  private static let latin: [Unicode.Scalar: Int] = {
    let groups: [(String, Int)] = [
      ("ijl'|", 240), (" ftI.,:;/![]\\", 290), ("r-()`", 340), ("cksvxyzJ", 510),
      ("FTZL", 620), ("ABEKPSVXY&", 680), ("CDHNRUw", 730), ("GOQ", 790), ("mM", 840),
      ("W@", 960),
    ]
    var widths: [Unicode.Scalar: Int] = [:]
    for (letters, width) in groups {
      for scalar in letters.unicodeScalars { widths[scalar] = width }
    }
    return widths
  }()
}
