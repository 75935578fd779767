internal import GraphCore

/// One way of writing a name in a text, and the mentions that are written so.
struct NameForm {
  /// The words as they are compared: lower case, no accents, no dots.
  let words: [String]
  /// The text of the first mention.
  let text: String
  /// The kinds of things that the name may mean: agencies and organizations are one family.
  let family: Family
  /// How the first mention refers to its entity.
  let role: Form.Role
  /// Indices of the mentions in order.
  var mentions: [Int] = []
  /// Sum of the confidence with which the mentions are of each kind.
  var kinds: [EntityKind: Double] = [:]

  /// Kinds between which a name cannot be told apart by its looks.
  enum Family: Hashable {
    case person
    case body
    case law
    case place
    case event

    init(_ kind: EntityKind) {
      switch kind {
      case .person: self = .person
      case .law: self = .law
      case .place: self = .place
      case .event: self = .event
      default: self = .body
      }
    }
  }

  /// The kind with most confidence.
  var kind: EntityKind {
    var best = EntityKind.organization
    for kind in EntityKind.all where kinds[kind] ?? 0 > kinds[best] ?? 0 { best = kind }
    return best
  }

  /// The letters by which a text may abbreviate the name: "MSS", also with the small words ("DOJ").
  var initials: Set<String> {
    guard words.count > 1 else { return [] }
    let small: Set<String> = ["of", "the", "and", "for", "in", "on", "to", "de", "a"]
    let all = words.compactMap(\.first)
    let main = words.filter { !small.contains($0) }.compactMap(\.first)
    let withoutThe = words.filter { $0 != "the" }.compactMap(\.first)
    return Set([String(all), String(main), String(withoutThe)].filter { $0.count > 1 })
  }
}

/// An entity while its mentions are being gathered.
struct EntityDraft {
  var family: NameForm.Family
  var kinds: [EntityKind: Double] = [:]
  /// Its mentions with the reasons for which they were joined.
  var references: [LocalEntity.Reference] = []
  var fact: Facts.Row?
  /// For a person: known from an honorific or a pronoun.
  var gender: Gender?
  /// For a person: introduced as somebody's relative.
  var isRelative = false
  /// For a person: words of the titles before the name or beside it.
  var titles: Set<String> = []
  /// Words of its longest name.
  var words: [String] = []

  enum Gender { case female, male }

  /// The kind with most confidence.
  var kind: EntityKind {
    if let fact { return fact.kind }
    if family == .person { return .person }
    var best = EntityKind.organization
    for kind in EntityKind.all where kinds[kind] ?? 0 > kinds[best] ?? 0 { best = kind }
    return best
  }
}
