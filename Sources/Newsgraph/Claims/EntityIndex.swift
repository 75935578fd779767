import GraphCore

/// An article's entities by their forms, and what the rules ask about all of them.
struct EntityIndex {
  let entities: [LocalEntity]
  /// Entities by a proper form in lower case, tokens joined by spaces.
  private var byForm: [String: Int] = [:]
  /// Agencies by the words of their proper forms, and those words.
  private var agencies: [String: [Int]] = [:]
  private var agencyWords: [Int: Set<String>] = [:]
  private var parties: Set<Int> = []
  /// The country that the article is about, when only one can be meant.
  private(set) var mainCountry: Int?

  /// Indexes the entities of an article.
  init(text: TokenizedText, mentions: [Mention], entities: [LocalEntity]) {
    self.entities = entities
    var counts: [(entity: Int, count: Int)] = []
    for (index, entity) in entities.enumerated() {
      var words: Set<String> = []
      var (count, names) = (0, 0)
      for reference in entity.references {
        let mention = mentions[reference.mention]
        guard mention.role != .description, mention.role != .pronoun else { continue }
        count += 1
        // "Norwegian" says less of what an article is about than "Norway".
        if mention.role != .adjective { names += 1 }
        let form = Self.form(text.tokens[mention.tokens])
        if byForm[form] == nil { byForm[form] = index }
        for token in text.tokens[mention.tokens] { words.insert(token.lower) }
      }
      if entity.subtype == "party"
        || entity.kind == .organization && !words.isDisjoint(with: Self.partyWords)
      {
        parties.insert(index)
      }
      if entity.kind == .agency, !words.isDisjoint(with: Self.ministryWords) {
        agencyWords[index] = words
        for word in words { agencies[word, default: []].append(index) }
      }
      if entity.kind == .place, entity.subtype == "country" {
        counts.append((index, count + names))
      }
    }
    let all = counts.reduce(0) { $0 + $1.count }
    mainCountry = counts.first { $0.count * 10 >= all * 6 }?.entity
  }

  /// The form of tokens under which entities are found.
  static func form(_ tokens: ArraySlice<Token>) -> String {
    tokens.map(\.lower).joined(separator: " ")
  }

  private static let partyWords = WordLists.words(
    "party democratic democrat democrats republican republicans conservatives tory labour")

  /// Whether the entity is a political party.
  func isParty(_ entity: Int) -> Bool { parties.contains(entity) }

  /// The entity with that form.
  func entity(_ form: String) -> Int? { byForm[form] }

  /// The ministry or department of a portfolio, if the article names one: "foreign".
  func ministry(of portfolio: [String]) -> Int? {
    guard let field = portfolio.first else { return nil }
    let found = (agencies[field] ?? []).filter { agency in
      portfolio.allSatisfy { agencyWords[agency]!.contains($0) }
    }
    return found.min { agencyWords[$0]!.count < agencyWords[$1]!.count }
  }

  private static let ministryWords = WordLists.words("ministry department office")
}
