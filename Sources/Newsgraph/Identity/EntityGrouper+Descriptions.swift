internal import GraphCore

/// Descriptions and pronouns, in the order of the text.
extension EntityGrouper {
  mutating func joinDescriptions() {
    var focus = Focus()
    // Whom a description tells: in "Her brother, Tom," the pronoun means somebody else.
    var described: (tokens: Range<Int>, draft: Int)?
    for mention in mentions.indices {
      focus.enter(sentence: mentions[mention].sentence)
      switch mentions[mention].role {
      case .description:
        if let draft = beside(mention) ?? antecedent(of: mention, focus) {
          assign(mention, to: draft, .description)
          if drafts[draft].family == .person { noteTitle(mention, of: draft) }
          described = (mentions[mention].tokens, draft)
        }
      case .pronoun:
        let place = mentions[mention].tokens.lowerBound
        let other = described.flatMap { $0.tokens.contains(place) ? $0.draft : nil }
        if let draft = person(for: mention, focus, besides: other) {
          assign(mention, to: draft, .pronoun)
          drafts[draft].gender = gender(of: mention)
        }
      default: break
      }
      if let draft = draftOf[mention] { focus.see(draft, drafts[draft].family) }
    }
  }

  private mutating func noteTitle(_ mention: Int, of draft: Int) {
    for token in text.tokens[mentions[mention].tokens].dropFirst() {
      drafts[draft].titles.insert(token.lower)
    }
  }

  /// "Chen Yixin, the minister", "the minister, Chen Yixin".
  private func beside(_ mention: Int) -> Int? {
    let run = mentions[mention].tokens
    let family = NameForm.Family(mentions[mention].kind)
    let sentence = text.sentences[mentions[mention].sentence].tokens
    func fits(_ other: Int) -> Int? {
      guard formOf[other] != nil, let draft = draftOf[other], drafts[draft].family == family else {
        return nil
      }
      return draft
    }
    if run.lowerBound - 1 > sentence.lowerBound, text.tokens[run.lowerBound - 1].text == "," {
      var other = mention - 1
      while other >= 0, other > mention - 6 {
        if mentions[other].tokens.upperBound == run.lowerBound - 1, let draft = fits(other) {
          return draft
        }
        other -= 1
      }
    }
    if run.upperBound < sentence.upperBound, text.tokens[run.upperBound].text == "," {
      for other in mention..<min(mention + 6, mentions.count)
      where mentions[other].tokens.lowerBound == run.upperBound + 1 {
        if let draft = fits(other) { return draft }
      }
    }
    return nil
  }

  /// The entity named before that the description's noun fits.
  private func antecedent(of mention: Int, _ focus: Focus) -> Int? {
    let noun = text.tokens[mentions[mention].tokens.upperBound - 1].lower
    let family = NameForm.Family(mentions[mention].kind)
    let recent = focus.recent[family] ?? []
    var fitting = recent.filter { fits(noun, drafts[$0]) }
    // "the foreign ministry" is no other ministry.
    if noun == "ministry" || noun == "department" {
      let fields = text.tokens[mentions[mention].tokens].dropFirst().dropLast().map(\.lower)
      fitting = fitting.filter { Set(fields).isSubset(of: drafts[$0].words) }
    }
    if family == .place { return fitting.count == 1 ? fitting[0] : nil }
    // "the act": the one that the text speaks of most, not the one that it amends.
    if family == .law {
      return fitting.reversed().max { drafts[$0].references.count < drafts[$1].references.count }
    }
    return fitting.last
  }

  private func fits(_ noun: String, _ draft: EntityDraft) -> Bool {
    switch draft.family {
    case .person: return draft.titles.contains(noun)
    case .place:
      return draft.fact?.subtype == noun || noun == "nation" && draft.fact?.subtype == "country"
        || draft.words.last == noun
    case .law:
      if draft.words.contains(noun) || noun == "law" || noun == "legislation" { return true }
      return noun == "bill" && draft.words.contains("act")
    case .event: return draft.words.contains(noun)
    case .body:
      if draft.words.contains(noun) { return true }
      let subtype = draft.fact?.subtype ?? self.subtype(draft.words)
      if subtype == nil, noun == "company" || noun == "firm" { return draft.kind == .organization }
      return subtype != nil && (subtype == noun || facts.headWord(noun)?.subtype == subtype)
    }
  }

  /// What the head word of a name says of it.
  func subtype(_ words: [String]) -> String? {
    if let of = words.firstIndex(of: "of"), of > 0, let head = facts.headWord(words[of - 1]) {
      return head.subtype
    }
    guard words.count > 1, let last = words.last else { return nil }
    return facts.headWord(last)?.subtype
  }

  /// The person whom "he" or "she" means: the first of this sentence, else of the ones before.
  private func person(for mention: Int, _ focus: Focus, besides other: Int?) -> Int? {
    let gender = gender(of: mention)
    return focus.persons.first {
      $0 != other && (drafts[$0].gender == nil || drafts[$0].gender == gender)
    }
  }

  private func gender(of pronoun: Int) -> EntityDraft.Gender {
    let word = text.tokens[mentions[pronoun].tokens.lowerBound].lower
    return ["she", "her", "hers"].contains(word) ? .female : .male
  }
}

/// Whom and what the text has just spoken of.
struct Focus {
  /// Entities kept of each family.
  private static let memory = 12

  /// The latest entities of each family, each once, the latest last.
  private(set) var recent: [NameForm.Family: [Int]] = [:]
  private var sentence = -1
  private var current: [Int] = []
  private var previous: [Int] = []

  /// The persons of this sentence in their order, then those of the sentence before that had any.
  var persons: [Int] { current + previous }

  /// Goes on to a sentence.
  mutating func enter(sentence: Int) {
    guard sentence != self.sentence else { return }
    if !current.isEmpty { previous = current }
    if sentence > self.sentence + 4 { previous = [] }
    current = []
    self.sentence = sentence
  }

  /// Notes that an entity was referred to.
  mutating func see(_ draft: Int, _ family: NameForm.Family) {
    if family == .person, !current.contains(draft) { current.append(draft) }
    var list = recent[family] ?? []
    list.removeAll { $0 == draft }
    list.append(draft)
    if list.count > Self.memory { list.removeFirst() }
    recent[family] = list
  }
}
