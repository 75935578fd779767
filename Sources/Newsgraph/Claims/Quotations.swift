/// Which sentences stand wholly inside a quotation, and whose words it is.
struct Quotations {
  private var speakers: [Int: Attribution.Speaker] = [:]

  /// Follows the quotation marks through an article.
  ///
  /// A sentence inside a quotation that names no speaker belongs to the speaker named before it in
  /// its paragraph, else to the one named next. A paragraph that opens with a quotation mark goes on with the
  /// quotation that the one before it leaves open.
  init(text: TokenizedText, attributions: [Attribution]) {
    var isOpen = false
    var block = -1
    var speaker: Attribution.Speaker?
    var waiting: [Int] = []
    for (index, sentence) in text.sentences.enumerated() {
      let opens = Self.opens(text.tokens[sentence.tokens.lowerBound])
      if sentence.block != block {
        if !(isOpen && opens) { speaker = nil }
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
        speaker = own
        for earlier in waiting { speakers[earlier] = own }
        waiting = []
      } else if startsInside {
        if let speaker { speakers[index] = speaker } else { waiting.append(index) }
      }
    }
  }

  private static func opens(_ token: Token) -> Bool { token.text == "“" || token.text == "\"" }

  /// Whose words a sentence is, when it stands inside a quotation that another sentence attributes.
  func speaker(of sentence: Int) -> Attribution.Speaker? { speakers[sentence] }
}
