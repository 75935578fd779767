extension Inflection {
  /// The dictionary form of a word in lower case: "alarm" of "alarmed", "spy" of "spies".
  ///
  /// Of the forms from which the rules make the word the first is taken that `isWord` knows; the word itself if
  /// there is none.
  static func lemma(of word: String, isWord: (String) -> Bool) -> String {
    if let verb = bases[word] { return verb }
    return candidates(word).first { isWord($0) } ?? word
  }

  private static func candidates(_ word: String) -> [String] {
    var found: [String] = []
    for (ending, replacements) in endings where word.hasSuffix(ending) {
      let stem = String(word.dropLast(ending.count))
      guard !stem.isEmpty else { continue }
      if ending == "ed" || ending == "ing", let last = stem.last, stem.dropLast().last == last,
        !"lsz".contains(last)
      {
        found.append(String(stem.dropLast()))
      }
      found += replacements.map { stem + $0 }
      break
    }
    return found
  }

  /// What the endings of inflected words stand for, the longest ending first.
  private static let endings: [(String, [String])] = [
    ("ying", ["ying", "y", "ie"]), ("ies", ["y", "ie"]), ("ied", ["y", "ie"]),
    ("ing", ["", "e"]), ("sses", ["ss"]), ("shes", ["sh"]), ("ches", ["ch"]), ("xes", ["x"]),
    ("ss", ["ss"]), ("us", ["us"]), ("is", ["is"]), ("ed", ["", "e"]), ("es", ["e", ""]),
    ("s", [""]),
  ]

  /// Irregular forms that are no dictionary form themselves, and their verbs.
  private static let bases: [String: String] = {
    var bases: [String: String] = [:]
    let verbs = Set(irregularVerbs)
    for verb in irregularVerbs {
      for (form, _) in forms(of: verb) where !verbs.contains(form) && bases[form] == nil {
        bases[form] = verb
      }
    }
    return bases
  }()
}
