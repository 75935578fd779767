import GraphCore

/// A sentence as the claim rules read it: a mention of an entity counts as one word.
struct Clause {
  /// A word, a punctuation mark or a mention.
  struct Unit {
    /// Its tokens.
    var tokens: Range<Int>
    /// The word in lower case; the last one of a mention.
    var word: String
    /// What function words tell; `open` for mentions.
    var wordClass: WordClass
    /// Whether it begins with a capital.
    var isCapitalized: Bool
    /// Index of the entity that it refers to.
    var entity: Int?
    /// The kind of that entity.
    var kind: EntityKind?
    /// How it refers to the entity.
    var role: Form.Role?

    /// Whether it names its entity rather than describing it.
    var isName: Bool { entity != nil && role != .pronoun && role != .description }
  }

  /// Index of the sentence.
  let sentence: Int
  /// The units in order.
  let units: [Unit]
  /// The verb groups in order.
  var groups: [VerbGroup] = []
  /// Index in `groups` of the group that covers a unit.
  private(set) var groupOfUnit: [Int: Int] = [:]
  /// For each mention in a list ("A, B and C") the places of all its members.
  private(set) var lists: [Int: [Int]] = [:]

  /// The units of a sentence; `references` are its resolved mentions, in order of their tokens.
  init(sentence: Int, text: TokenizedText, references: [ResolvedMention]) {
    self.sentence = sentence
    let range = text.sentences[sentence].tokens
    var units: [Unit] = []
    units.reserveCapacity(range.count)
    var next = 0
    var token = range.lowerBound
    let starts = Self.heads(of: references, in: text)
    while token < range.upperBound {
      while next < starts.count, starts[next].tokens.lowerBound < token { next += 1 }
      let word = text.tokens[token]
      if next < starts.count, starts[next].tokens.lowerBound == token {
        let mention = starts[next]
        let last = text.tokens[mention.tokens.upperBound - 1]
        let isPossessive = WordLists.wordClass(of: last.lower) == .possessivePronoun
        units.append(
          Unit(
            tokens: mention.tokens, word: last.lower,
            wordClass: mention.role == .pronoun
              ? (isPossessive ? .possessivePronoun : .pronoun) : .open,
            isCapitalized: word.isCapitalized, entity: mention.entity, kind: mention.kind,
            role: mention.role))
        token = mention.tokens.upperBound
        next += 1
      } else {
        units.append(
          Unit(
            tokens: token..<token + 1, word: word.lower, wordClass: Self.wordClass(of: word),
            isCapitalized: word.isCapitalized))
        token += 1
      }
    }
    self.units = units
    groups = VerbGroup.find(in: units)
    for (index, group) in groups.enumerated() {
      for unit in group.units { groupOfUnit[unit] = index }
    }
    lists = findLists()
  }

  /// Outermost names and pronouns, and the head noun of each description outside them.
  private static func heads(of references: [ResolvedMention], in text: TokenizedText)
    -> [ResolvedMention]
  {
    var heads: [ResolvedMention] = []
    var covered = 0
    for mention in references.sorted(by: ResolvedMention.isOuterFirst)
    where mention.role != .description && mention.tokens.lowerBound >= covered {
      heads.append(mention)
      covered = mention.tokens.upperBound
    }
    let names = heads
    for mention in references where mention.role == .description {
      var head = mention
      // "the minister of justice": the word before the preposition.
      let end =
        mention.tokens.dropFirst().first {
          WordLists.wordClass(of: text.tokens[$0].lower) == .preposition
        } ?? mention.tokens.upperBound
      head.tokens = end - 1..<end
      if !names.contains(where: { $0.tokens.overlaps(head.tokens) }) { heads.append(head) }
    }
    return heads.sorted(by: ResolvedMention.isOuterFirst)
  }

  private static func wordClass(of token: Token) -> WordClass {
    if let known = WordLists.wordClass(of: token.lower) {
      // "May" and "March" in the middle of a sentence are months.
      if token.isCapitalized, token.lower == "may" { return .time }
      return known
    }
    if token.text.unicodeScalars.first!.properties.numericType != nil { return .number }
    if token.lower.hasSuffix("ly"), !token.isCapitalized, token.lower.count > 4 { return .adverb }
    return .open
  }

  /// The unit at an index, or nil outside the sentence.
  subscript(_ index: Int) -> Unit? { units.indices.contains(index) ? units[index] : nil }

  /// The class of the unit at an index; `end` outside the sentence.
  func wordClass(_ index: Int) -> WordClass { self[index]?.wordClass ?? .end }

  /// The word at an index; empty outside the sentence.
  func word(_ index: Int) -> String { self[index]?.word ?? "" }

  /// The tokens of a run of units.
  func tokens(of run: Range<Int>) -> Range<Int> {
    units[run.lowerBound].tokens.lowerBound..<units[run.upperBound - 1].tokens.upperBound
  }

  /// The verb group that covers a unit.
  func group(at unit: Int) -> VerbGroup? { groupOfUnit[unit].map { groups[$0] } }
}

/// A mention that refers to an entity.
struct ResolvedMention {
  /// Its tokens.
  var tokens: Range<Int>
  /// Index of the entity.
  var entity: Int
  /// The entity's kind.
  var kind: EntityKind
  /// How it refers to the entity.
  var role: Form.Role

  /// Earlier first; of two that start together the longer first.
  static func isOuterFirst(_ a: ResolvedMention, _ b: ResolvedMention) -> Bool {
    (a.tokens.lowerBound, -a.tokens.count) < (b.tokens.lowerBound, -b.tokens.count)
  }
}
