internal import GraphCore

/// Finds descriptions ("the spy chief", "China's ministry") and pronouns of persons.
struct DescriptionFinder {
  let text: TokenizedText
  let facts: Facts
  let styles: [CaseStyle]

  /// Longest description in words before its noun.
  private static let reach = 5

  /// Descriptions and pronouns of all sentences.
  func mentions() -> [Mention] {
    var mentions: [Mention] = []
    for (index, sentence) in text.sentences.enumerated() where styles[index] == .sentence {
      var place = sentence.tokens.lowerBound
      while place < sentence.tokens.upperBound {
        let token = text.tokens[place]
        if Self.pronouns.contains(token.lower) {
          mentions.append(
            Mention(
              tokens: place..<place + 1, sentence: index, kind: .person, role: .pronoun,
              confidence: 0.8))
        }
        if let found = description(at: place, in: sentence.tokens) {
          mentions.append(
            Mention(
              tokens: found.tokens, sentence: index, kind: found.kind, role: .description,
              confidence: 0.6))
          place = found.tokens.upperBound
        } else {
          place += 1
        }
      }
    }
    return mentions
  }

  private func description(at start: Int, in sentence: Range<Int>) -> (
    tokens: Range<Int>, kind: EntityKind
  )? {
    let tokens = text.tokens
    guard Self.determiners.contains(tokens[start].lower) else { return nil }
    let limit = min(sentence.upperBound, start + 1 + Self.reach)
    var place = start + 1
    while place < limit {
      let token = tokens[place]
      guard token.isWord, !Self.stops.contains(token.lower) else { return nil }
      let isLast = place + 1 >= sentence.upperBound || !continues(tokens[place + 1])
      if let title = facts.title(at: place, in: tokens), isPerson(title.title),
        place + title.length <= sentence.upperBound, !token.isCapitalized || start == place - 1
      {
        let end = place + title.length
        if end >= sentence.upperBound || !continues(tokens[end]) {
          return isName(at: end, sentence) ? nil : (start..<end, .person)
        }
      }
      if isLast, !token.isCapitalized, let kind = kind(token.lower) {
        return (start..<place + 1, kind)
      }
      place += 1
    }
    return nil
  }

  /// Whether the noun goes on: "the company car", "the law firm".
  private func continues(_ token: Token) -> Bool {
    token.isWord && !token.isCapitalized && !Self.verbs.contains(token.lower)
      && !Self.stops.contains(token.lower) && !token.lower.hasSuffix("ed")
      && (facts.headWord(token.lower) != nil || facts.title(at: 0, in: [token]) != nil)
  }

  private func isName(at place: Int, _ sentence: Range<Int>) -> Bool {
    place < sentence.upperBound && text.tokens[place].isCapitalized
  }

  private func isPerson(_ title: Title) -> Bool {
    switch title.role {
    case .honorific, .modifier, .kin: false
    default: true
    }
  }

  private func kind(_ word: String) -> EntityKind? {
    Self.nouns[word] ?? facts.headWord(word)?.kind
  }

  private static let pronouns: Set<String> = ["he", "she", "him", "her", "his", "hers"]

  private static let determiners: Set<String> = ["the", "this", "its", "their", "his", "her"]

  private static let nouns: [String: EntityKind] = [
    "man": .person, "woman": .person, "country": .place, "nation": .place, "firm": .organization,
    "newspaper": .organization, "carrier": .organization, "airline": .organization,
    "legislation": .law, "measure": .law, "capital": .place, "body": .agency,
  ]

  private static let stops: Set<String> = [
    "of", "to", "in", "by", "on", "that", "which", "and", "or", "as", "for", "with", "from", "at",
    "is", "was", "are", "were", "has", "have", "had", "will", "would", "who", "the", "a", "an",
  ]

  private static let verbs: Set<String> = ["said", "says", "told", "also"]
}
