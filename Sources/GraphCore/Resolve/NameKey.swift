/// Names as they are compared: lower case, without accents, dots, leading article and possessive;
/// hyphens and slashes count as spaces.
package enum NameKey {
  /// The key of a name; names with equal keys are spelled alike.
  package static func key(_ name: String) -> String {
    name.utf8.allSatisfy { $0 < 0x80 } ? plainKey(name) : foldedWords(name).joined(separator: " ")
  }

  /// The words of the key.
  package static func words(_ name: String) -> [String] {
    name.utf8.allSatisfy { $0 < 0x80 }
      ? plainKey(name).split(separator: " ").map(String.init) : foldedWords(name)
  }

  private static let leadingArticles = ["the", "a", "an"].map { Array("\($0) ".utf8) }

  /// The key of a name of ASCII alone, as most are: the same as by `foldedWords` in less time.
  private static func plainKey(_ name: String) -> String {
    var key: [UInt8] = []
    key.reserveCapacity(name.utf8.count + 1)
    var start = 0
    func finish() {
      if key.count - start > 1, key[key.count - 2] == UInt8(ascii: "'"),
        key.last == UInt8(ascii: "s")
      {
        key.removeLast(2)
      }
      if key[start...].contains(UInt8(ascii: "'")) {
        key.replaceSubrange(start..., with: key[start...].filter { $0 != UInt8(ascii: "'") })
      }
      if key.count > start { key.append(UInt8(ascii: " ")) }
      start = key.count
    }
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): key.append(byte | 0x20)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "'"):
        key.append(byte)
      case UInt8(ascii: "."), UInt8(ascii: "`"): continue
      default: finish()
      }
    }
    finish()
    if !key.isEmpty { key.removeLast() }
    let article = leadingArticles.first { key.starts(with: $0) }
    return String(decoding: key.dropFirst(article?.count ?? 0), as: UTF8.self)
  }

  private static func foldedWords(_ name: String) -> [String] {
    var words: [String] = []
    var word = ""
    for scalar in name.unicodeScalars {
      switch scalar {
      case "'", "’", "‘", "`", "ʻ", ".", "\u{301}", "\u{300}":
        if scalar == "'" || scalar == "’" { word.unicodeScalars.append("'") }
      case _ where scalar.properties.isAlphabetic || scalar.properties.numericType != nil:
        word += fold(scalar)
      case _ where scalar.properties.generalCategory == .nonspacingMark:
        continue
      default:
        finish(&word, into: &words)
      }
    }
    finish(&word, into: &words)
    if words.count > 1, ["the", "a", "an"].contains(words[0]) { words.removeFirst() }
    return words
  }

  /// Drops the possessive and apostrophes inside: "O'Neil's" is "oneil".
  private static func finish(_ word: inout String, into words: inout [String]) {
    if word.hasSuffix("'s") { word.removeLast(2) }
    word.removeAll { $0 == "'" }
    if !word.isEmpty { words.append(word) }
    word = ""
  }

  /// A letter in lower case without its accent.
  package static func fold(_ scalar: Unicode.Scalar) -> String {
    if scalar.isASCII { return scalar.properties.lowercaseMapping }
    let lower = scalar.properties.lowercaseMapping
    guard let first = lower.unicodeScalars.first else { return "" }
    return accented[first] ?? String(Character(first))
  }

  /// Latin letters with marks to their plain letters.
  private static let accented: [Unicode.Scalar: String] = {
    let groups: [(String, String)] = [
      ("a", "àáâãäåāăąǎạảấầẩẫậắằẳẵặ"), ("c", "çćĉċč"), ("d", "ďđ"), ("e", "èéêëēĕėęěẹẻẽếềểễệ"),
      ("g", "ĝğġģǧ"), ("h", "ĥħḥ"), ("i", "ìíîïĩīĭįıǐịỉ"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"),
      ("n", "ñńņňŋ"), ("o", "òóôõöøōŏőǒơọỏốồổỗộớờởỡợ"), ("r", "ŕŗř"), ("s", "śŝşšșṣ"),
      ("t", "ţťŧțṭ"), ("u", "ùúûüũūŭůűųǔưụủứừửữự"), ("w", "ŵ"), ("y", "ýÿŷỳỵỷỹ"), ("z", "źżžẓ"),
      ("ae", "æ"), ("oe", "œ"), ("ss", "ß"), ("th", "þ"), ("d", "ð"),
    ]
    var table: [Unicode.Scalar: String] = [:]
    for (plain, letters) in groups {
      for scalar in letters.unicodeScalars { table[scalar] = plain }
    }
    return table
  }()

  /// The name as part of an id: letters and digits in lower case, joined by hyphens.
  package static func slug(_ name: String) -> String {
    let key = key(name)
    return key.isEmpty
      ? "unnamed" : String(decoding: key.utf8.map { $0 == 0x20 ? 0x2D : $0 }, as: UTF8.self)
  }
}
