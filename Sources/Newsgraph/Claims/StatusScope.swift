import GraphCore

/// What the words round a relation say of its status: whether it is denied, open or still to come.
///
/// For relations that no rule of verbs has read. A cue counts only where the relation's own word stands in its
/// scope: "will" says nothing of who heads what.
struct StatusScope {
  private let clause: Clause

  init(_ clause: Clause) { self.clause = clause }

  /// The status that a verb gives to the relation that it carries; nil where it leaves that open.
  func status(of predicate: Predicate, verb unit: Int) -> Status? {
    guard let group = clause.group(at: unit), group.verb == unit else { return nil }
    let round = clause.clauseCues(of: group)
    // "accused of killing"
    if round.isAlleged { return .alleged }
    // "ruled out visiting"
    if round.isDenied, !group.status.isDenied { return .denied }
    let before = Set(group.units.dropLast().map(clause.word))
    let isModal = group.units.contains { clause.wordClass($0) == .modal }
    let isGoverned = group.form == .finite && before.contains("to")
    let isPlain =
      !isModal && !isGoverned && group.form != .infinitive && !group.status.isAlleged
      && round == StatusCues()
    if group.status.isDenied { return isPlain ? .denied : nil }
    if !Self.lasting.contains(predicate), isIntended(group, before, isGoverned) { return .planned }
    // "will visit Rome and meet Lee": the second verb is planned without a cue of its own.
    return isPlain && !group.status.isPlanned ? .asserted : nil
  }

  private func isIntended(_ group: VerbGroup, _ before: Set<String>, _ isGoverned: Bool) -> Bool {
    if !before.isDisjoint(with: Self.futures) { return true }
    guard isGoverned else { return false }
    // "is to visit", but not "is said to visit".
    return !before.isDisjoint(with: Self.intents)
      || !group.status.isAlleged && ["is", "are"].contains(clause.word(group.units.lowerBound))
  }

  /// Whether the verb at a unit is said to be so by hearsay: "is said to have fled".
  func isHearsay(_ unit: Int) -> Bool {
    guard let group = clause.group(at: unit), group.verb == unit, group.status.status == .alleged
    else { return false }
    return !group.units.contains { clause.wordClass($0) == .modal }
  }

  /// Whether the sentence holds a word that can deny something.
  var canDeny: Bool {
    clause.units.contains {
      $0.wordClass == .negation || $0.entity == nil && Self.denials.contains($0.word)
    }
  }

  /// Whether the sentence speaks of an allegation.
  var isAllegation: Bool {
    clause.units.contains { $0.entity == nil && Self.allegations.contains($0.word) }
  }

  /// What an indictment takes for granted: it alleges what somebody did, not the acts of the law.
  static let takenForGranted: Set<Predicate> = [
    .appliesTo, .enforces, .investigates, .charges, .arrests, .owns,
  ]

  /// What hardly changes from one article to the next: seldom is it alleged, or somebody's mere word.
  static let states: Set<Predicate> = [
    .heads, .worksFor, .partOf, .locatedIn, .memberOf, .citizenOf, .livesIn, .bornIn, .educatedAt,
    .spouseOf, .parentOf, .siblingOf, .relativeOf, .associateOf, .owns,
  ]

  /// What an article adds in passing, whoever speaks: "Lee, Park's uncle".
  static let passing = states.subtracting([.locatedIn, .livesIn, .bornIn, .educatedAt])

  /// Relations that last beyond what a verb in the future says of them: "will support", "will represent".
  private static let lasting = ClaimExtractor.speakingActs.union([.worksFor])
  private static let futures = WordLists.words("will 'll would")
  private static let intents = WordLists.words(
    """
    plan plans planned planning intend intends intended expect expects expected agree agreed agrees \
    hope hopes hoped want wants wanted seek seeks sought propose proposes proposed vow vowed pledge \
    pledged promise promised threaten threatened
    """)
  private static let denials = WordLists.words(
    """
    no never nor neither none nothing without cannot unable instead rather false untrue deny denied \
    denies denying refuse refused refuses fail failed fails failing failure refute refuted reject \
    rejected rejects rejecting declined decline dismissed dispute disputed disputes cancel cancelled \
    canceled stop prevent prevented avoid
    """)
  private static let allegations = WordLists.words(
    "alleged alleges allege alleging allegedly allegation allegations")
}
