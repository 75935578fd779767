import GraphCore

/// Claims that a name itself makes: "Supreme Court of Puerto Rico", "U.S. Senate".
struct NameRules {
  let index: EntityIndex
  let text: TokenizedText

  /// What a mention's name says, unless it is a part of a name that says more.
  func candidates(of mention: ResolvedMention, sentence: Int) -> [Candidate] {
    let tokens = mention.tokens
    guard tokens.count > 1, mention.kind != .person else { return [] }
    var found: [Candidate] = []
    var start = tokens.lowerBound
    while start < tokens.upperBound {
      let link = start == tokens.lowerBound ? "" : text.tokens[start - 1].lower
      guard let (inner, end) = longestName(from: start, in: tokens, besides: mention.entity) else {
        start += 1
        continue
      }
      if let predicate = predicate(
        mention, index.entities[inner].kind, link: link, start: start, end: end)
      {
        found.append(
          Candidate(
            rule: .transparentName, sentence: sentence,
            subject: .init(entity: mention.entity, tokens: tokens, isName: true),
            predicate: predicate,
            object: .init(entity: inner, tokens: start..<end, isName: true), words: tokens))
      }
      start = end
    }
    return found
  }

  private func longestName(from start: Int, in tokens: Range<Int>, besides outer: Int)
    -> (entity: Int, end: Int)?
  {
    var end = min(tokens.upperBound, start + 10)
    while end > start {
      if end - start < tokens.count, text.tokens[start].isCapitalized,
        let entity = index.entity(EntityIndex.form(text.tokens[start..<end])), entity != outer
      {
        return (entity, end)
      }
      end -= 1
    }
    return nil
  }

  private func predicate(
    _ outer: ResolvedMention, _ inner: EntityKind, link: String, start: Int, end: Int
  ) -> Predicate? {
    let isFirst = start == outer.tokens.lowerBound
    let isLast = end == outer.tokens.upperBound
    let follows = ["of", "in", "at", "for", "the", ",", "and", "between", "on", "embassy"].contains(
      link)
    guard isFirst || follows || link.hasPrefix("(") else { return nil }
    // "District of Ohio" and "Republic of Benin" are names of one thing.
    if inner == .place, link == "of", Self.realms.contains(word(start - 2)) { return nil }
    if inner == .place, Self.continents.contains(word(end - 1)) { return nil }
    switch (outer.kind, inner) {
    case (.agency, .place):
      if link == "for" || word(start - 2) == "district" { return nil }
      return ["in", "at", "embassy"].contains(link) || link == "the" && word(start - 2) == "for"
        ? .locatedIn : .partOf
    case (.agency, .agency): return isFirst || follows ? .partOf : nil
    case (.organization, .place):
      let last = word(outer.tokens.upperBound - 1)
      if isFirst && !Self.seated.contains(last) || index.isParty(outer.entity) { return nil }
      return .locatedIn
    case (.event, .place): return .locatedIn
    case (.place, .place): return isLast && !isFirst ? .locatedIn : nil
    case (.law, .place):
      return isFirst && !Self.laws.contains(word(outer.tokens.upperBound - 1)) ? nil : .appliesTo
    case (.law, .law): return !isFirst && follows ? .partOf : nil
    default: return nil
    }
  }

  private static let realms = WordLists.words(
    "republic commonwealth state kingdom gulf federation sea emirate sultanate")
  private static let laws = WordLists.words("constitution law laws legislation")

  private static let continents = WordLists.words(
    "europe european africa african asia asian americas atlantic pacific arab")

  /// Last words of names of bodies that stand for the place with which the name begins.
  private static let seated = WordLists.words(
    "federation association union institute foundation council committee league society guild "
      + "academy centre center")

  private func word(_ index: Int) -> String {
    text.tokens.indices.contains(index) ? text.tokens[index].lower : ""
  }
}
