/// How one text uses its words: which it writes in lower case, and which in capitals where grammar
/// does not ask for them.
struct WordUse {
  /// Words seen in lower case.
  private(set) var plain: Set<String> = []
  /// Words seen capitalised inside a sentence, in lower case.
  private(set) var proper: Set<String> = []
  /// How the letters of each sentence are set.
  private(set) var styles: [CaseStyle] = []

  /// Reads every sentence once.
  init(_ text: TokenizedText) {
    styles.reserveCapacity(text.sentences.count)
    for sentence in text.sentences {
      let style = CaseStyle(text.tokens[sentence.tokens])
      styles.append(style)
      guard style == .sentence else { continue }
      var isInside = false
      for token in text.tokens[sentence.tokens] where token.isWord {
        if !token.isCapitalized {
          plain.insert(token.lower)
        } else if isInside {
          proper.insert(token.lower)
        }
        isInside = true
      }
    }
  }

  /// Whether the text writes the word in lower case and never as a name.
  func isOrdinary(_ token: Token) -> Bool {
    plain.contains(token.lower) && !proper.contains(token.lower)
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
