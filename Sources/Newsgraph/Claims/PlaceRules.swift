import GraphCore

/// Claims of phrases without a verb: "Austin, Texas", "Wiltshire Police in England", "China's
/// Ministry of State Security".
struct PlaceRules {
  let clause: Clause
  let index: EntityIndex
  private(set) var candidates: [Candidate] = []

  /// Reads the phrases of a sentence.
  init(_ clause: Clause, _ index: EntityIndex) {
    self.clause = clause
    self.index = index
    for unit in clause.units.indices where clause.units[unit].isName { read(at: unit) }
  }

  private mutating func read(at start: Int) {
    let unit = clause.units[start]
    var next = clause.skippingParentheses(at: start + 1)
    switch clause.wordClass(next) {
    case .comma where unit.kind == .place:
      readPair(start, next + 1)
    case .comma: break
    case .preposition where ["in", "of", "at"].contains(clause.word(next)):
      let word = clause.word(next)
      next += 1
      if clause.wordClass(next) == .determiner { next += 1 }
      if Self.directions.contains(clause.word(next)) { next += 1 }
      guard let place = clause[next], place.isName, place.role != .adjective else { return }
      if word == "in", place.kind == .place, unit.kind != .person, unit.kind != .law,
        unit.role != .adjective, !isCountry(start)
      {
        add(.placePhrase, start, .locatedIn, next, words: next - 1..<next)
      } else if word != "in", unit.kind == .agency,
        place.kind == .agency || word == "of" && place.kind == .place
      {
        add(.ownBody, start, .partOf, next, words: next - 1..<next)
      }
    case .possessive: readOwnBody(start, next + 1)
    default: readOwnBody(start, next)
    }
  }

  /// "Austin, Texas": two places, not a list.
  private mutating func readPair(_ inner: Int, _ outer: Int) {
    guard !isCountry(inner), clause.lists[inner] == nil || clause.lists[inner]!.last == outer,
      !isMiddleOfList(outer),
      let place = clause[outer], place.isName, place.kind == .place,
      place.role == .name
        || place.role == .acronym
    else { return }
    add(.placePair, inner, .locatedIn, outer, words: inner..<outer + 1)
  }

  /// "China's Ministry of State Security", "the Russian Foreign Ministry", "Germany's Siemens".
  private mutating func readOwnBody(_ owner: Int, _ start: Int) {
    guard [.place, .agency].contains(clause.units[owner].kind) else { return }
    var body = start
    while body - start < 3, clause.wordClass(body) == .open, clause[body]?.entity == nil,
      clause[body]?.isCapitalized == false
    {
      body += 1
    }
    guard let unit = clause[body], unit.isName else { return }
    switch (unit.kind, clause.units[owner].kind) {
    case (.agency, _): add(.ownBody, body, .partOf, owner, words: owner..<body + 1)
    case (.organization, .place) where isWholePhrase(owner, body):
      add(.ownBody, body, .locatedIn, owner, words: owner..<body + 1)
    default: break
    }
  }

  private static let directions = WordLists.words(
    "northern southern eastern western central north south east west downtown northeastern "
      + "northwestern southeastern southwestern northwest northeast southeast southwest nearby")

  private func isCountry(_ unit: Int) -> Bool {
    index.entities[clause.units[unit].entity!].subtype == "country"
  }

  /// Whether more places follow: "Boston, Chicago, Rome and ..." lies nowhere.
  private func isMiddleOfList(_ outer: Int) -> Bool {
    guard clause.wordClass(outer + 1) == .comma, let next = clause[outer + 2], next.isName,
      next.kind == .place
    else { return false }
    return !isCountry(outer + 2)
  }

  /// Whether "Germany's Siemens" or "the German company Siemens" ends with the body's name.
  private func isWholePhrase(_ owner: Int, _ body: Int) -> Bool {
    guard clause.units[owner].role == .adjective || clause.wordClass(owner + 1) == .possessive
    else { return false }
    return clause.wordClass(body + 1) != .open || clause.groupOfUnit[body + 1] != nil
  }

  private mutating func add(
    _ rule: Candidate.Rule, _ subject: Int, _ predicate: Predicate, _ object: Int,
    words: Range<Int>
  ) {
    guard Ontology.allows(predicate, clause.units[subject].kind!, clause.units[object].kind!) else {
      return
    }
    candidates.append(
      Candidate(
        rule: rule, sentence: clause.sentence, subject: clause.argument(subject),
        predicate: predicate, object: clause.argument(object),
        words: clause.tokens(of: words)))
  }
}
