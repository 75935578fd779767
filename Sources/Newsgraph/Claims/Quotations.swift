internal import GraphCore

/// Which sentences stand wholly inside a quotation or a speaker's turn, and whose words it is.
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
  /// quotation that the one before it leaves open. In a transcript each turn lasts until the next
  /// one; a headline, "LEE: We agree", begins none.
  init(text: TokenizedText, clauses: [Clause], attributions: [Attribution]) {
    var turn: Source?
    var isOpen = false
    var block = -1
    var source: Source?
    var waiting: [Int] = []
    for (index, sentence) in text.sentences.enumerated() {
      let opens = Self.opens(text.tokens[sentence.tokens.lowerBound])
      if sentence.block != block {
        if !(isOpen && opens) { source = nil }
        block = sentence.block
        if text.article.blocks[block].kind != .heading,
          let label = Self.label(of: sentence, in: text)
        {
          turn = Self.speaker(of: label, in: clauses[index])
        }
        isOpen = false
        waiting = []
      }
      sources[index] = turn
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

  /// The tokens that tell in a transcript whose turn begins: "MR. PRICE: We do."
  private static func label(of sentence: Sentence, in text: TokenizedText) -> Range<Int>? {
    let first = sentence.tokens.lowerBound
    let colon = sentence.tokens.prefix(7).first { text.tokens[$0].text == ":" }
    guard let colon, colon > first,
      text.tokens[first].isCapitalized,
      text.tokens[first..<colon].allSatisfy({ $0.text == $0.text.uppercased() })
    else { return nil }
    return first..<colon
  }

  private static func speaker(of label: Range<Int>, in clause: Clause) -> Source? {
    clause.units.first { $0.kind == .person && $0.tokens.overlaps(label) }?.entity.map {
      Source(speaker: .entity($0), sentence: clause.sentence)
    }
  }

  private static func opens(_ token: Token) -> Bool { token.text == "“" || token.text == "\"" }

  /// Whose words a sentence is, when it stands inside a quotation that another sentence attributes, or in a turn.
  func source(of sentence: Int) -> Source? { sources[sentence] }
}
