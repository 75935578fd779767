import GraphCore

extension Clause {
  /// What stands round a verb group and says how sure its act is: "if", "accused of".
  func clauseCues(of group: VerbGroup) -> StatusCues {
    var cues = StatusCues()
    var index = group.units.lowerBound - 1
    if group.form == .gerund, isRuledOut(behind: index) {
      cues.isDenied = true
      return cues
    }
    if group.form == .gerund, wordClass(index) == .preposition,
      let ruler = groupIndex(before: index, within: 10).map({ groups[$0] })
    {
      switch word(index) {
      case "of", "for":
        if ruler.lemmas.contains(where: Self.suspecting.contains) { cues.isAlleged = true }
        cues.merge(ruler.status)
      case "from": cues.isDenied = true
      default: cues.merge(ruler.status)
      }
      return cues
    }
    if group.form == .gerund { return cues }
    while index >= 0, group.verb - index < 14 {
      if wordClass(index) == .subordinator {
        cues.isPlanned = ["if", "unless"].contains(word(index))
        cues.isAlleged = word(index) == "whether"
        break
      }
      if [.comma, .colon, .quote, .that].contains(wordClass(index)) { break }
      index -= 1
    }
    return cues
  }

  /// "ruled out visiting", "stopped short of visiting"
  private func isRuledOut(behind unit: Int) -> Bool {
    let ends = (word(unit - 1), word(unit))
    return ends == ("short", "of") || ends.1 == "out" && ends.0.hasPrefix("rul")
  }

  /// Whether a verb group stands, with the last end of its relation, in a relative clause behind a comma, which the
  /// article adds to what others say: "Lee, who lives in Leeds, said".
  func isAside(_ group: VerbGroup, to end: Int) -> Bool {
    guard group.verb < end, !(group.verb..<end).contains(where: { wordClass($0) == .comma })
    else { return false }
    var place = group.units.lowerBound - 1
    while place > 0, wordClass(place) == .adverb { place -= 1 }
    return wordClass(place) == .relative && wordClass(place - 1) == .comma
  }

  private static let suspecting = WordLists.words("accuse charge suspect blame indict sue")

  /// The last group whose verb stands fewer than so many units before a unit.
  func groupIndex(before unit: Int, within reach: Int) -> Int? {
    groups.lastIndex { $0.verb < unit && unit - $0.verb < reach }
  }

  /// Who demands, or accuses somebody of, what a verb says: "urged Congress to pass".
  func demander(of verb: Int) -> Int? {
    guard let index = groupOfUnit[verb], index > 0, groups[index].verb == verb else { return nil }
    let ruler = groups[index - 1]
    let isAccused =
      groups[index].form == .gerund && word(groups[index].units.lowerBound - 1) == "of"
      && ruler.lemmas.contains("accuse")
    let isDemanded =
      groups[index].form == .infinitive && ruler.lemmas.contains(where: Self.demands.contains)
    guard isDemanded || isAccused, !ruler.isPassive else { return nil }
    guard let subject = subject(of: index - 1).units.first else { return nil }
    return units[subject].entity
  }

  /// What stands before a noun of action and says how sure its act is: "the alleged attack".
  func nounCues(at noun: Int, ruler: VerbGroup?) -> StatusCues {
    var cues = StatusCues()
    var index = noun - 1
    while index >= 0, noun - index < 6 {
      let word = word(index)
      if Self.alleging.contains(word) { cues.isAlleged = true }
      if Self.coming.contains(word) { cues.isPlanned = true }
      if word == "no" || word == "failed" { cues.isDenied = true }
      if groupOfUnit[index] != nil { break }
      index -= 1
    }
    guard ruler == nil, let group = groupIndex(before: noun, within: 7).map({ groups[$0] }) else {
      return cues
    }
    if group.lemmas.contains("deny") { cues.isDenied = true }
    if group.lemmas.contains(where: Self.demanding.contains) { cues.isPlanned = true }
    return cues
  }

  private static let demands = WordLists.words(
    "urge ask order tell call want beg invite instruct require expect")
  private static let alleging = WordLists.words("alleged suspected reported possible apparent")
  private static let coming = WordLists.words(
    "planned proposed upcoming potential future possible prospective impending")
  private static let demanding = WordLists.words(
    "call demand propose plan urge seek request threaten consider want promise pledge vow")
}
