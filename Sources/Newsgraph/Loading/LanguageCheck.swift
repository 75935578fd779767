/// Tells whether a text is English, from its script and its share of English function words.
enum LanguageCheck {
  /// Only so much of a text is looked at.
  private static let sample = 50_000
  /// English news have a quarter of these words among their lower-case words, others under 4 %.
  private static let leastShare = 0.1
  /// A page that says so is English with fewer of them, and one that names another language with
  /// more: pages are often made from templates of another language.
  private static let leastShareDeclared = 0.06
  private static let leastShareOther = 0.17
  /// A text with fewer lower-case words passes: a headline, a list of names.
  private static let leastWords = 20

  /// Whether a text may be English.
  ///
  /// - Parameter declared: the language that its source declares: `en-GB`.
  static func isEnglish(_ scalars: [Unicode.Scalar], declared: String? = nil) -> Bool {
    var (latin, other) = (0, 0)
    var (words, english) = (0, 0)
    var word = ""
    for scalar in scalars.prefix(sample) + [" "] {
      if scalar.isLetter {
        if scalar.value < 0x250 { latin += 1 } else { other += 1 }
        word.unicodeScalars.append(scalar)
        continue
      }
      if word.unicodeScalars.first?.isLower == true {
        words += 1
        if functionWords.contains(word) { english += 1 }
      }
      word.removeAll(keepingCapacity: true)
    }
    if other > latin { return false }
    let isDeclared = declared.map { $0.lowercased().hasPrefix("en") }
    if words < leastWords { return isDeclared ?? true }
    let share =
      switch isDeclared {
      case true?: leastShareDeclared
      case false?: leastShareOther
      case nil: leastShare
      }
    return Double(english) >= share * Double(words)
  }

  /// Frequent words that are not words of neighbouring languages too: no "in", "was", "on", "a".
  private static let functionWords = Set(
    """
    the of and that for with from by it his her they this which have has been were not are be said \
    would will their its who she at but more about there than into after when what could should \
    these those because between against through while where during before under our your how did \
    being some such other any only also
    """.split(separator: " ").map(String.init))
}
