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
    // "did not deny that": what is not denied is not said to be false.
    cues.isDenied = lemma == "deny" && !group.status.isDenied
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
      // "searched the house, found a bomb": an object.
      let isObject = lemma != "say" && Self.indefinite.contains(clause.word(next))
      if !isObject, let speaker = speaker(of: clause.objects(at: next).heads.first, or: phrase) {
        add(0..<group.units.lowerBound, speaker, cues, isPlain: isPlain)
        if let rest = rest(behind: phrase.upperBound, isQuoted: before == .quote) {
          add(rest..<clause.units.count, speaker, cues, isPlain: isPlain)
        }
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
    } else if !Self.marked.contains(lemma) || isMarked(next),
      clause.groups[(index + 1)...].contains(where: { $0.form == .finite })
    {
      add(start(behind: next)..<clause.units.count, speaker, cues, isPlain: isPlain)
    }
  }

  /// Where what is said begins: "told reporters in Rome that" speaks of Rome itself only behind "that".
  private func start(behind verb: Int) -> Int {
    let mark = clause.units.indices[verb...].first {
      clause.wordClass($0) == .that || clause.group(at: $0) != nil
    }
    return mark.flatMap { clause.wordClass($0) == .that ? $0 + 1 : nil } ?? verb
  }

  /// Where the speaker goes on behind "..., said Lee": what follows a quotation is said only in another.
  private func rest(behind speaker: Int, isQuoted: Bool) -> Int? {
    guard isQuoted else { return speaker }
    return clause.units.indices[speaker...].first { clause.wordClass($0) == .quote }
  }

  /// Verbs of saying that need a mark before what is said: "added that", but not "added a question".
  private static let marked = WordLists.words("add write")

  private func isMarked(_ unit: Int) -> Bool {
    [.that, .quote, .colon, .comma].contains(clause.wordClass(unit))
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
      // "according to the act": a law tells no news.
      if clause.units[head].kind == .law { return nil }
      // "Georgian officials" are nobody by name.
      let isGroup = WordLists.speakers.contains(clause.word(head + 1))
      return isGroup ? .words(head..<head + 2) : .entity(entity)
    }
    guard !phrase.isEmpty else { return nil }
    if let author = author(of: phrase) { return .entity(author) }
    let isSource =
      Self.indefinite.contains(clause.word(phrase.lowerBound))
      || phrase.contains { WordLists.speakers.contains(clause.units[$0].word) }
    return isSource ? .words(phrase) : nil
  }

  /// Who speaks in a document: "a report by Acme", "Acme's statement".
  private func author(of phrase: Range<Int>) -> Int? {
    guard
      let document = phrase.first(where: {
        clause.units[$0].entity == nil && Self.documents.contains(clause.word($0))
      })
    else { return nil }
    if ["by", "from"].contains(clause.word(document + 1)) {
      return clause.objects(at: document + 2).heads.first.flatMap { clause.units[$0].entity }
    }
    var owner = document - 1
    if clause.wordClass(owner) == .possessive { owner -= 1 }
    guard phrase.contains(owner), clause.units[owner].isName, clause.units[owner].role != .adjective
    else { return nil }
    return clause.units[owner].entity
  }

  private static let documents = WordLists.words(
    "report statement announcement study survey letter release filing audit analysis poll")

  /// Words before somebody whom a text does not name: "a traveller", "two friends of hers".
  private static let indefinite = WordLists.words("a an one two three four five several some many")

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
      guard cues.status != .asserted || Self.rumours.contains(clause.word(index)) else { continue }
      let rejecting = rejectingGroup(of: index)
      if rejecting != nil { cues.isDenied = true }
      if cues.status != .asserted {
        let speaker = rejecting.flatMap { self.speaker(of: clause.subject(of: $0)) }
        add(index + 2..<clause.units.count, speaker, cues, isPlain: false)
      }
    }
  }

  /// The group that rejects what a noun reports: "Lee dismissed reports that".
  private func rejectingGroup(of noun: Int) -> Int? {
    guard let index = clause.groupIndex(before: noun, within: 5),
      !clause.groups[index].status.isDenied,
      clause.groups[index].lemmas.contains(where: Self.rejecting.contains)
    else { return nil }
    return index
  }

  private static let rejecting = WordLists.words("deny reject dismiss dispute refute rebut")
  private static let rumours = WordLists.words(
    "report reports charge charges suggestion suggestions")
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
