internal import GraphCore

/// Finds names that stand in the fact tables and that the model overlooked.
struct TableNames {
  let text: TokenizedText
  let facts: Facts

  /// What a match in the tables is worth beside the model's own probabilities.
  private static let confidence = 0.6

  /// The names of several words and the acronyms that share no token with these mentions.
  func mentions(besides known: [Mention]) -> [Mention] {
    let isTaken = text.covered(by: known.lazy.filter { $0.role != .description })
    var mentions: [Mention] = []
    for (index, sentence) in text.sentences.enumerated() {
      var place = sentence.tokens.lowerBound
      while place < sentence.tokens.upperBound {
        guard !isTaken[place], let match = facts.longestMatch(in: text.tokens, at: place),
          match.role == .acronym || match.role != .local && match.length > 1,
          place + match.length <= sentence.tokens.upperBound,
          !isTaken[place..<place + match.length].contains(true)
        else {
          place += 1
          continue
        }
        let role: Form.Role =
          switch match.role {
          case .acronym: .acronym
          case .adjective: .adjective
          default: .name
          }
        mentions.append(
          Mention(
            tokens: place..<place + match.length, sentence: index, kind: match.rows[0].kind,
            role: role, confidence: Self.confidence))
        place += match.length
      }
    }
    return mentions
  }
}
