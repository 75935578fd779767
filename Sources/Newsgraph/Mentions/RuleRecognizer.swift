internal import GraphCore

/// Finds the mentions of a text by rules over its words and the fact tables.
struct RuleRecognizer {
  let facts: Facts

  /// A recognizer that knows these facts.
  init(facts: Facts = .embedded) { self.facts = facts }

  /// All mentions in order of their tokens; of two that begin together the longer first.
  func mentions(in text: TokenizedText) -> [Mention] {
    let use = WordUse(text)
    var reader = NameReader(text: text, facts: facts, use: use)
    reader.readSentences()
    var mentions = reader.mentions()
    let ends = Set(mentions.map(\.tokens.upperBound))
    mentions += DescriptionFinder(text: text, facts: facts, styles: use.styles).mentions()
      .filter { !ends.contains($0.tokens.upperBound) }
    mentions.sort { a, b in
      (a.tokens.lowerBound, -a.tokens.upperBound) < (b.tokens.lowerBound, -b.tokens.upperBound)
    }
    return mentions
  }
}
