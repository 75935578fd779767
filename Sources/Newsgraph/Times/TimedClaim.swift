import GraphCore

/// A claim in its sentence, to judge which of the times there are its own.
struct TimedClaim {
  private let clause: Clause
  private let predicate: Predicate
  private let subject: Range<Int>
  private let object: Range<Int>
  /// Units of the words that carry the claim.
  private let carriers: [Int]
  /// Verbs among the carriers or, when no words are known, between and behind the arguments.
  private let verbs: [Int]

  /// A claim whose arguments and words are given by their tokens.
  init(
    _ clause: Clause, predicate: Predicate, subject: Range<Int>, object: Range<Int>,
    words: some Collection<Int>
  ) {
    self.clause = clause
    self.predicate = predicate
    self.subject = clause.unitRun(of: subject)
    self.object = clause.unitRun(of: object)
    carriers = words.flatMap { clause.unitRun(of: $0..<$0 + 1) }
    if carriers.isEmpty {
      verbs = Self.verbs(in: clause, of: self.subject, self.object)
    } else {
      verbs = carriers.compactMap { clause.group(at: $0)?.verb }
    }
  }

  /// Verbs between the arguments, those of saying only if there is no other; else the next one.
  private static func verbs(in clause: Clause, of a: Range<Int>, _ b: Range<Int>) -> [Int] {
    let start = min(a.upperBound, b.upperBound)
    let end = max(a.lowerBound, b.lowerBound)
    let between = clause.groups.filter { $0.verb >= start && $0.verb < end }
    let acts = between.filter { $0.lemmas.allSatisfy { !WordLists.reporting.contains($0) } }
    if !between.isEmpty { return (acts.isEmpty ? between : acts).map(\.verb) }
    return clause.groups.first { $0.verb >= end }.map { [$0.verb] } ?? []
  }

  /// Whether a time is the claim's.
  func takes(_ time: AttachedTime) -> Bool {
    let attached = time.attachment
    if carriers.contains(where: attached.nouns.contains) { return true }
    guard attached.nouns.isEmpty else { return false }
    if Self.posts.contains(predicate), isRightBehind(time) { return true }
    let isVerbal = !verbs.isEmpty
    if Self.states.contains(predicate) {
      let ruling = isVerbal ? verbs : rulingVerb.map { [$0] } ?? []
      return ruling.contains { attached.verbs.contains($0) && tellsState($0) }
    }
    if isVerbal { return verbs.contains(where: attached.verbs.contains) }
    return takesAsNoun(time)
  }

  /// Whether a verb is the claim's own, or tells of the state that its words name.
  private func tellsState(_ verb: Int) -> Bool {
    if !verbs.isEmpty, !carriers.isEmpty { return true }
    // "hired the former mayor Lee": a title is not told by the verb before it.
    if let title = carriers.first, verb < title, title < subject.lowerBound { return false }
    // "worked at the court in Leeds": where the court lies is not told by "worked".
    return (Self.posts.contains(predicate) || subject.upperBound <= verb)
      && lemmas(verb).contains(where: Self.bearing.contains)
  }

  /// Whether a time goes with the noun that carries an act: "the arrest of Lee on Tuesday".
  private func takesAsNoun(_ time: AttachedTime) -> Bool {
    guard let noun = carriers.last, !isInName else { return false }
    if let ruler = rulingVerb, time.attachment.verbs.contains(ruler), isLight(ruler) {
      return true
    }
    guard noun < time.run.lowerBound else { return false }
    return !(noun..<time.run.lowerBound).contains {
      clause.wordClass($0) == .comma || clause.groupOfUnit[$0] != nil
    }
  }

  /// Whether a verb lends itself to the noun of an act: "held talks".
  private func isLight(_ verb: Int) -> Bool {
    lemmas(verb).contains { WordLists.light.contains($0) || $0 == "be" }
  }

  /// The verb before the words, in their clause.
  private var rulingVerb: Int? {
    guard let first = carriers.first else { return nil }
    var index = first - 1
    while index >= 0 {
      if let group = clause.group(at: index) { return group.verb }
      if [.relative, .that, .subordinator, .colon].contains(clause.wordClass(index)) { return nil }
      index -= 1
    }
    return nil
  }

  /// Whether a name itself tells the claim: "the Bank of England".
  private var isInName: Bool {
    !carriers.isEmpty && carriers.allSatisfy { subject.contains($0) || object.contains($0) }
  }

  /// Whether a span of time follows the claim's last word: "CEO of Acme since 2019".
  private func isRightBehind(_ time: AttachedTime) -> Bool {
    let end = max(subject.upperBound, object.upperBound, (carriers.last ?? 0) + 1)
    let isSpan: Bool =
      switch time.expression.value {
      case .range, .units, .recent: true
      default: time.expression.bound == .since || time.expression.bound == .until
      }
    let gap = time.run.lowerBound - end
    let isNext =
      gap == 0 || gap == 1 && [.comma, .openParenthesis].contains(clause.wordClass(end))
    return isSpan && isNext && !isInName
  }

  /// Which way from the article's date a time lies that the claim takes.
  func direction(of time: AttachedTime) -> TimeResolver.Direction {
    let own = verbs.isEmpty ? rulingVerb.map { [$0] } ?? [] : verbs
    let verb = time.attachment.verbs.first { own.contains($0) && (!verbs.isEmpty || isLight($0)) }
    return verb.map { clause.direction(of: $0) } ?? .past
  }

  /// How many units lie between a time and the words, or the arguments when no words are known.
  func distance(to run: Range<Int>) -> Int {
    let places = carriers.isEmpty ? [subject, object] : carriers.map { $0..<$0 + 1 }
    return places.map { max(0, run.lowerBound - $0.upperBound, $0.lowerBound - run.upperBound) }
      .min()!
  }

  /// The time of a state of which the verb tells the beginning ("joined in 2019") or end ("left").
  func bounded(_ period: Period, by time: AttachedTime) -> Period {
    guard Self.states.contains(predicate), let verb = time.attachment.verbs.first,
      period.start != nil, period.end != nil
    else { return period }
    switch time.expression.value {
    case .range, .units, .recent: return period
    default: break
    }
    if lemmas(verb).contains(where: Self.leaving.contains) { return Period(nil, period.end) }
    if lemmas(verb).contains(where: Self.entering.contains) { return Period(period.start, nil) }
    return period
  }

  private func lemmas(_ verb: Int) -> [String] { clause.group(at: verb)?.lemmas ?? [] }

  /// Relations that last: a time in the sentence is theirs only if it is told of them.
  private static let states: Set<Predicate> = [
    .heads, .worksFor, .memberOf, .partOf, .locatedIn, .owns, .citizenOf, .livesIn, .educatedAt,
    .spouseOf, .parentOf, .siblingOf, .relativeOf, .associateOf,
  ]

  /// States of which a span of time may be told right behind their words: "CEO of Acme since 2019".
  private static let posts: Set<Predicate> = [
    .heads, .worksFor, .memberOf, .associateOf, .livesIn, .educatedAt, .spouseOf,
  ]

  private static let entering = WordLists.words(
    """
    become join rejoin move relocate settle appoint name elect re-elect reelect choose pick select \
    promote install hire acquire buy purchase marry wed recruit assume swear start begin enter
    """)

  private static let leaving = WordLists.words(
    "leave quit resign retire depart defect divorce sell graduate step")

  /// Verbs that tell of a state that a noun names: "served as mayor".
  private static let bearing = entering.union(leaving).union(
    WordLists.words(
      """
      be serve remain work act stay continue lead head run chair live hold own belong represent
      """))
}

extension Clause {
  /// The units that cover a run of tokens.
  fileprivate func unitRun(of tokens: Range<Int>) -> Range<Int> {
    let first = units.firstIndex { $0.tokens.upperBound > tokens.lowerBound } ?? units.count
    let end = (units.lastIndex { $0.tokens.lowerBound < tokens.upperBound } ?? -1) + 1
    return first..<max(first, end)
  }
}
