internal import GraphCore

/// A capital that acts as a government is its country; else the city stays a place of its own.
extension EntityGrouper {
  mutating func joinCapitals() {
    var countries: [String: Int] = [:]
    for (index, draft) in drafts.enumerated() where draft.fact?.subtype == "country" {
      countries[draft.fact!.id] = index
    }
    for form in forms.indices where forms[form].family == .place {
      guard let country = facts.row(capital: forms[form].text), let draft = countries[country.id],
        draftOfForm[form] != draft
      else { continue }
      let acting = forms[form].mentions.filter { actsAsGovernment(mentions[$0]) }
      move(Set(acting), to: draft, .capital)
    }
  }

  /// Takes mentions from the entities that have them.
  private mutating func move(_ moved: Set<Int>, to draft: Int, _ reason: JoinReason) {
    for old in Set(moved.compactMap { draftOf[$0] }) {
      drafts[old].references.removeAll { moved.contains($0.mention) }
    }
    for mention in moved.sorted() {
      draftOf[mention] = nil
      assign(mention, to: draft, reason)
    }
  }

  /// "Beijing warned", "relations with Beijing", "between Moscow and London".
  private func actsAsGovernment(_ mention: Mention) -> Bool {
    let sentence = text.sentences[mention.sentence].tokens
    let tokens = text.tokens
    var next = mention.tokens.upperBound
    if next < sentence.upperBound, Self.adverbs.contains(tokens[next].lower) { next += 1 }
    let isSubject = next < sentence.upperBound && Self.verbs.contains(tokens[next].lower)
    let before = mention.tokens.lowerBound - 1
    guard before >= sentence.lowerBound else { return isSubject }
    let word = tokens[before].lower
    if isSubject { return !NameWords.placeBefore.contains(word) && word != "from" && word != "of" }
    if ["with", "between", "by", "against", "and"].contains(word) {
      let reach = max(sentence.lowerBound, before - 6)..<before
      return reach.contains { Self.dealings.contains(tokens[$0].lower) }
    }
    return false
  }

  private static let adverbs: Set<String> = ["has", "had", "also", "repeatedly", "have", "will"]

  private static let verbs = NameWords.speechVerbs.union([
    "hopes", "wants", "sought", "seeks", "accused", "considers", "regards", "sees", "fears",
    "recognises", "recognizes", "imposed", "sanctioned", "expelled", "recalled", "supports",
    "backs",
  ])

  private static let dealings: Set<String> = [
    "relations", "ties", "talks", "tensions", "cooperation", "deal", "agreement", "dispute",
    "alliance", "dialogue", "negotiations", "relationship", "pressure", "sanctions", "between",
    "contacts", "trade",
  ]
}
