import GraphCore

/// Who says what in a sentence: "..., officials said", "according to Lee", "Lee told Park that".
struct Attribution {
  /// A speaker, and the part of the sentence that is the speaker's word.
  struct Statement {
    /// The units said.
    var scope: Range<Int>
    /// Who says so.
    var speaker: Speaker?
    /// What the verb of saying makes of it: "claimed", "denied".
    var cues = StatusCues()
    /// Whether it only reports that a speaker said so: "said", "according to Lee", but not "noted".
    var isPlain = false
  }

  /// An entity or words for an unnamed source.
  enum Speaker: Hashable {
    case entity(Int)
    case words(Range<Int>)
  }

  private let clause: Clause
  /// The statements of the sentence.
  private(set) var statements: [Statement] = []

  /// Finds who says what in a sentence.
  init(_ clause: Clause) {
    self.clause = clause
    for index in clause.groups.indices { readGroup(index) }
    readAccording()
    readAllegations()
  }

  /// The innermost statement that holds a unit.
  func statement(at unit: Int) -> Statement? {
    Self.innermost(statements, at: unit)
  }

  /// The innermost statement that holds a unit and has a speaker.
  func spokenStatement(at unit: Int) -> Statement? {
    Self.innermost(statements.filter { $0.speaker != nil }, at: unit)
  }

  private static func innermost(_ statements: [Statement], at unit: Int) -> Statement? {
    statements.filter { $0.scope.contains(unit) }.min { $0.scope.count < $1.scope.count }
  }

  private mutating func readGroup(_ index: Int) {
    let group = clause.groups[index]
    guard !group.isPassive, group.form == .finite || group.form == .gerund,
      let lemma = group.lemmas.first(where: WordLists.reporting.contains)
    else { return }
    var cues = StatusCues()
    cues.isAlleged = Self.doubtful.contains(lemma)
    cues.isDenied = lemma == "deny"
    let subject = clause.subject(of: index)
    let isAccuser =
      switch subject {
      case .mentions(let units):
        units.first.map { Self.accusers.contains(clause.word($0)) } ?? false
      case .words(let phrase): phrase.contains { Self.accusers.contains(clause.word($0)) }
      case .none: false
      }
    cues.isAlleged = cues.isAlleged || isAccuser
    let isPlain = Self.plain.contains(lemma)
    let next = group.units.upperBound
    // "...," said Lee.
    let before = clause.wordClass(group.units.lowerBound - 1)
    if before == .comma || before == .quote, group.units.count == 1, lemma != "tell" {
      let phrase = clause.nounPhrase(at: next)
      if let speaker = speaker(of: clause.objects(at: next).heads.first, or: phrase) {
        add(0..<group.units.lowerBound, speaker, cues, isPlain: isPlain)
        add(phrase.upperBound..<clause.units.count, speaker, cues, isPlain: isPlain)
        return
      }
    }
    guard let speaker = speaker(of: subject) else { return }
    if let comma = closingComma(before: group, speaker: speaker) {
      add(0..<comma, speaker, cues, isPlain: isPlain)
      if clause.wordClass(next) == .quote || clause.wordClass(next) == .colon
        || clause.wordClass(next) == .comma
      {
        add(next..<clause.units.count, speaker, cues, isPlain: isPlain)
      }
    } else if clause.groups[(index + 1)...].contains(where: { $0.form == .finite }) {
      add(next..<clause.units.count, speaker, cues, isPlain: isPlain)
    }
  }

  /// Sources whose word is an accusation.
  private static let accusers = WordLists.words(
    "indictment complaint lawsuit suit prosecutors plaintiffs affidavit charges plaintiff "
      + "prosecution prosecutor")

  private static let plain = WordLists.words("say tell add report")

  private static let doubtful = WordLists.words(
    "claim allege believe think suggest contend estimate")

  /// The comma that closes what was said before its speaker: "Park left, Lee said".
  private func closingComma(before group: VerbGroup, speaker: Speaker) -> Int? {
    var index = group.units.lowerBound - 1
    var start = index
    switch speaker {
    case .words(let range): start = range.lowerBound
    case .entity(let entity):
      while index >= 0, clause.units[index].entity != entity { index -= 1 }
      start = index
    }
    index = start - 1
    while index >= 0 {
      switch clause.wordClass(index) {
      case .comma, .quote:
        let isSaid = clause.groups.contains { $0.form == .finite && $0.units.upperBound <= index }
        return isSaid && !clause.groups.contains { $0.form == .finite && $0.verb > group.verb }
          ? index : nil
      case .open, .determiner, .possessive, .number, .possessivePronoun, .adverb: index -= 1
      default: return nil
      }
    }
    return nil
  }

  private func speaker(of subject: Clause.Subject) -> Speaker? {
    switch subject {
    case .mentions(let units): return speaker(of: units.first, or: 0..<0)
    case .words(let phrase): return speaker(of: nil, or: phrase)
    case .none: return nil
    }
  }

  private func speaker(of head: Int?, or phrase: Range<Int>) -> Speaker? {
    if let head, let entity = clause.units[head].entity {
      // "Georgian officials" are nobody by name.
      let isGroup = WordLists.speakers.contains(clause.word(head + 1))
      return isGroup ? .words(head..<head + 2) : .entity(entity)
    }
    let isSource = phrase.contains { WordLists.speakers.contains(clause.units[$0].word) }
    return isSource ? .words(phrase) : nil
  }

  private mutating func readAccording() {
    for index in clause.units.indices
    where clause.word(index) == "according" && clause.word(index + 1) == "to" {
      let phrase = clause.nounPhrase(at: index + 2)
      let head = clause.objects(at: index + 2).heads.first
      guard let speaker = speaker(of: head, or: phrase) else { continue }
      var cues = StatusCues()
      cues.isAlleged = phrase.contains { Self.accusers.contains(clause.word($0)) }
      let isNamed = if case .entity = speaker { true } else { false }
      add(0..<index, speaker, cues, isPlain: isNamed)
      add(phrase.upperBound..<clause.units.count, speaker, cues, isPlain: isNamed)
    }
  }

  /// "claims that", "no evidence that"
  private mutating func readAllegations() {
    for index in clause.units.indices.dropLast() where clause.wordClass(index + 1) == .that {
      var cues = StatusCues()
      if Self.allegations.contains(clause.word(index)) { cues.isAlleged = true }
      if clause.word(index) == "evidence", clause.word(index - 1) == "no" { cues.isDenied = true }
      if cues.status != .asserted { add(index + 2..<clause.units.count, nil, cues, isPlain: false) }
    }
  }

  private static let allegations = WordLists.words(
    "allegations allegation alleges alleged claims claim accusations accusation suspicion suspicions "
      + "rumors rumours"
  )

  private mutating func add(
    _ scope: Range<Int>, _ speaker: Speaker?, _ cues: StatusCues, isPlain: Bool
  ) {
    guard !scope.isEmpty else { return }
    statements.append(Statement(scope: scope, speaker: speaker, cues: cues, isPlain: isPlain))
  }
}
