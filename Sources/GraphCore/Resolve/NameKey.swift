/// Names as they are compared: lower case, without accents, dots, leading article and possessive;
/// hyphens and slashes count as spaces.
package enum NameKey {
  /// The key of a name; names with equal keys are spelled alike.
  package static func key(_ name: String) -> String { words(name).joined(separator: " ") }

  /// The words of the key.
  package static func words(_ name: String) -> [String] {
    var words = name.utf8.allSatisfy { $0 < 0x80 } ? plainWords(name) : foldedWords(name)
    if words.count > 1, words[0] == "the" || words[0] == "a" || words[0] == "an" {
      words.removeFirst()
    }
    return words
  }

  /// The words of a name of ASCII alone, as most are: the same as `foldedWords` in less time.
  private static func plainWords(_ name: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    func finish() {
      if word.count > 1, word[word.count - 2] == UInt8(ascii: "'"), word.last == UInt8(ascii: "s") {
        word.removeLast(2)
      }
      word.removeAll { $0 == UInt8(ascii: "'") }
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
    }
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(byte | 0x20)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "'"):
        word.append(byte)
      case UInt8(ascii: "."), UInt8(ascii: "`"): continue
      default: finish()
      }
    }
    finish()
    return words
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
    let slug = words(name).joined(separator: "-")
    return slug.isEmpty ? "unnamed" : slug
  }
}
