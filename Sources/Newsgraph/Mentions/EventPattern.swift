internal import GraphCore

/// Events whose name ends in lower-case words: "2020 presidential election", "G20 summit",
/// "COVID-19 pandemic".
struct EventPattern {
  let tokens: [Token]
  let facts: Facts
  let runs: CapitalRuns

  /// The event that begins at a place of a sentence that ends at `limit`.
  func match(at place: Int, limit: Int) -> NamePiece? {
    let limit = min(limit, place + 10)
    var end = place
    if tokens[place].isYear { end += 1 }
    while end < limit, isNamed(end) { end += 1 }
    guard end > place else { return nil }
    let isCapitalized = end > place + 1 || !tokens[place].isYear
    while end < limit, Self.qualifiers.contains(tokens[end].lower) { end += 1 }
    guard end < limit, !tokens[end].isCapitalized || tokens[place].isYear,
      Self.heads.contains(tokens[end].lower) || isCapitalizedHead(end)
    else { return nil }
    // "2020 protests" names no event, "2020 election" and "Boston protests" do.
    guard isCapitalized || Self.dated.contains(tokens[end].lower) else { return nil }
    return NamePiece(tokens: place..<end + 1, kind: .event, confidence: 0.7)
  }

  private func isNamed(_ place: Int) -> Bool {
    guard runs.isNameWord(place), !isCapitalizedHead(place) else { return false }
    return facts.title(at: place, in: tokens) == nil
      && !NameWords.function.contains(tokens[place].lower)
  }

  private func isCapitalizedHead(_ place: Int) -> Bool {
    tokens[place].isCapitalized && facts.headWord(tokens[place].lower)?.kind == .event
  }

  private static let qualifiers: Set<String> = [
    "presidential", "general", "parliamentary", "legislative", "local", "federal", "state",
    "municipal", "regional", "mayoral", "gubernatorial", "democratic", "republican", "snap",
    "midterm", "mid-term", "national", "economic", "world", "suicide", "terrorist", "terror",
    "civil", "trade", "cold", "nuclear", "peace", "summer", "winter",
  ]

  private static let heads: Set<String> = [
    "election", "elections", "primary", "primaries", "caucus", "caucuses", "referendum", "summit",
    "war", "pandemic", "bombing", "bombings", "massacre", "earthquake", "tsunami", "genocide",
    "uprising", "revolution", "riots", "festival", "championship", "championships", "marathon",
    "attacks", "crisis", "olympics", "games", "by-election", "midterms", "conflict",
  ]

  private static let dated: Set<String> = [
    "election", "elections", "primary", "primaries", "referendum", "summit", "war", "olympics",
    "games", "midterms", "coup", "by-election",
  ]
}
