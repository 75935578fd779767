internal import GraphCore

/// Laws that are named by number or by what they are about: "Section 702", "Executive Order
/// 13224", "Fourteenth Amendment", "the extradition bill".
struct LawPattern {
  let tokens: [Token]
  let facts: Facts
  let runs: CapitalRuns

  /// The law that begins at a place of a sentence that ends at `limit`.
  func match(at place: Int, limit: Int) -> NamePiece? {
    if let end = sectionEnd(place, limit) ?? numberedEnd(place, limit)
      ?? amendmentEnd(place, limit) ?? actEnd(place, limit)
    {
      return NamePiece(tokens: place..<end, kind: .law, confidence: 0.95)
    }
    if let end = describedEnd(place, limit) ?? placedEnd(place, limit) {
      return NamePiece(tokens: place..<end, kind: .law, confidence: 0.7)
    }
    return nil
  }

  /// "Article 23", "Section 702(a)", "Title IX".
  private func sectionEnd(_ place: Int, _ limit: Int) -> Int? {
    guard place + 1 < limit, tokens[place].isCapitalized,
      ["article", "section", "title", "chapter", "clause"].contains(tokens[place].lower)
    else { return nil }
    guard tokens[place + 1].isNumber || isRoman(tokens[place + 1]) else { return nil }
    return place + 2
  }

  /// "Resolution 1267", "Executive Order 13224", "House Bill 2", "Public Law No. 104-132".
  private func numberedEnd(_ start: Int, _ limit: Int) -> Int? {
    guard tokens[start].isCapitalized else { return nil }
    if Self.dockets.contains(tokens[start].text), start + 1 < limit, tokens[start + 1].isNumber {
      return start + 2
    }
    var place = start
    while place < limit, place < start + 6, runs.isNameWord(place) {
      if Self.numbered.contains(tokens[place].lower) {
        var number = place + 1
        if number < limit, ["no.", "no", "number"].contains(tokens[number].lower) { number += 1 }
        if number < limit, tokens[number].isNumber, !tokens[number].isYear { return number + 1 }
      }
      place += 1
    }
    return nil
  }

  /// "Protection of Lawful Commerce in Arms Act": any small words inside, up to "Act".
  private func actEnd(_ start: Int, _ limit: Int) -> Int? {
    guard runs.canStart(start, first: start), tokens[start].isCapitalized,
      facts.title(at: start, in: tokens) == nil
    else { return nil }
    var place = start + 1
    while place < min(limit, start + 14) {
      let token = tokens[place]
      if token.text == "Act" || token.text == "Acts" {
        let isDated =
          place + 2 < limit && tokens[place + 1].lower == "of" && tokens[place + 2].isYear
        return isDated ? place + 3 : place + 1
      }
      let isSmall = Self.small.contains(token.lower) || token.text == ","
      guard token.isCapitalized || isSmall else { return nil }
      if token.text == ",", place + 1 < limit, !tokens[place + 1].isCapitalized { return nil }
      if token.lower == "the", tokens[place - 1].lower != "of" { return nil }
      place += 1
    }
    return nil
  }

  private static let small: Set<String> = [
    "of", "and", "in", "for", "to", "the", "&", "from", "on",
  ]

  /// "First Amendment", "14th Amendment".
  private func amendmentEnd(_ place: Int, _ limit: Int) -> Int? {
    guard place + 1 < limit, tokens[place + 1].text == "Amendment" else { return nil }
    let lower = tokens[place].lower
    let isOrdinal = ["st", "nd", "rd", "th"].contains { lower.hasSuffix($0) }
    return isOrdinal || lower == "first" || lower == "second" || lower == "third" ? place + 2 : nil
  }

  /// "counter-espionage law", "extradition bill": a noun and the kind of law, behind "the" or an
  /// owner.
  private func describedEnd(_ place: Int, _ limit: Int) -> Int? {
    guard place > 0, isDefinite(tokens[place - 1]), tokens[place].isWord,
      !runs.isNameWord(place) || facts.longestMatch(in: tokens, at: place)?.role == .adjective
    else { return nil }
    var head = place
    while head < min(limit, place + 4), tokens[head].isWord,
      !Self.described.contains(tokens[head].lower)
    {
      let lower = tokens[head].lower
      if Self.stops.contains(lower) || lower.hasSuffix("ed") { return nil }
      head += 1
    }
    guard head > place, head < min(limit, place + 4),
      Self.described.contains(tokens[head].lower), !tokens[head].isCapitalized,
      !Self.vague.contains(tokens[head - 1].lower), !tokens[head - 1].lower.hasSuffix("ed")
    else { return nil }
    return head + 1
  }

  /// "Minsk agreements", "Iran nuclear deal", "Puerto Rican constitution".
  private func placedEnd(_ start: Int, _ limit: Int) -> Int? {
    guard runs.isNameWord(start), tokens[start].isCapitalized else { return nil }
    var place = start + 1
    if let match = facts.longestMatch(in: tokens, at: start), match.rows[0].kind == .place {
      place = start + match.length
    } else if runs.isInitial(start, first: start) {
      return nil
    }
    let first = place
    while place < min(limit, first + 3), Self.fields.contains(tokens[place].lower) { place += 1 }
    guard place < limit, !tokens[place].isCapitalized else { return nil }
    let lower = tokens[place].lower
    let isNamed = Self.agreed.contains(lower) && (place > first || lower != "deal")
    return isNamed || lower == "constitution" ? place + 1 : nil
  }

  private static let fields: Set<String> = [
    "nuclear", "peace", "trade", "climate", "withdrawal", "free", "arms", "defence", "defense",
    "security", "tax", "extradition",
  ]

  private static let agreed: Set<String> = [
    "agreement", "agreements", "accord", "accords", "treaty", "pact", "protocol", "deal",
  ]

  private func isDefinite(_ token: Token) -> Bool {
    [
      "the", "this", "'s", "its", "their", "his", "her", "whose", "proposed", "revised", "new",
      "amended", "controversial",
    ].contains(token.lower)
  }

  private func isRoman(_ token: Token) -> Bool {
    token.text.utf8.count < 6
      && token.text.unicodeScalars.allSatisfy { "IVXLC".unicodeScalars.contains($0) }
  }

  private static let dockets: Set<String> = [
    "H.R.", "HR", "S.", "H.Res.", "S.Res.", "E.O.", "EO", "HB", "SB", "Prop.",
  ]

  private static let numbered: Set<String> = [
    "resolution", "resolutions", "order", "directive", "regulation", "law", "bill", "act", "decree",
    "proclamation", "proposition", "measure", "ordinance", "convention", "protocol", "initiative",
  ]

  private static let described: Set<String> = [
    "law", "bill", "act", "treaty", "ordinance", "constitution", "pact", "legislation", "decree",
    "statute", "accord", "amendment",
  ]

  /// Words before the head that leave the law unnamed.
  private static let vague: Set<String> = [
    "new", "the", "a", "this", "federal", "state", "local", "international", "criminal", "civil",
    "martial", "common", "draft", "proposed", "controversial", "own", "current", "same", "old",
    "existing", "original", "final", "national", "first", "such", "domestic", "similar", "public",
    "human", "historic", "bipartisan", "key", "landmark", "strict", "tough", "sweeping", "terms",
    "and", "or", "to", "of", "in", "by", "on", "that", "s", "rule", "gun", "peace", "brother",
    "mother", "father", "sister", "private", "entire", "second", "balancing", "in",
  ]

  private static let stops: Set<String> = [
    "of", "to", "in", "by", "on", "that", "which", "is", "was", "were", "and", "or", "as", "for",
    "with", "has", "have", "had", "will", "would", "from", "under", "at", "a", "the", "into",
    "against", "before", "after", "who", "are", "be", "s", "its", "their", "his", "her", "this",
    "must", "can", "could", "should", "may", "not", "no", "any", "new",
  ]
}
