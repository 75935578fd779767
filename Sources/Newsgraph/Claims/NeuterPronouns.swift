import GraphCore

/// What "it" and "its" mean: a body, country or law that is the subject before them.
///
/// Only the claim rules use them; the article's mentions hold no pronouns of things.
struct NeuterPronouns {
  let text: TokenizedText
  /// The resolved mentions of each sentence in order, with the pronouns found so far.
  private(set) var references: [[ResolvedMention]]
  private let isCountry: [Bool]

  /// Resolves the pronouns of an article; `references` are its other mentions by sentence.
  init(text: TokenizedText, references: [[ResolvedMention]], entities: [LocalEntity]) {
    self.text = text
    self.references = references
    isCountry = entities.map { $0.subtype == "country" }
    for sentence in text.sentences.indices { resolve(in: sentence) }
  }

  private mutating func resolve(in sentence: Int) {
    let places = text.sentences[sentence].tokens.filter {
      ["it", "its"].contains(text.tokens[$0].lower)
    }
    // One by one: a pronoun may be the subject that the next one means.
    for token in places
    where !references[sentence].contains(where: { $0.tokens == token..<token + 1 }) {
      let clause = Clause(sentence: sentence, text: text, references: references[sentence])
      guard let unit = clause.units.firstIndex(where: { $0.tokens == token..<token + 1 }),
        let meant = antecedent(of: unit, in: clause)
      else { continue }
      references[sentence].append(
        ResolvedMention(
          tokens: token..<token + 1, entity: meant.entity!, kind: meant.kind!, role: .pronoun))
      references[sentence].sort(by: ResolvedMention.isOuterFirst)
    }
  }

  private func antecedent(of unit: Int, in clause: Clause) -> Clause.Unit? {
    let isOwner = clause.word(unit) == "its"
    if !isOwner {
      if let verb = clause.group(at: unit - 1) { return law(before: unit, in: clause, for: verb) }
      if clause.wordClass(unit - 1) == .preposition || isEmpty(unit, in: clause) { return nil }
    }
    for (index, group) in clause.groups.enumerated()
    where group.verb < unit && group.form == .finite {
      if let subject = thing(clause.subject(of: index), of: clause, before: unit) {
        return subject
      }
    }
    guard !clause.units[..<unit].contains(where: { isThing($0) }), clause.sentence > 0,
      text.sentences[clause.sentence - 1].block == text.sentences[clause.sentence].block
    else { return nil }
    return subject(of: clause.sentence - 1, isOwner: isOwner)
  }

  /// "it is clear": a word that means nothing.
  private func isEmpty(_ unit: Int, in clause: Clause) -> Bool {
    clause.wordClass(unit + 1) == .be && clause.group(at: unit + 1)?.verb == unit + 1
  }

  /// The law named last before the object of a verb that is said of laws: "amended it".
  private func law(before unit: Int, in clause: Clause, for verb: VerbGroup) -> Clause.Unit? {
    let isLegal = verb.lemmas.contains { lemma in
      PredicateTable.standard.verbs[lemma]?.contains { Self.legal.contains($0.predicate) } ?? false
    }
    guard isLegal else { return nil }
    if let law = clause.units[..<unit].last(where: { $0.kind == .law }) { return law }
    for sentence in stride(from: clause.sentence - 1, through: max(0, clause.sentence - 3), by: -1)
    {
      let earlier = Clause(sentence: sentence, text: text, references: references[sentence])
      if let topic = subject(of: sentence, isOwner: false), topic.kind == .law { return topic }
      if let law = earlier.units.last(where: { $0.kind == .law }) { return law }
    }
    return nil
  }

  private static let legal: Set<Predicate> = [.enacts, .amends, .repeals, .enforces, .proposes]

  /// The thing that a sentence is about: its first subject, else the one thing in it.
  private func subject(of sentence: Int, isOwner: Bool) -> Clause.Unit? {
    let clause = Clause(sentence: sentence, text: text, references: references[sentence])
    guard let main = clause.groups.firstIndex(where: { $0.form == .finite }) else { return nil }
    let subject = clause.subject(of: main)
    if let thing = thing(subject, of: clause, before: clause.units.count) { return thing }
    // "The strike hurt Acme. It began": the strike may be meant.
    if !isOwner, subject.units.isEmpty { return nil }
    let things = clause.units.filter { isThing($0) && $0.kind != .place }
    return Set(things.map(\.entity)).count == 1 ? things[0] : nil
  }

  private func thing(_ subject: Clause.Subject, of clause: Clause, before end: Int) -> Clause.Unit?
  {
    guard subject.units.count == 1, subject.units[0] < end else { return nil }
    let unit = clause.units[subject.units[0]]
    return isThing(unit) ? unit : nil
  }

  private func isThing(_ unit: Clause.Unit) -> Bool {
    guard let kind = unit.kind, let entity = unit.entity, unit.role != .adjective else {
      return false
    }
    return [.agency, .organization, .law].contains(kind) || kind == .place && isCountry[entity]
  }
}
