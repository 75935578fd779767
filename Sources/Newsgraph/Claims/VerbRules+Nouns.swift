import GraphCore

/// Claims of nouns of action: "the arrest of Lee by police", "imposed sanctions on".
extension VerbRules {
  mutating func readNoun(at index: Int) {
    let unit = clause.units[index]
    guard unit.entity == nil || unit.role == .description, clause.groupOfUnit[index] == nil,
      let frames = table.nouns[unit.word]
        ?? table.nouns[clause.word(index - 1) + " " + unit.word]
    else { return }
    for frame in frames {
      let next = frame.words[0]
      guard let start = objectStart(behindNoun: index, next) else { continue }
      let (objects, end) = clause.objects(at: start)
      if next == "between" {
        guard objects.count > 1 else { continue }
        for other in objects.dropFirst() {
          _ = add(.noun, frame, objects[0], other, words: index..<index + 2, nil, place: index)
        }
        return
      }
      guard !objects.isEmpty,
        let (subjects, ruler) = agents(
          of: index, objectEnd: end,
          isMeeting: [.meets, .visits, .speaksTo].contains(frame.predicate))
      else {
        continue
      }
      for object in objects {
        for subject in subjects {
          _ = add(.noun, frame, subject, object, words: index..<index + 2, ruler, place: index)
        }
      }
      return
    }
  }

  /// Where the object of a noun begins: behind "on", or behind "in Leeds with".
  private func objectStart(behindNoun noun: Int, _ preposition: String) -> Int? {
    // "sanctions on Wednesday on"
    let behindTime = clause.skippingTime(at: noun + 1)
    if clause.word(behindTime) == preposition { return behindTime + 1 }
    if clause.word(noun + 1) == preposition { return noun + 2 }
    guard preposition == "with", ["in", "at", "on"].contains(clause.word(noun + 1)) else {
      return nil
    }
    let phrase = clause.nounPhrase(at: noun + 2)
    return clause.word(phrase.upperBound) == "with" ? phrase.upperBound + 1 : nil
  }

  /// Who does what a noun of action names, and the verb that says so.
  private func agents(of noun: Int, objectEnd: Int, isMeeting: Bool) -> ([Int], VerbGroup?)? {
    if clause.word(objectEnd) == "by" {
      let agents = clause.objects(at: objectEnd + 1).heads
      if !agents.isEmpty { return (agents, nil) }
    }
    var index = noun - 1
    while index >= 0, noun - index < 5 {
      let unit = clause.units[index]
      if unit.entity != nil { return ([index], nil) }
      if unit.wordClass == .possessive
        || unit.wordClass == .open && clause.groupOfUnit[index] == nil
      {
        index -= 1
      } else {
        break
      }
    }
    while index >= 0, [.determiner, .number, .adverb].contains(clause.wordClass(index)) {
      index -= 1
    }
    if index > 0, isMeeting, Self.occasions.contains(clause.word(index)) {
      return doer(before: index)
    }
    guard index >= 0, let position = clause.groupOfUnit[index] else { return nil }
    let group = clause.groups[position]
    guard group.verb == index, !group.isPassive,
      group.lemmas.contains(where: WordLists.light.contains)
    else { return nil }
    let subjects = clause.subject(of: position).units
    return subjects.isEmpty ? nil : (subjects, group)
  }

  /// Whose act a meeting is the occasion of: "wept after a meeting with".
  private func doer(before preposition: Int) -> ([Int], VerbGroup?)? {
    let main = clause.groups.lastIndex { $0.units.upperBound <= preposition && $0.form == .finite }
    guard let main, !clause.groups[main].isPassive,
      !clause.units[clause.groups[main].verb..<preposition].contains(where: {
        [.comma, .conjunction, .that, .relative].contains($0.wordClass)
      })
    else { return nil }
    let subjects = clause.subject(of: main).units
    return subjects.isEmpty ? nil : (subjects, nil)
  }

  private static let occasions = WordLists.words("after before during following")
}
