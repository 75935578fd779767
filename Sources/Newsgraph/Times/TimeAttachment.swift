/// What a time expression goes with in its sentence.
struct TimeAttachment {
  /// Units of the verbs that it tells the time of.
  private(set) var verbs: [Int] = []
  /// Units of the nouns that it tells the time of.
  private(set) var nouns: Range<Int> = 0..<0

  private let clause: Clause
  private let run: Range<Int>

  /// Finds what an expression at these units goes with.
  init(_ expression: TimeExpression, _ run: Range<Int>, in clause: Clause) {
    self.clause = clause
    self.run = run
    switch expression.place {
    case .beforeNoun: attachToNounBehind()
    case .afterNoun: nouns = max(0, run.lowerBound - 1)..<run.lowerBound
    case .free: attachToVerb()
    }
  }

  private mutating func attachToNounBehind() {
    var start = run.upperBound
    if clause.wordClass(start) == .possessive { start += 1 }
    var end = start
    while let unit = clause[end], [.open, .number].contains(unit.wordClass),
      clause.groupOfUnit[end] == nil, end - start < 6
    {
      end += 1
    }
    nouns = start..<end
  }

  private mutating func attachToVerb() {
    if isDateline || clause.wordClass(run.lowerBound - 1) == .openParenthesis { return }
    if let around = clause.groups.first(where: {
      $0.units.overlaps(run) && !run.contains($0.verb)
    }) {
      // "agreed today to leave": the agreement is of today.
      let isOfGovernor = (run.upperBound...max(run.upperBound, around.verb)).contains {
        clause.wordClass($0) == .to
      }
      if !isOfGovernor { verbs = [around.verb] }
      return
    }
    let earlier = groupBefore()
    if let next = groupRightBehind(), earlier.map({ !holds($0, against: next) }) ?? true {
      attach(before: next)
    } else if let earlier {
      verbs = [earlier.verb]
    } else if let next = mainGroupBehind() {
      attach(before: next)
    }
  }

  /// "LONDON, July 5 (Reuters) -"
  private var isDateline: Bool {
    guard run.lowerBound < 10, !clause.groups.contains(where: { $0.verb < run.lowerBound }) else {
      return false
    }
    let behind = run.upperBound..<min(run.upperBound + 8, clause.units.count)
    guard let dash = behind.first(where: { clause.wordClass($0) == .dash }) else { return false }
    return !clause.groups.contains { $0.verb < dash }
  }

  /// The verb group that a time right behind its clause goes with.
  private func groupBefore() -> VerbGroup? {
    var index = run.lowerBound - 1
    if clause.wordClass(index) == .conjunction { return nil }
    if clause.wordClass(index) == .comma {
      if clause.wordClass(index - 1) == .conjunction { return nil }
      index = startOfRelativeClause(endingAt: index) ?? index
    }
    var isInQuotation = false
    while index >= 0 {
      // "Lee said, 'Today we left'": what is said has its own verb.
      if let group = clause.group(at: index) { return isInQuotation ? nil : group }
      switch clause.wordClass(index) {
      case .quote:
        isInQuotation.toggle()
        index -= 1
      case .relative, .that, .subordinator, .colon, .dash, .openParenthesis, .end: return nil
      default: index -= 1
      }
    }
    return nil
  }

  /// The place before the comma that opens the relative clause which a comma closes.
  private func startOfRelativeClause(endingAt comma: Int) -> Int? {
    var index = comma - 1
    while index > 0 {
      if clause.wordClass(index) == .comma {
        return clause.wordClass(index + 1) == .relative ? index - 1 : nil
      }
      index -= 1
    }
    return nil
  }

  /// The finite group right behind: "on Tuesday met".
  private func groupRightBehind() -> VerbGroup? {
    var next = run.upperBound
    if clause.wordClass(next) == .comma, clause.wordClass(run.lowerBound - 1) == .comma {
      next += 1
    }
    while clause.wordClass(next) == .adverb, clause.groupOfUnit[next] == nil { next += 1 }
    return clause.groups.first { $0.units.lowerBound == next && $0.form == .finite }
  }

  /// Whether a time between two groups goes with the first: "the man arrested on Tuesday was".
  private func holds(_ earlier: VerbGroup, against next: VerbGroup) -> Bool {
    let start = earlier.units.lowerBound
    let describes =
      earlier.form == .participle || [.relative, .that].contains(clause.wordClass(start - 1))
    return describes && clause.wordClass(run.lowerBound - 1) != .comma
  }

  /// The first group behind that is not of a relative clause.
  private func mainGroupBehind() -> VerbGroup? {
    var start = run.upperBound
    for group in clause.groups where group.units.lowerBound >= run.upperBound {
      guard group.form == .finite else { continue }
      if (start..<group.units.lowerBound).contains(where: { clause.wordClass($0) == .relative }) {
        start = group.units.upperBound
        continue
      }
      return group
    }
    return nil
  }

  /// The verbs of a group and of those that share its subject: "met Lee and visited Rome".
  private mutating func attach(before first: VerbGroup) {
    if !isOfGovernor(first) { verbs = [first.verb] }
    var previous = first
    for group in clause.groups where group.verb > first.verb {
      let before = clause.wordClass(group.units.lowerBound - 1)
      let shares =
        group.form == .finite && before == .conjunction && previous.form != .infinitive
        || group.form == .gerund && before == .comma
      if shares, !isOfGovernor(group) { verbs.append(group.verb) }
      previous = group
    }
  }

  /// Whether a time before a group tells when its act was planned: "on Tuesday vowed to leave".
  private func isOfGovernor(_ group: VerbGroup) -> Bool {
    guard group.status.isPlanned, let first = clause[group.units.lowerBound] else { return false }
    let hasTo = group.units.contains { clause.wordClass($0) == .to }
    return hasTo && first.wordClass != .be && first.wordClass != .modal
  }
}

extension Clause {
  /// Which way from the article's date the act of a verb lies: behind, unless it is a plan. A verb in
  /// the present tells of what has happened ("Spain welcomes the deal of July 14").
  func direction(of verb: Int) -> TimeResolver.Direction {
    guard let group = group(at: verb) else { return .past }
    if group.status.isPlanned || group.form == .infinitive { return .future }
    // "is meeting Lee on Tuesday"
    let isArranged =
      group.hasBe && !group.isPassive && word(verb).hasSuffix("ing")
      && group.units.contains { ["is", "are", "am"].contains(word($0)) }
    return isArranged ? .future : .past
  }
}
