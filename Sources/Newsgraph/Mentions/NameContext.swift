internal import GraphCore

/// What the words around a name tell of it.
struct NameContext {
  let tokens: [Token]
  let facts: Facts

  /// Kinds that the surroundings of a name in a sentence speak for, with weights.
  func evidence(for run: Range<Int>, in sentence: Range<Int>) -> [(EntityKind, Double)] {
    var found: [(EntityKind, Double)] = []
    let before = run.lowerBound > sentence.lowerBound ? tokens[run.lowerBound - 1] : nil
    let after = run.upperBound < sentence.upperBound ? tokens[run.upperBound] : nil
    if let before {
      let lower = before.lower
      if NameWords.placeBefore.contains(lower) { found.append((.place, lower == "in" ? 1.2 : 0.7)) }
      if lower == "from" || lower == "to" { found.append((.place, 0.2)) }
      if lower == "the" || lower == "a" || lower == "an" {
        found.append((.organization, run.count > 1 ? 1 : 0.6))
      }
      if lower == "of", run.lowerBound - 1 > sentence.lowerBound,
        NameWords.placeNouns.contains(tokens[run.lowerBound - 2].lower)
      {
        found.append((.place, 2))
      }
      if NameWords.placeNouns.contains(lower) { found.append((.place, 0.5)) }
    }
    if let after {
      let lower = after.lower
      if NameWords.bodyNouns.contains(lower) { found.append((.organization, 1)) }
      if ["who", "whose", "himself", "herself"].contains(lower) { found.append((.person, 1)) }
      if NameWords.speechVerbs.contains(lower) {
        found.append((.person, run.count == 1 ? 0.4 : 0.6))
      }
      if lower.hasSuffix("-based") { found.append((.organization, 1)) }
      if ["city", "province", "region", "county", "airport", "district"].contains(lower) {
        found.append((.place, 1))
      }
      if lower == "," { found += apposition(from: run.upperBound + 1, in: sentence) }
    }
    return found
  }

  /// "Lam, 64, ", "Lam, the minister", "Goma, Congo", "Tabcorp, the company".
  private func apposition(from place: Int, in sentence: Range<Int>) -> [(EntityKind, Double)] {
    guard place + 1 < sentence.upperBound else { return [] }
    let token = tokens[place]
    if token.isNumber, token.text.utf8.count == 2,
      [",", "."].contains(tokens[place + 1].text)
    {
      return [(.person, 1.5)]
    }
    if token.lower == "who" || token.lower == "whose" { return [(.person, 1.5)] }
    if let match = facts.longestMatch(in: tokens, at: place), match.rows[0].kind == .place,
      match.role != .adjective
    {
      return [(.place, 1)]
    }
    guard ["the", "a", "an"].contains(token.lower) || facts.title(at: place, in: tokens) != nil
    else { return [] }
    for next in place..<min(place + 5, sentence.upperBound) {
      if tokens[next].text == "," || tokens[next].lower == "of" { break }
      if let title = facts.title(at: next, in: tokens), title.title.role != .modifier {
        return [(.person, 1)]
      }
      if let head = facts.headWord(tokens[next].lower), next > place { return [(head.kind, 0.8)] }
    }
    return []
  }
}
