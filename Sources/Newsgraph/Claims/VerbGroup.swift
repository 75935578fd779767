import GraphCore

/// A verb with its auxiliaries, negation and the verbs that govern it: "did not plan to visit".
struct VerbGroup {
  /// How a group stands to its subject.
  enum Form {
    /// Has a subject of its own: "visited", "will visit".
    case finite
    /// "visiting" behind a comma or preposition.
    case gerund
    /// "arrested by" right behind the noun that it describes.
    case participle
    /// "to visit" that no verb of the group governs.
    case infinitive
  }

  /// From the first auxiliary to the verb.
  var units: Range<Int>
  /// The verb's place.
  var verb: Int
  /// Bare forms that the verb can be.
  var lemmas: [String]
  /// How it stands to its subject.
  var form: Form
  /// Whether its subject suffers the act.
  var isPassive: Bool
  /// Whether auxiliaries make it so: "is born", not "born".
  var hasBe: Bool
  /// What auxiliaries and governing verbs say of the act.
  var status: StatusCues

  /// The groups of a sentence in order.
  static func find(in units: [Clause.Unit]) -> [VerbGroup] {
    var groups: [VerbGroup] = []
    for index in units.indices {
      guard let group = VerbGroup(at: index, of: units, after: groups.last) else { continue }
      // "plans to visit" replaces "plans".
      while let last = groups.last, group.units.overlaps(last.units) { groups.removeLast() }
      groups.append(group)
    }
    return (groups + copulas(in: units, besides: groups)).sorted { $0.verb < $1.verb }
  }

  /// "is", "has" and "did" where no other verb follows, as groups of their own.
  private static func copulas(in units: [Clause.Unit], besides groups: [VerbGroup]) -> [VerbGroup] {
    var taken = Set(groups.flatMap(\.units))
    var copulas: [VerbGroup] = []
    for index in units.indices where !taken.contains(index) {
      let unit = units[index]
      guard [.be, .have, .auxiliaryDo].contains(unit.wordClass), unit.word != "being" else {
        continue
      }
      let before = auxiliaries(before: index, in: units)
      guard !before.hasTo || before.isGoverned else { continue }
      taken.formUnion(before.start...index)
      copulas.append(
        VerbGroup(
          units: before.start..<index + 1, verb: index,
          lemmas: [unit.wordClass == .be ? "be" : "have"],
          form: .finite, isPassive: false, hasBe: unit.wordClass == .be, status: before.cues))
    }
    return copulas
  }

  private init(
    units: Range<Int>, verb: Int, lemmas: [String], form: Form, isPassive: Bool, hasBe: Bool,
    status: StatusCues
  ) {
    self.units = units
    self.verb = verb
    self.lemmas = lemmas
    self.form = form
    self.isPassive = isPassive
    self.hasBe = hasBe
    self.status = status
  }

  private init?(at verb: Int, of units: [Clause.Unit], after previous: VerbGroup?) {
    let unit = units[verb]
    guard unit.entity == nil || unit.role == .description,
      let forms = PredicateTable.standard.verbForms[unit.word] ?? Self.unlistedForms(of: unit)
    else { return nil }
    var uses: Inflection.Uses = []
    for form in forms { uses.formUnion(form.uses) }
    let before = Self.auxiliaries(before: verb, in: units)
    let isTense = Self.isVerb(verb, uses: uses, auxiliaries: before, in: units)
    guard isTense else { return nil }
    let nextIsBy = verb + 1 < units.count && units[verb + 1].word == "by"
    let sharesBe =
      !before.hasAny && previous?.isPassive == true && previous?.hasBe == true && verb > 0
      && units[verb - 1].wordClass == .conjunction
      && (nextIsBy || previous!.units.upperBound == verb - 1)
    // "born in", "Lee, elected to": a participle whose own preposition follows.
    let isState = forms.contains { form in
      form.lemma.hasPrefix("=")
        && PredicateTable.standard.verbs[form.lemma]!.contains {
          verb + 1 < units.count && $0.words[0] == units[verb + 1].word
        }
    }
    let isParticiple = uses.contains(.participle)
    hasBe = before.hasBe || sharesBe
    let isGerund = uses.contains(.gerund)
    isPassive = isParticiple && (hasBe || (!before.hasAny && (nextIsBy || isState)))
    lemmas = forms.map(\.lemma)
    status = before.cues
    // "will visit Rome and meet Lee"
    if !before.hasAny, uses.contains(.base), let previous, verb > 0,
      units[verb - 1].wordClass == .conjunction
    {
      status.merge(previous.status)
    }
    self.units = before.start..<verb + 1
    self.verb = verb
    if before.hasTo {
      form = before.isGoverned ? .finite : .infinitive
    } else if isGerund, !before.hasBe {
      form = .gerund
    } else if isPassive, !hasBe {
      form = .participle
    } else {
      form = .finite
    }
  }

  /// A word that no row lists but whose ending may be a verb's: "reacted".
  private static func unlistedForms(of unit: Clause.Unit) -> [PredicateTable.VerbForm]? {
    guard unit.wordClass == .open, !unit.isCapitalized, unit.word.utf8.count > 4,
      !unit.word.utf8.contains(UInt8(ascii: "-"))
    else { return nil }
    if unit.word.hasSuffix("ed") { return [.init(lemma: "", uses: [.past, .participle])] }
    if unit.word.hasSuffix("ing") { return [.init(lemma: "", uses: .gerund)] }
    return nil
  }

  /// What stands before a verb and belongs to it.
  struct Auxiliaries {
    var start: Int
    var hasAny = false
    var hasBe = false
    var hasHave = false
    var hasModal = false
    var hasDo = false
    var hasTo = false
    var isGoverned = false
    var cues = StatusCues()
  }

  private static func auxiliaries(before verb: Int, in units: [Clause.Unit]) -> Auxiliaries {
    var found = Auxiliaries(start: verb)
    var index = verb - 1
    scan: while index >= 0 {
      let unit = units[index]
      guard unit.entity == nil else { break }
      switch unit.wordClass {
      case .be:
        guard !found.hasTo || found.isGoverned else { break scan }
        if !found.isGoverned { found.hasBe = true }
      case .have: found.hasHave = true
      case .auxiliaryDo: found.hasDo = true
      case .modal:
        found.hasModal = true
        found.cues.add(modal: unit.word)
      case .negation: found.cues.isDenied.toggle()
      case .adverb:
        if WordLists.hedges.contains(unit.word) { found.cues.isAlleged = true }
        if index > 0, unit.word == "longer", units[index - 1].word == "no" {
          found.cues.isDenied = true
          index -= 1
        }
        index -= 1
        continue scan
      case .to:
        guard !found.hasTo || found.isGoverned else { break scan }
        found.hasTo = true
        found.hasAny = true
        found.start = index
        guard index > 0, let governor = governor(at: index - 1, in: units) else { break scan }
        found.isGoverned = true
        found.cues.merge(governor.cues)
        found.start = governor.index
        index = governor.index - 1
        continue scan
      default: break scan
      }
      found.hasAny = true
      found.start = index
      index -= 1
    }
    if found.hasTo, !found.isGoverned { found.cues.isPlanned = true }
    return found
  }

  /// A verb or adjective that governs an infinitive, right before its "to".
  private static func governor(at index: Int, in units: [Clause.Unit])
    -> (index: Int, cues: StatusCues)?
  {
    var index = index
    var cues = StatusCues()
    while index > 0, [.adverb, .negation].contains(units[index].wordClass) {
      cues.isDenied = cues.isDenied != (units[index].wordClass == .negation)
      index -= 1
    }
    let word = units[index].word
    if WordLists.planningAdjectives.contains(word) {
      cues.isPlanned = word != "able"
      return (index, cues)
    }
    // "is to visit"
    if units[index].wordClass == .be {
      cues.isPlanned = true
      return (index, cues)
    }
    guard let forms = PredicateTable.standard.verbForms[word] else { return nil }
    if index > 0 {
      switch units[index - 1].wordClass {
      case .determiner, .possessive, .possessivePronoun, .preposition: return nil
      default: break
      }
    }
    for form in forms {
      if WordLists.denying.contains(form.lemma) {
        cues.isDenied.toggle()
        return (index, cues)
      }
      let isPassive =
        form.uses.contains(.participle) && index > 0 && units[index - 1].wordClass == .be
      if isPassive, WordLists.doubting.contains(form.lemma) {
        cues.isAlleged = true
        return (index, cues)
      }
      if WordLists.factual.contains(form.lemma) { return (index, cues) }
      if WordLists.planning.contains(form.lemma) {
        cues.isPlanned = true
        return (index, cues)
      }
    }
    return nil
  }
}
