import GraphCore

/// Which words of English carry which predicate: one table of verbs, nouns of action and roles.
struct PredicateTable {
  /// A verb or noun with the words before its object, and the relation that it states.
  struct Frame {
    var predicate: Predicate
    /// Words right behind the verb, before the object: "sanctions", "on". Empty: a direct object.
    var words: [String]
    /// Whether other words may stand between the verb and `words`: "sold planes to".
    var hasGap = false
    /// Whether the verb is a participle that describes its subject: "born in".
    var isState = false
    /// Whether the subject of the verb or the bearer of the role is the object of the relation.
    var isReversed = false
    /// Whether the words themselves make it a plan: "nominated".
    var isPlanned = false
    /// Kinds that the object of the words may have; empty for any that the ontology allows.
    var kinds: Set<EntityKind> = []

    /// Whether the frame may relate the bearer and the object of its words.
    func allows(_ subject: EntityKind, _ object: EntityKind) -> Bool {
      guard kinds.isEmpty || kinds.contains(object) else { return false }
      return isReversed
        ? Ontology.allows(predicate, object, subject) : Ontology.allows(predicate, subject, object)
    }
  }

  /// A form of a verb.
  struct VerbForm {
    var lemma: String
    var uses: Inflection.Uses
  }

  /// Frames of each verb by its lemma, in the order of the table.
  private(set) var verbs: [String: [Frame]] = [:]
  /// Verbs by inflected form.
  private(set) var verbForms: [String: [VerbForm]] = [:]
  /// Frames of nouns of action.
  private(set) var nouns: [String: [Frame]] = [:]
  /// Frames of roles, by their words in lower case.
  private(set) var roles: [String: [Frame]] = [:]
  /// The number of words of the longest role.
  private(set) var longestRole = 1

  /// The table, parsed once.
  static let standard = PredicateTable()

  private init() {
    for line in Self.rows.split(separator: "\n") {
      let columns = line.split(separator: "|", maxSplits: 2).map { $0.trimmed }
      precondition(columns.count == 3, "not a row of three columns: \(line)")
      let options = columns[1].split(separator: " ").map(String.init)
      var frame = Frame(predicate: Predicate(rawValue: columns[0]), words: [])
      frame.isReversed = options[0].hasSuffix("<")
      frame.isPlanned = options.contains("planned")
      frame.kinds = Set(
        options.dropFirst().filter { $0 != "planned" }.map {
          EntityKind(rawValue: $0.hasPrefix(">") ? String($0.dropFirst()) : $0)
        })
      for item in columns[2].split(separator: ",") {
        let words = item.split(separator: " ").map(String.init)
        switch options[0].prefix(4) {
        case "verb": addVerb(words, frame)
        case "noun": addNoun(words, frame)
        default: addRole(words, frame)
        }
      }
    }
    let others = WordLists.otherVerbs.union(Inflection.irregularVerbs)
    for verb in others.union(verbs.keys).sorted() { addForms(of: verb) }
  }

  private mutating func addVerb(_ words: [String], _ frame: Frame) {
    var frame = frame
    var words = words
    frame.isState = words[0].hasPrefix("=")
    if frame.isState { words[0].removeFirst() }
    frame.hasGap = words.count > 1 && words[1] == "~"
    frame.words = Array(words.dropFirst(frame.hasGap ? 2 : 1))
    verbs[frame.isState ? "=" + words[0] : words[0], default: []].append(frame)
  }

  private mutating func addNoun(_ words: [String], _ frame: Frame) {
    for preposition in words.last!.split(separator: "|") {
      var frame = frame
      frame.words = [String(preposition)]
      nouns[words.dropLast().joined(separator: " "), default: []].append(frame)
    }
  }

  private mutating func addRole(_ words: [String], _ frame: Frame) {
    let plural = words.dropLast() + [Inflection.present(words.last!)]
    for role in [words, Array(plural)] {
      roles[role.joined(separator: " "), default: []].append(frame)
    }
    longestRole = max(longestRole, words.count)
  }

  private mutating func addForms(of verb: String) {
    if verb.hasPrefix("=") {
      let participle = String(verb.dropFirst())
      verbForms[participle, default: []].append(VerbForm(lemma: verb, uses: .participle))
      return
    }
    for (form, uses) in Inflection.forms(of: verb) {
      if let known = verbForms[form]?.firstIndex(where: { $0.lemma == verb }) {
        verbForms[form]![known].uses.insert(uses)
      } else {
        verbForms[form, default: []].append(VerbForm(lemma: verb, uses: uses))
      }
    }
  }
}

extension Substring {
  /// Without spaces at the ends.
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
