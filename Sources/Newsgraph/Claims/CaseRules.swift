import GraphCore

/// Claims about a case at law: "The case was investigated by customs" is said of the defendants.
struct CaseRules {
  private let clauses: [Clause]
  private var defendants: [Int] = []
  private(set) var candidates: [Candidate] = []

  /// With more defendants than this, a sentence about the case seldom means them all.
  private static let limit = 4

  /// Reads an article's clauses; `others` are the claims found so far.
  init(_ clauses: [Clause], besides others: [Candidate]) {
    self.clauses = clauses
    for claim in others where [.charges, .convicts].contains(claim.predicate) {
      note(claim.object.entity)
    }
    for clause in clauses { findDefendants(clause) }
    guard !defendants.isEmpty, defendants.count <= Self.limit else { return }
    for clause in clauses { read(clause) }
  }

  private mutating func note(_ entity: Int) {
    if !defendants.contains(entity) { defendants.append(entity) }
  }

  /// "was indicted", "pleaded guilty"
  private mutating func findDefendants(_ clause: Clause) {
    for (index, group) in clause.groups.enumerated() {
      let isCharged =
        group.isPassive && group.hasBe && group.lemmas.contains(where: Self.charging.contains)
      let pleads =
        clause.word(group.verb + 1) == "guilty" && Self.pleading.contains(clause.word(group.verb))
      guard isCharged || pleads else { continue }
      for unit in clause.subject(of: index).units where clause.units[unit].kind == .person {
        note(clause.units[unit].entity!)
      }
    }
  }

  private static let charging = WordLists.words("charge indict sentence convict arraign")
  private static let pleading = WordLists.words("pleaded pled pleads")
  private static let cases = WordLists.words("case cases matter prosecution")
  private static let acts: [String: Predicate] = [
    "investigate": .investigates, "prosecute": .charges,
  ]

  private mutating func read(_ clause: Clause) {
    for (index, group) in clause.groups.enumerated() {
      guard let lemma = group.lemmas.first(where: { Self.acts[$0] != nil }) else { continue }
      let subject = clause.subject(of: index)
      if group.isPassive {
        guard case .words(let phrase) = subject, let noun = noun(in: phrase, of: clause),
          let by = (group.verb + 1..<group.verb + 4).first(where: { clause.word($0) == "by" })
        else { continue }
        add(clause, clause.objects(at: by + 1).heads, Self.acts[lemma]!, noun, group)
      } else if let noun = noun(in: clause.nounPhrase(at: group.verb + 1), of: clause) {
        add(clause, subject.units, Self.acts[lemma]!, noun, group)
      }
    }
  }

  /// The word for a case that ends a phrase, or "it".
  private func noun(in phrase: Range<Int>, of clause: Clause) -> Int? {
    phrase.last { Self.cases.contains(clause.word($0)) }
      ?? (phrase.count == 1 && clause.word(phrase.lowerBound) == "it" ? phrase.lowerBound : nil)
  }

  private mutating func add(
    _ clause: Clause, _ agents: [Int], _ predicate: Predicate, _ noun: Int, _ group: VerbGroup
  ) {
    for agent in agents {
      for defendant in defendants where clause.units[agent].kind.map(Self.isOfficial) ?? false {
        candidates.append(
          Candidate(
            rule: .caseAtLaw, sentence: clause.sentence, subject: clause.argument(agent),
            predicate: predicate,
            object: .init(entity: defendant, tokens: clause.units[noun].tokens, isName: false),
            words: clause.tokens(of: group.units), cues: group.status))
      }
    }
  }

  private static func isOfficial(_ kind: EntityKind) -> Bool { kind == .agency || kind == .person }
}
