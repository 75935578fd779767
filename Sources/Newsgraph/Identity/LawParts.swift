internal import GraphCore

/// Tells a law from a part of it: "Section 5 of the Harbours Act" names two.
enum LawParts {
  /// Whether the words, in lower case, begin like the name of a part.
  static func isPart(_ words: [String]) -> Bool {
    words.count > 2 && parts.contains(words[0])
  }

  /// The tokens of the law whose part a run of tokens names; nil if it names no part of a named law.
  static func whole(of run: Range<Int>, in tokens: [Token]) -> Range<Int>? {
    guard isPart(tokens[run].map(\.lower)) else { return nil }
    guard
      let preposition = run.dropFirst(2).first(where: { ["of", "to"].contains(tokens[$0].lower) })
    else { return nil }
    var start = preposition + 1
    if start < run.upperBound, tokens[start].lower == "the" { start += 1 }
    guard start < run.upperBound, tokens[start].isCapitalized,
      tokens[start..<run.upperBound].contains(where: { kinds.contains($0.lower) })
    else { return nil }
    return start..<run.upperBound
  }

  private static let parts: Set<String> = [
    "section", "sections", "title", "titles", "article", "articles", "clause", "chapter", "part",
    "schedule", "annex", "appendix",
  ]

  private static let kinds: Set<String> = [
    "act", "amendment", "charter", "code", "constitution", "convention", "law", "order",
    "regulation", "regulations", "statute", "treaty",
  ]
}
