/// How one text uses its words: which it writes in lower case, and which in capitals where grammar
/// does not ask for them.
struct WordUse {
  /// Words seen in lower case.
  private(set) var plain: Set<String> = []
  /// Words seen capitalised inside a sentence, in lower case.
  private(set) var proper: Set<String> = []
  /// Those of them that stood there without a capitalised word beside them.
  private var alone: Set<String> = []
  /// How the letters of each sentence are set.
  private(set) var styles: [CaseStyle] = []

  /// Reads every sentence once.
  init(_ text: TokenizedText) {
    styles.reserveCapacity(text.sentences.count)
    for sentence in text.sentences {
      let style = CaseStyle(text.tokens[sentence.tokens])
      styles.append(style)
      guard style == .sentence else { continue }
      let words = text.tokens[sentence.tokens].filter(\.isWord)
      for (place, word) in words.enumerated() {
        if !word.isCapitalized {
          plain.insert(word.lower)
        } else if place > 0 {
          proper.insert(word.lower)
          let isFollowed = place + 1 < words.count && words[place + 1].isCapitalized
          if !isFollowed, !words[place - 1].isCapitalized { alone.insert(word.lower) }
        }
      }
    }
  }

  /// Whether the text writes the word in lower case and never as a name of its own: "security",
  /// although a Ministry of State Security is named.
  func isOrdinary(_ token: Token) -> Bool {
    plain.contains(token.lower) && !alone.contains(token.lower)
  }
}

/// How the letters of a sentence are set.
enum CaseStyle {
  /// Names and the first word are capitalised.
  case sentence
  /// Nearly every word is: a headline.
  case title
  /// Nearly every letter is.
  case capitals

  /// The style of a run of tokens.
  init(_ tokens: ArraySlice<Token>) {
    var words = 0
    var capitalized = 0
    var allCapitals = 0
    for token in tokens where token.isWord && token.text.utf8.count > 3 {
      words += 1
      if token.isCapitalized { capitalized += 1 }
      if token.isAllCapitals { allCapitals += 1 }
    }
    if words > 2, allCapitals * 10 >= words * 8 {
      self = .capitals
    } else if words > 2, tokens.last?.text != ".", capitalized * 10 >= words * 8 {
      self = .title
    } else {
      self = .sentence
    }
  }
}
