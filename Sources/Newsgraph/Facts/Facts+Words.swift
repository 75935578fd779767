internal import GraphCore

extension Facts {
  /// What a name is whose last or chief word, in lower case, that is: "ministry" makes an agency,
  /// "treaty" a law.
  func headWord(_ lower: String) -> (kind: EntityKind, subtype: String)? {
    guard let line = table.heads.first(PhraseHash(lower)) else { return nil }
    let columns = table.columns(table.headLines[Int(line)]).map(table.string)
    return (EntityKind(rawValue: columns[1]), columns[2])
  }

  /// Whether it is a common family name of those languages that put it first: Chinese, Korean,
  /// Vietnamese.
  func isFamilyName(_ word: String) -> Bool {
    table.familyNames.first(PhraseHash(word.lowercased())) != nil
  }
}
