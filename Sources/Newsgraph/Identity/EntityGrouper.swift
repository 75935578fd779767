internal import GraphCore

/// Groups the mentions of one article into its entities, with the reason for every join.
///
/// Forms that are spelled alike are one name; longer names come first, so that short forms and
/// acronyms find what they shorten; then short names of persons, descriptions and pronouns are
/// resolved mention by mention in the order of the text.
struct EntityGrouper {
  let text: TokenizedText
  let mentions: [Mention]
  let facts: Facts

  var forms: [NameForm] = []
  /// The form of each mention; nil for descriptions and pronouns.
  var formOf: [Int?] = []
  var drafts: [EntityDraft] = []
  /// The draft of each mention.
  var draftOf: [Int?]
  /// The draft of each form; persons' short names have none.
  var draftOfForm: [Int?] = []

  /// A grouper of these mentions of a text.
  init(_ mentions: [Mention], in text: TokenizedText, facts: Facts = .embedded) {
    self.text = text
    self.mentions = mentions
    self.facts = facts
    draftOf = Array(repeating: nil, count: mentions.count)
  }

  /// The article's entities, in order of their first named mention.
  static func entities(
    of mentions: [Mention], in text: TokenizedText, facts: Facts = .embedded
  ) -> [LocalEntity] {
    var grouper = EntityGrouper(mentions, in: text, facts: facts)
    grouper.group()
    return grouper.localEntities()
  }

  private mutating func group() {
    collectForms()
    joinFormsByFacts()
    joinDefinedAcronyms()
    joinNames()
    joinPersons()
    joinCapitals()
    assignForms()
    joinDescriptions()
  }

  private mutating func collectForms() {
    struct Key: Hashable {
      var words: [String]
      var family: NameForm.Family
    }
    var index: [Key: Int] = [:]
    formOf = Array(repeating: nil, count: mentions.count)
    for (place, mention) in mentions.enumerated() where mention.role.isProper {
      let string = text.text(mention.tokens)
      var words = NameKey.words(string)
      if mention.kind == .person, words.count > 2, NameWords.suffixes.contains(words.last!) {
        words.removeLast()
      }
      guard !words.isEmpty else { continue }
      let key = Key(words: words, family: .init(mention.kind))
      let form =
        index[key]
        ?? {
          forms.append(
            NameForm(words: words, text: string, family: key.family, role: mention.role))
          index[key] = forms.count - 1
          return forms.count - 1
        }()
      forms[form].mentions.append(place)
      forms[form].kinds[mention.kind, default: 0] += mention.confidence
      formOf[place] = form
    }
    draftOfForm = Array(repeating: nil, count: forms.count)
  }

  /// A new draft for a form.
  mutating func addDraft(_ form: Int) -> Int {
    drafts.append(EntityDraft(family: forms[form].family, words: forms[form].words))
    join(form, to: drafts.count - 1, .named)
    return drafts.count - 1
  }

  /// Gives all mentions of a form to a draft.
  mutating func join(_ form: Int, to draft: Int, _ reason: JoinReason) {
    draftOfForm[form] = draft
    if forms[form].words.count > drafts[draft].words.count, forms[form].role == .name {
      drafts[draft].words = forms[form].words
    }
    if forms[form].family == drafts[draft].family {
      // What an acronym stands for tells its kind better than the acronym itself.
      let share = forms[form].role == .acronym ? 0.1 : 1
      for (kind, weight) in forms[form].kinds {
        drafts[draft].kinds[kind, default: 0] += weight * share
      }
    }
    for mention in forms[form].mentions { assign(mention, to: draft, reason) }
  }

  /// Gives one mention to a draft.
  mutating func assign(_ mention: Int, to draft: Int, _ reason: JoinReason) {
    guard draftOf[mention] == nil else { return }
    draftOf[mention] = draft
    drafts[draft].references.append(.init(mention: mention, reason: reason))
    guard drafts[draft].family == .person, let title = mentions[mention].title else { return }
    note(title, of: draft)
  }

  /// What a title tells of a person.
  private mutating func note(_ title: Range<Int>, of draft: Int) {
    for token in text.tokens[title] {
      switch token.lower {
      case "mr", "mr.", "sir", "lord", "king", "prince": drafts[draft].gender = .male
      case "mrs", "mrs.", "ms", "ms.", "miss", "lady", "queen", "princess", "dame":
        drafts[draft].gender = .female
      default: drafts[draft].titles.insert(token.lower)
      }
    }
    let found = facts.title(at: title.lowerBound, in: text.tokens)
    if found?.title.role == .kin { drafts[draft].isRelative = true }
  }

  /// Every form that found nothing to join is an entity of its own.
  private mutating func assignForms() {
    for form in forms.indices where draftOfForm[form] == nil && forms[form].family != .person {
      _ = addDraft(form)
    }
  }
}
