internal import GraphCore

/// Finds the pronouns of single persons.
struct PronounFinder {
  let text: TokenizedText

  /// The pronouns in order.
  func mentions() -> [Mention] {
    var mentions: [Mention] = []
    for (index, sentence) in text.sentences.enumerated() {
      for place in sentence.tokens where Self.pronouns.contains(text.tokens[place].lower) {
        mentions.append(
          Mention(
            tokens: place..<place + 1, sentence: index, kind: .person, role: .pronoun,
            confidence: 0.8))
      }
    }
    return mentions
  }

  private static let pronouns: Set<String> = ["he", "she", "him", "her", "his", "hers"]
}
