internal import GraphCore

/// Finds laws that a definite description identifies and that the model overlooked: "the counter-espionage law".
/// What is described once may be any law; what the article comes back to, or what the model found elsewhere in it, is
/// one that it is about.
struct LawDescriptions {
  let text: TokenizedText
  let facts: Facts

  /// What a description is worth beside the model's own probabilities.
  private static let confidence = 0.6
  /// Words before the noun.
  private static let reach = 3

  /// The descriptions that share no token with these mentions; adjectives of places may stand inside.
  func mentions(besides known: [Mention]) -> [Mention] {
    let isTaken = text.covered(
      by: known.lazy.filter { $0.role != .description && $0.role != .adjective })
    var mentions: [Mention] = []
    for (index, sentence) in text.sentences.enumerated() {
      for head in sentence.tokens where Self.nouns.contains(text.tokens[head].lower) {
        guard let start = start(of: head, in: sentence.tokens),
          !isTaken[start...head].contains(true)
        else { continue }
        mentions.append(
          Mention(
            tokens: start..<head + 1, sentence: index, kind: .law, role: .name,
            confidence: Self.confidence))
      }
    }
    let found = Set(known.lazy.filter { $0.kind == .law && $0.role == .name }.map(words))
    let uses = Dictionary(grouping: mentions, by: words)
    return mentions.filter { found.contains(words($0)) || uses[words($0)]!.count > 1 }
  }

  private func words(_ mention: Mention) -> [String] { text.tokens[mention.tokens].map(\.lower) }

  /// Where the words before a law's noun begin, behind "the" or an owner.
  private func start(of head: Int, in sentence: Range<Int>) -> Int? {
    var start = head
    while start > sentence.lowerBound, head - start <= Self.reach {
      let token = text.tokens[start - 1]
      if Self.definite.contains(token.lower) {
        return start < head && !Self.vague.contains(text.tokens[head - 1].lower) ? start : nil
      }
      let isAdjective = facts.rows(adjective: token.text).first?.kind == .place
      guard token.isWord, !token.isCapitalized || isAdjective, !token.lower.hasSuffix("ed"),
        WordLists.wordClass(of: token.lower) ?? .open == .open
      else { return nil }
      start -= 1
    }
    return nil
  }

  private static let nouns: Set<String> = [
    "law", "bill", "act", "treaty", "ordinance", "pact", "legislation", "decree", "statute",
    "accord", "amendment",
  ]

  private static let definite: Set<String> = [
    "the", "this", "'s", "its", "their", "his", "her", "whose", "proposed", "revised", "new",
    "amended", "controversial",
  ]

  /// Words before the noun that leave the law unnamed.
  private static let vague: Set<String> = [
    "new", "federal", "state", "local", "international", "criminal", "civil", "martial", "common",
    "draft", "proposed", "controversial", "own", "current", "same", "old", "existing", "original",
    "final", "national", "first", "such", "domestic", "similar", "public", "human", "historic",
    "bipartisan", "key", "landmark", "strict", "tough", "sweeping", "rule", "private", "entire",
    "second", "balancing", "peace", "brother", "mother", "father", "sister",
  ]
}
