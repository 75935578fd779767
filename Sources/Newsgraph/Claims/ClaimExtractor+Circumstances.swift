import GraphCore

/// Who says a relation and how sure it is, by the words round the one that carries it: for what the rules find and
/// for what the model's head finds.
extension ClaimExtractor {
  /// Where a sentence states a relation.
  struct Place {
    var sentence: Int
    /// The unit of the word that carries it.
    var unit: Int
    /// The units of its ends, as far as they stand in the sentence.
    var ends: [Int]
    /// Whether the word is one of the predicate's own.
    var isOwnWord = true
  }

  /// Acts of speech that are reported as such: their speaker is their subject.
  static let speakingActs: Set<Predicate> = [.supports, .opposes, .accuses, .speaksTo]

  /// Sets who says what a rule found and what the verb of saying makes of it.
  func attribute(_ candidate: inout Candidate) {
    guard let unit = candidate.place else { return }
    let sentence = candidate.sentence
    let place = Place(
      sentence: sentence, unit: unit,
      ends: [candidate.subject, candidate.object].compactMap {
        clauses[sentence].unit(at: $0.tokens.lowerBound)
      })
    if var cues = attributions[sentence].statement(at: unit)?.cues {
      if StatusScope.takenForGranted.contains(candidate.predicate) { cues.isAlleged = false }
      candidate.cues.merge(cues)
    }
    if isAllegedDeed(candidate.predicate, at: place) { candidate.cues.isAlleged = true }
    guard !Self.speakingActs.contains(candidate.predicate) else { return }
    if let demander = clauses[sentence].demander(of: unit) {
      candidate.speaker = .entity(demander)
    } else {
      candidate.speaker = statement(of: place)?.speaker
    }
  }

  /// Where a sentence states what the head found: at a word of the predicate's own, else at the head's, else at the
  /// later end.
  func place(
    of predicate: Predicate, _ subject: Range<Int>, _ object: Range<Int>, carrier: Int?
  ) -> Place? {
    let ends = [object, subject].compactMap { tokens -> (sentence: Int, unit: Int)? in
      let sentence = self.sentence(of: tokens.lowerBound)
      return clauses[sentence].unit(at: tokens.lowerBound).map { (sentence, $0) }
    }
    guard ends.count == 2 else { return nil }
    func place(in sentence: Int, at unit: Int, isOwnWord: Bool) -> Place {
      Place(
        sentence: sentence, unit: unit,
        ends: ends.lazy.filter { $0.sentence == sentence }.map(\.unit), isOwnWord: isOwnWord)
    }
    var near: Place?
    for end in ends {
      let inside = ends.lazy.filter { $0.sentence == end.sentence }.map(\.unit)
      let first = inside.count == 2 ? inside.min()! : -1
      guard
        let found = clauses[end.sentence].carrier(
          of: predicate, between: first, and: inside.max()!)
      else { continue }
      let own = place(in: end.sentence, at: found.unit, isOwnWord: true)
      if found.isBetween { return own }
      near = near ?? own
    }
    if let near { return near }
    if let carrier {
      let sentence = self.sentence(of: carrier)
      if let unit = clauses[sentence].unit(at: carrier) {
        return place(in: sentence, at: unit, isOwnWord: false)
      }
    }
    let later = ends.max { ($0.sentence, $0.unit) < ($1.sentence, $1.unit) }!
    return place(in: later.sentence, at: later.unit, isOwnWord: false)
  }

  /// The status of what the head found: as the predicate's own verb says, else as the head does, whose denials
  /// need a word that denies; `said` is the statement that holds it, if it is not the article's own word.
  func status(
    of predicate: Predicate, at place: Place, head: Status, in sentences: Range<Int>,
    said: Attributed?
  ) -> Status {
    var status = head
    if place.isOwnWord,
      let own = StatusScope(clauses[place.sentence]).status(of: predicate, verb: place.unit)
    {
      status = own
    } else if head == .denied, !sentences.contains(where: { StatusScope(clauses[$0]).canDeny }) {
      status = .asserted
    }
    guard status == .asserted else { return status }
    if isAllegedDeed(predicate, at: place) { return .alleged }
    if !isSettled(predicate), StatusScope(clauses[place.sentence]).isHearsay(place.unit) {
      return .alleged
    }
    // "paid, Lee said": the verb leaves open whether the word of another is an allegation.
    if head == .alleged, said?.speaker != nil { return .alleged }
    return !isSettled(predicate) && said?.cues.isAlleged == true ? .alleged : .asserted
  }

  private func isSettled(_ predicate: Predicate) -> Bool {
    StatusScope.states.contains(predicate) || StatusScope.takenForGranted.contains(predicate)
      || Self.speakingActs.contains(predicate)
  }

  /// Whether the article itself adds it to what somebody says: in a relative clause or an apposition.
  func isAside(_ predicate: Predicate, at place: Place) -> Bool {
    guard let first = place.ends.min(), let last = place.ends.max() else { return false }
    let clause = clauses[place.sentence]
    if let group = clause.group(at: place.unit), group.verb == place.unit {
      return clause.isAside(group, to: last)
    }
    return StatusScope.passing.contains(predicate) && place.ends.count == 2
      && !clause.groups.contains { $0.form == .finite && first < $0.verb && $0.verb < last }
  }

  /// Whether one end of a relation speaks in the sentence, but of other things: "Lee, reached in Rome, said".
  func speaksOfOthers(_ entity: Int, at place: Place) -> Bool {
    guard place.ends.contains(where: { clauses[place.sentence].units[$0].entity == entity }) else {
      return false
    }
    let own = attributions[place.sentence].statements.filter { $0.speaker == .entity(entity) }
    return !own.isEmpty && quotations.source(of: place.sentence) == nil
      && !own.contains { holds($0, place) }
  }

  /// Whether what is said holds the ends of a relation, save the speaker himself.
  private func holds(_ statement: Attribution.Statement, _ place: Place) -> Bool {
    place.ends.allSatisfy { end in
      if statement.scope.contains(end) { return true }
      guard let entity = clauses[place.sentence].units[end].entity else { return false }
      return statement.speaker == .entity(entity)
    }
  }

  /// Whether a deed against somebody or a law stands in a sentence that speaks of an allegation.
  private func isAllegedDeed(_ predicate: Predicate, at place: Place) -> Bool {
    [.attacks, .violates].contains(predicate) && StatusScope(clauses[place.sentence]).isAllegation
  }

  /// Who says so, and what the verb of saying makes of it; nil for the article's own word.
  ///
  /// A statement is of a relation when it holds the word that carries it and its ends, save the speaker.
  func statement(of place: Place) -> Attributed? {
    let attribution = attributions[place.sentence]
    let quoted = quotations.source(of: place.sentence).map { speaker($0.speaker, in: $0.sentence) }
    guard let inner = attribution.statement(at: place.unit) else {
      return quoted.map { Attributed(speaker: $0, isPlain: true) }
    }
    guard holds(inner, place) else { return nil }
    let spoken = attribution.spokenStatement(at: place.unit)
    return Attributed(
      speaker: spoken?.speaker.map { speaker($0, in: place.sentence) } ?? quoted,
      cues: inner.cues, isPlain: spoken?.isPlain ?? true)
  }

  /// What is said of a relation by whom.
  struct Attributed {
    var speaker: Candidate.Speaker?
    var cues = StatusCues()
    var isPlain: Bool
  }

  private func speaker(_ speaker: Attribution.Speaker, in sentence: Int) -> Candidate.Speaker {
    switch speaker {
    case .entity(let entity): .entity(entity)
    case .words(let units): .words(text.text(clauses[sentence].tokens(of: units)))
    }
  }
}
