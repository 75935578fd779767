import GraphCore

/// Offices whose title names no body: "Justice Minister Lee", "Prime Minister Park".
extension RoleRules {
  /// Rules whose title may leave out the body: "Justice Minister Lee", "Lee, the minister of justice".
  static let bearing: [Candidate.Rule] = [.title, .apposition]

  /// A title that names no body: the ministry of its portfolio, else the article's country.
  mutating func addOffice(
    _ frames: [PredicateTable.Frame], _ bearer: Int, _ role: Range<Int>, portfolio: [String]
  ) {
    let title = words(role).joined(separator: " ")
    let subject = clause.argument(bearer)
    guard clause.units[bearer].kind == .person else { return }
    var office = portfolio.filter {
      WordLists.wordClass(of: $0) == nil && !Self.notPortfolio.contains($0)
    }
    let isNational = office.isEmpty && Self.national.contains(title)
    if title == "attorney general" { office.append("justice") }
    if title == "foreign minister" { office.append("foreign") }
    let country =
      opensClause(role)
      ? acting.country(before: clause.units[role.lowerBound].tokens.lowerBound) : nil
    let isMinister = ["minister", "secretary", "attorney general", "foreign minister"].contains(
      title)
    if title.hasPrefix("spokes"), office.last == "ministry" {
      office.removeLast()
      guard let body = index.ministry(of: office) ?? country ?? index.mainCountry else { return }
      add(.bareTitle, frames, subject, entity: body, words: role)
    } else if isMinister, let ministry = index.ministry(of: office), belongs(ministry, to: country)
    {
      add(.bareTitle, frames, subject, entity: ministry, words: role)
    } else if isNational || isMinister && !office.isEmpty,
      let country = country ?? (title == "secretary" ? nil : index.mainCountry),
      title != "premier" || !Self.federations.contains(index.entities[country].fact)
    {
      add(.bareTitle, frames, subject, entity: country, words: role)
    }
  }

  /// Whether a title is the first thing of a clause: its bearer then acts beside the country.
  private func opensClause(_ role: Range<Int>) -> Bool {
    var before = role.lowerBound - 1
    while clause.wordClass(before) == .open, clause[before]?.entity == nil, before >= 0,
      clause.groupOfUnit[before] == nil
    {
      before -= 1
    }
    if clause.wordClass(before) == .determiner { before -= 1 }
    // "met Park and Minister Lee": no clause of his own.
    let isJoined = clause.wordClass(before) == .conjunction && clause.word(before) != "but"
    if isJoined { return clause.wordClass(before - 1) == .comma }
    return before < 0 || [.conjunction, .subordinator, .quote].contains(clause.wordClass(before))
  }

  /// Whether a ministry can be one of a country; any can when no country is known.
  private func belongs(_ ministry: Int, to country: Int?) -> Bool {
    guard let country else { return true }
    guard let scope = index.entities[ministry].scope else { return country == index.mainCountry }
    return scope == index.entities[country].fact
  }

  static let notPortfolio = WordLists.words(
    "former acting new interim prime deputy first then current incumbent sitting outgoing late")

  /// Titles of office that belong to a country when nothing else stands beside them.
  private static let national: Set<String> = [
    "president", "chancellor", "king", "queen", "premier", "pm", "prime minister",
    "foreign minister", "attorney general",
  ]

  /// Countries whose provinces have premiers.
  private static let federations: Set<String?> = ["country.ca", "country.au"]

  private mutating func add(
    _ rule: Candidate.Rule, _ frames: [PredicateTable.Frame], _ subject: Candidate.Argument,
    entity: Int, words: Range<Int>
  ) {
    guard let frame = frames.first(where: { $0.allows(.person, index.entities[entity].kind) })
    else {
      return
    }
    let tokens =
      clause.tokens(of: words)
    candidates.append(
      Candidate(
        rule: rule, sentence: clause.sentence, subject: subject, predicate: frame.predicate,
        object: .init(entity: entity, tokens: tokens, isName: false), words: tokens))
  }
}
