import GraphCore

/// Claims of small phrases beside a person's name: "(D-Ohio)", "of Virginia", "Republican Lee".
struct AffiliationRules {
  let clause: Clause
  let index: EntityIndex
  let text: TokenizedText
  private(set) var candidates: [Candidate] = []

  /// Reads what stands beside the persons of a sentence.
  init(_ clause: Clause, _ index: EntityIndex, _ text: TokenizedText) {
    self.clause = clause
    self.index = index
    self.text = text
    for unit in clause.units.indices where clause.units[unit].isName {
      if clause.units[unit].kind == .person {
        readParentheses(unit)
        readOrigin(unit)
        readParty(unit)
      }
    }
    for unit in clause.units.indices where clause.word(unit).hasSuffix("-based") { readBased(unit) }
  }

  /// "Mark Kelly (D-Ariz.)": a member of Congress works for his state and belongs to his party.
  private mutating func readParentheses(_ person: Int) {
    guard clause.wordClass(person + 1) == .openParenthesis else { return }
    let close = clause.skippingParentheses(at: person + 1)
    guard close > person + 2, close - person < 9 else { return }
    for place in person + 2..<close - 1 {
      let unit = clause.units[place]
      if unit.isName {
        if unit.kind == .place, index.entities[unit.entity!].subtype != "country" {
          let isGovernor = ["governor", "gov."].contains(clause.word(person - 1))
          add(.constituency, person, isGovernor ? .heads : .worksFor, unit.entity!, unit.tokens)
        }
        if unit.kind == .organization, index.isParty(unit.entity!) {
          add(.party, person, .memberOf, unit.entity!, unit.tokens)
        }
        continue
      }
      let parts = unit.word.split(separator: "-")
      guard parts.count > 1, ["d", "r", "i"].contains(parts[0]) else { continue }
      if let state = index.entity(String(parts[1])) {
        add(.constituency, person, .worksFor, state, unit.tokens)
      }
      for form in Self.parties[String(parts[0])] ?? [] {
        guard let party = index.entity(form) else { continue }
        add(.party, person, .memberOf, party, unit.tokens)
        break
      }
    }
  }

  private static let parties = [
    "d": ["democratic party", "democrats", "democrat", "democratic"],
    "r": ["republican party", "republicans", "republican", "gop"],
  ]

  /// "Lance Williams of the Chronicle", "Binh Tong, 38, of Harleysville".
  private mutating func readOrigin(_ person: Int) {
    var next = clause.skippingParentheses(at: person + 1)
    let isInsertion = clause.wordClass(next) == .comma
    if isInsertion { next += 1 }
    if isInsertion, clause.wordClass(next) == .number, clause.wordClass(next + 1) == .comma {
      next += 2
    }
    guard clause.word(next) == "of" || clause.word(next) == "from" && isInsertion else { return }
    // A title before the name says what the person is there.
    if !isInsertion, PredicateTable.standard.roles[clause.word(person - 1)] != nil { return }
    for object in clause.objects(at: next + 1).heads {
      let unit = clause.units[object]
      guard unit.isName, unit.role != .adjective else { continue }
      switch unit.kind {
      case .agency?, .organization?:
        guard isInsertion ? unit.kind == .agency : isBody(object) else { return }
        let predicate: Predicate = index.isParty(unit.entity!) ? .memberOf : .worksFor
        for member in isInsertion ? [person] : clause.lists[person] ?? [person] {
          add(.origin, member, predicate, unit.entity!, unit.tokens)
        }
      case .place? where isInsertion: add(.origin, person, .livesIn, unit.entity!, unit.tokens)
      default: break
      }
      break
    }
  }

  /// Whether the words behind "of" are a body's: "the Chronicle", "PBS", not a town of that kind.
  private func isBody(_ unit: Int) -> Bool {
    let first = text.tokens[clause.units[unit].tokens.lowerBound]
    return clause.units[unit].kind == .agency || clause.wordClass(unit - 1) == .determiner
      || first.isAllCapitals || first.lower == "the"
  }

  /// "Republican Kevin McCarthy"
  private mutating func readParty(_ person: Int) {
    guard let before = clause[person - 1], before.isName, before.kind == .organization,
      index.isParty(before.entity!)
    else { return }
    add(.party, person, .memberOf, before.entity!, before.tokens)
  }

  /// "the London-based company Acme"
  private mutating func readBased(_ unit: Int) {
    let place = clause.word(unit).dropLast("-based".count)
    guard let entity = index.entity(String(place)), index.entities[entity].kind == .place else {
      return
    }
    var body = unit + 1
    while body - unit < 5, clause.wordClass(body) == .open, clause[body]?.isName == false {
      body += 1
    }
    guard let name = clause[body], name.isName, name.kind == .organization || name.kind == .agency
    else { return }
    add(.based, body, .locatedIn, entity, clause.units[unit].tokens)
  }

  private mutating func add(
    _ rule: Candidate.Rule, _ subject: Int, _ predicate: Predicate, _ object: Int,
    _ tokens: Range<Int>
  ) {
    guard Ontology.allows(predicate, clause.units[subject].kind!, index.entities[object].kind)
    else {
      return
    }
    candidates.append(
      Candidate(
        rule: rule, sentence: clause.sentence, subject: clause.argument(subject),
        predicate: predicate, object: .init(entity: object, tokens: tokens, isName: true),
        words: tokens))
  }
}
