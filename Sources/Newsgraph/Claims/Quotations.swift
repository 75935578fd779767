/// Which sentences stand wholly inside a quotation, and whose words it is.
struct Quotations {
  /// A speaker, and the sentence whose units tell who that is.
  struct Source {
    var speaker: Attribution.Speaker
    var sentence: Int
  }

  private var sources: [Int: Source] = [:]

  /// Follows the quotation marks through an article.
  ///
  /// A sentence inside a quotation that names no speaker belongs to the speaker named before it in
  /// its paragraph, else to the one named next. A paragraph that opens with a quotation mark goes on with the
  /// quotation that the one before it leaves open.
  init(text: TokenizedText, attributions: [Attribution]) {
    var isOpen = false
    var block = -1
    var source: Source?
    var waiting: [Int] = []
    for (index, sentence) in text.sentences.enumerated() {
      let opens = Self.opens(text.tokens[sentence.tokens.lowerBound])
      if sentence.block != block {
        if !(isOpen && opens) { source = nil }
        block = sentence.block
        isOpen = false
        waiting = []
      }
      let startsInside = isOpen || opens
      for token in text.tokens[sentence.tokens] {
        switch token.text {
        case "“": isOpen = true
        case "”": isOpen = false
        case "\"": isOpen.toggle()
        default: break
        }
      }
      if let own = attributions[index].statements.lazy.compactMap(\.speaker).first {
        source = Source(speaker: own, sentence: index)
        for earlier in waiting { sources[earlier] = source }
        waiting = []
      } else if startsInside {
        if let source { sources[index] = source } else { waiting.append(index) }
      }
    }
  }

  private static func opens(_ token: Token) -> Bool { token.text == "“" || token.text == "\"" }

  /// Whose words a sentence is, when it stands inside a quotation that another sentence attributes.
  func source(of sentence: Int) -> Source? { sources[sentence] }
}
