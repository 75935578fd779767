import GraphCore

/// Claims of verbs: actives, passives, participles and nouns of action.
struct VerbRules {
  let clause: Clause
  let table = PredicateTable.standard
  private(set) var candidates: [Candidate] = []

  /// Reads every verb group and noun of action of a sentence.
  init(_ clause: Clause) {
    self.clause = clause
    for index in clause.groups.indices { readGroup(index) }
    for index in clause.units.indices { readNoun(at: index) }
  }

  // MARK: Verbs

  private mutating func readGroup(_ index: Int) {
    let group = clause.groups[index]
    let lemmas = group.lemmas.filter { table.verbs[$0] != nil }
    guard !lemmas.isEmpty else { return }
    let subjects = clause.subject(of: index).units
    for lemma in lemmas {
      let frames = table.verbs[lemma]!
      if lemma.hasPrefix("=") {
        if group.isPassive { readState(group, frames, subjects) }
      } else if group.isPassive {
        readPassive(group, frames, patients: subjects)
      } else if !subjects.isEmpty {
        readActive(group, frames, subjects)
      }
    }
  }

  private mutating func readActive(
    _ group: VerbGroup, _ frames: [PredicateTable.Frame], _ subjects: [Int]
  ) {
    let verb = group.verb
    var taken: Set<Int> = []
    for frame in frames {
      guard let start = objectStart(frame, behind: verb) else { continue }
      var (heads, end) = clause.objects(at: start)
      if heads.isEmpty, frame.words.isEmpty, clause.isOpen(at: start) {
        heads = clause.relativeObject(of: group, subject: subjects[0]).map { [$0] } ?? []
        end = start
      }
      for object in heads where !taken.contains(object) {
        var fits = false
        for subject in subjects {
          fits =
            add(.active, frame, subject, object, words: verb..<max(verb + 1, start), group) || fits
        }
        if fits { taken.insert(object) }
      }
      if frame.predicate == .sanctions, !taken.isEmpty { readGround(end, heads, subjects, group) }
      if [.supports, .opposes].contains(frame.predicate), heads.isEmpty {
        readOwner(clause.nounPhrase(at: start), frame, subjects, group)
      }
    }
  }

  /// "designated Acme under Order 12": the order applies to Acme and is enforced.
  private mutating func readGround(
    _ end: Int, _ objects: [Int], _ subjects: [Int], _ group: VerbGroup
  ) {
    guard
      let ground = gap(from: end, to: "under", limit: 8)
        ?? gap(from: end, to: "pursuant", limit: 8).map({ $0 + 1 })
    else { return }
    for law in clause.objects(at: ground + 1).heads where clause.units[law].kind == .law {
      let words = group.verb..<ground + 1
      for object in objects {
        _ = add(.active, .init(predicate: .appliesTo, words: []), law, object, words: words, group)
      }
      for subject in subjects {
        _ = add(.active, .init(predicate: .enforces, words: []), subject, law, words: words, group)
      }
    }
  }

  /// "condemned Russia's invasion": a judgement of what somebody does is one of the doer.
  private mutating func readOwner(
    _ phrase: Range<Int>, _ frame: PredicateTable.Frame, _ subjects: [Int], _ group: VerbGroup
  ) {
    guard let mark = phrase.first(where: { clause.wordClass($0) == .possessive }),
      mark > phrase.lowerBound, clause.units[mark - 1].isName
    else { return }
    for subject in subjects {
      _ = add(.active, frame, subject, mark - 1, words: group.verb..<group.verb + 1, group)
    }
  }

  /// Where the object of a frame begins behind a verb whose words match.
  private func objectStart(_ frame: PredicateTable.Frame, behind verb: Int) -> Int? {
    var start = verb + 1
    // "arrested and charged X": the object stands behind the second verb.
    if frame.words.isEmpty, clause.wordClass(start) == .conjunction,
      let next = clause.group(at: start + 1), next.verb == start + 1
    {
      start += 2
    }
    if frame.hasGap {
      return gap(from: start, to: frame.words[0], limit: 12).map { $0 + frame.words.count }
    }
    if frame.words.isEmpty { return start }
    if matches(frame.words, at: start) { return start + frame.words.count }
    guard frame.words.count == 1 else { return nil }
    // "met on Monday with": only time, place and adverbs between.
    guard let found = gap(from: start, to: frame.words[0], limit: 7),
      clause.nounPhrase(at: start).isEmpty || clause.wordClass(start) == .adverb
        || clause.wordClass(start) == .time
    else { return nil }
    return found + 1
  }

  private func matches(_ words: [String], at start: Int) -> Bool {
    for (offset, word) in words.enumerated() where clause.word(start + offset) != word {
      return false
    }
    return true
  }

  /// The place of a word at most `limit` units ahead in the same clause.
  private func gap(from start: Int, to word: String, limit: Int) -> Int? {
    var index = start
    while index < min(start + limit, clause.units.count) {
      let unit = clause.units[index]
      if unit.word == word, unit.entity == nil { return index }
      switch unit.wordClass {
      case .comma where clause.wordClass(index - 1) == .number: break
      case .comma, .colon, .dash, .quote, .subordinator, .that, .relative, .to: return nil
      case .conjunction: if clause.group(at: index + 1) != nil { return nil }
      default: if clause.groupOfUnit[index] != nil, unit.entity == nil { return nil }
      }
      index += 1
    }
    return nil
  }

  private mutating func readPassive(
    _ group: VerbGroup, _ frames: [PredicateTable.Frame], patients: [Int]
  ) {
    let verb = group.verb
    guard let by = gap(from: verb + 1, to: "by", limit: 10) else { return }
    let (agents, _) = clause.objects(at: by + 1)
    for agent in agents {
      for patient in patients {
        for frame in frames where frame.words.isEmpty {
          if add(.passive, frame, agent, patient, words: verb..<by + 1, group) { break }
        }
      }
    }
  }

  private mutating func readState(
    _ group: VerbGroup, _ frames: [PredicateTable.Frame], _ subjects: [Int]
  ) {
    for frame in frames {
      guard let found = gap(from: group.verb + 1, to: frame.words[0], limit: 8),
        matches(frame.words, at: found)
      else { continue }
      let start = found + frame.words.count
      for object in clause.objects(at: start).heads {
        for subject in subjects {
          _ = add(.state, frame, subject, object, words: group.verb..<start, group)
        }
      }
    }
  }

  // MARK: Candidates

  mutating func add(
    _ rule: Candidate.Rule, _ frame: PredicateTable.Frame, _ subject: Int, _ object: Int,
    words: Range<Int>, _ group: VerbGroup?, place: Int? = nil
  ) -> Bool {
    guard let subjectKind = clause.units[subject].kind, let objectKind = clause.units[object].kind,
      frame.allows(subjectKind, objectKind)
    else { return false }
    let (first, second) = frame.isReversed ? (object, subject) : (subject, object)
    var cues = group?.status ?? StatusCues()
    cues.isPlanned = cues.isPlanned || frame.isPlanned
    if rule == .noun, let place { cues.merge(clause.nounCues(at: place, ruler: group)) }
    if let group { cues.merge(clause.clauseCues(of: group)) }
    candidates.append(
      Candidate(
        rule: rule, sentence: clause.sentence, subject: clause.argument(first),
        predicate: frame.predicate, object: clause.argument(second),
        words: clause.tokens(of: words),
        cues: cues, place: place ?? group?.verb))
    return true
  }
}

extension Clause {
  /// The words at a unit as an argument of a claim.
  func argument(_ unit: Int) -> Candidate.Argument {
    Candidate.Argument(
      entity: units[unit].entity!, tokens: units[unit].tokens, isName: units[unit].isName)
  }
}
