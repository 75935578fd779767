internal import GraphCore

/// From drafts to entities: names, subtypes and scopes.
extension EntityGrouper {
  func localEntities() -> [LocalEntity] {
    var entities: [(first: Int, entity: LocalEntity)] = []
    for draft in drafts {
      let references = draft.references.sorted { $0.mention < $1.mention }
      guard let first = references.first(where: { mentions[$0.mention].role.isProper }) else {
        continue
      }
      guard isCertain(references) else { continue }
      let name = name(of: draft)
      entities.append(
        (
          first.mention,
          LocalEntity(
            kind: draft.kind, subtype: draft.fact?.subtype ?? subtype(draft.words), name: name,
            references: references, fact: draft.fact?.id,
            scope: draft.fact == nil ? owner(of: references, draft.family) : draft.fact?.scope)
        ))
    }
    return entities.sorted { $0.first < $1.first }.map(\.entity)
  }

  /// Names of which the recognizer is less sure than this make no entity.
  private static let minimumConfidence = 0.45

  private func isCertain(_ references: [LocalEntity.Reference]) -> Bool {
    references.contains {
      mentions[$0.mention].role.isProper
        && mentions[$0.mention].confidence >= Self.minimumConfidence
    }
  }

  /// The fullest name: most words, then most letters, then the first. Where the article has only
  /// acronyms, adjectives or a capital, the table's name: "Norwegian" is found under Norway.
  private func name(of draft: EntityDraft) -> String {
    var best: (rank: [Int], text: String)?
    var isNamed = false
    for reference in draft.references where mentions[reference.mention].role.isProper {
      let mention = mentions[reference.mention]
      let string = text.text(mention.tokens)
      let isName = mention.role == .name && reference.reason != .capital
      isNamed = isNamed || isName
      let rank = [
        isName ? 2 : mention.role == .acronym ? 1 : 0,
        string == draft.fact?.name ? 1 : 0,
        text.tokens[mention.tokens.lowerBound].isAllCapitals ? 0 : 1,
        mention.tokens.count, string.utf8.count,
      ]
      if best == nil || best!.rank.lexicographicallyPrecedes(rank) { best = (rank, string) }
    }
    return isNamed ? best!.text : draft.fact?.name ?? best!.text
  }

  /// The country or place whose the body is: "China's Ministry of State Security", "Indonesian
  /// National Police", "Supreme Court of Puerto Rico".
  private func owner(of references: [LocalEntity.Reference], _ family: NameForm.Family) -> String? {
    guard family == .body || family == .law else { return nil }
    for reference in references where mentions[reference.mention].role.isProper {
      let run = mentions[reference.mention].tokens
      for other in neighbours(of: reference.mention) {
        let place = mentions[other].tokens
        guard mentions[other].kind == .place, let draft = draftOf[other],
          let fact = drafts[draft].fact
        else { continue }
        let isInside = run.lowerBound <= place.lowerBound && place.upperBound <= run.upperBound
        let gap = place.upperBound < run.lowerBound ? text.tokens[place.upperBound].lower : ""
        let isBefore =
          place.upperBound == run.lowerBound
          || place.upperBound + 1 == run.lowerBound && (gap == "'s" || gap == "'")
        if isInside || isBefore { return fact.id }
      }
    }
    return nil
  }

  private func neighbours(of mention: Int) -> Range<Int> {
    max(0, mention - 2)..<min(mentions.count, mention + 4)
  }
}
