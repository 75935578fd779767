import GraphCore

extension VerbGroup {
  /// Whether the word at a place is used as a verb there.
  static func isVerb(
    _ index: Int, uses: Inflection.Uses, auxiliaries: Auxiliaries, in units: [Clause.Unit]
  ) -> Bool {
    if auxiliaries.hasTo, units[auxiliaries.start].wordClass == .to || auxiliaries.isGoverned {
      return uses.contains(.base)
        || auxiliaries.hasBe && !uses.isDisjoint(with: [.participle, .gerund])
        || auxiliaries.hasHave && uses.contains(.participle)
    }
    if auxiliaries.hasModal || auxiliaries.hasDo {
      if auxiliaries.hasBe || auxiliaries.hasHave {
        return !uses.isDisjoint(with: [.participle, .gerund])
      }
      return uses.contains(.base)
    }
    if auxiliaries.hasBe { return !uses.isDisjoint(with: [.participle, .gerund]) }
    if auxiliaries.hasHave { return uses.contains(.participle) }
    var before = index - 1
    while before >= 0,
      units[before].wordClass == .adverb || ["both", "all"].contains(units[before].word)
    {
      before -= 1
    }
    guard before >= 0 else { return uses.contains(.gerund) }
    let previous = units[before]
    let next = index + 1 < units.count ? units[index + 1] : nil
    if units[index].isCapitalized, before >= 0, previous.entity == nil { return false }
    switch previous.wordClass {
    case .determiner, .possessive, .possessivePronoun, .number: return false
    case .preposition: return uses == .gerund && !hasOf(next)
    case .to: return uses.contains(.base)
    case .be, .have, .modal, .auxiliaryDo: return true
    case .pronoun, .relative, .that: return uses != .gerund
    default: break
    }
    if previous.role == .adjective {
      let isPast = !uses.isDisjoint(with: [.past, .participle]) && !uses.contains(.base)
      return isPast ? !hasOf(next) : uses.contains(.present) && takesObject(next)
    }
    if uses.contains(.gerund) {
      return [.comma, .conjunction, .dash, .subordinator].contains(previous.wordClass)
        || previous.entity != nil && takesObject(next)
    }
    if !uses.isDisjoint(with: [.past, .participle]), !uses.contains(.base) { return !hasOf(next) }
    // "Lee ousts chief": a person's name is no adjective.
    if previous.isName, previous.kind == .person, uses.contains(.present) {
      return next?.wordClass != .preposition
    }
    // "the act bans drilling"
    if previous.role == .description, uses.contains(.present), next?.wordClass == .open {
      return true
    }
    // Forms that are nouns as often as verbs: an object must follow.
    return takesObject(next)
  }

  private static func hasOf(_ next: Clause.Unit?) -> Bool { next?.word == "of" }

  private static func takesObject(_ next: Clause.Unit?) -> Bool {
    guard let next else { return false }
    if next.entity != nil { return true }
    switch next.wordClass {
    case .determiner, .possessivePronoun, .pronoun, .that, .to, .quote: return true
    default: return next.isCapitalized
    }
  }
}
