/// Readable stems of article ids.
enum Slug {
  static let maximumLength = 40

  /// ASCII letters, digits and hyphens, at most 40 of them; nil when nothing is left.
  static func make(_ text: String) -> String? {
    var slug = ""
    for scalar in text.lowercased().unicodeScalars {
      if scalar.isASCII, scalar.isWordPart {
        slug.unicodeScalars.append(scalar)
      } else if let plain = transliteration[scalar] {
        slug += plain
      } else if !scalar.isApostrophe, !scalar.isAttached, !slug.isEmpty, slug.last != "-" {
        slug += "-"
      }
      if slug.utf8.count >= maximumLength { break }
    }
    slug = String(slug.prefix(maximumLength))
    while slug.last == "-" { slug.removeLast() }
    return slug.isEmpty ? nil : slug
  }

  private static let transliteration: [Unicode.Scalar: String] = {
    let letters = [
      "a": "àáâãåāăąǎ", "ae": "äæ", "c": "çćĉċč", "d": "ďđð", "e": "èéêëēĕėęě", "g": "ĝğġģ",
      "h": "ĥħ", "i": "ìíîïĩīĭįıǐ", "j": "ĵ", "k": "ķ", "l": "ĺļľŀł", "n": "ñńņňŋ",
      "o": "òóôõöøōŏőǒ", "oe": "œ", "r": "ŕŗř", "s": "śŝşšș", "ss": "ß", "t": "ţťŧț", "th": "þ",
      "u": "ùúûüũūŭůűųǔ", "w": "ŵ", "y": "ýÿŷ", "z": "źżž",
    ]
    var table: [Unicode.Scalar: String] = [:]
    for (plain, accented) in letters {
      for scalar in accented.unicodeScalars { table[scalar] = plain }
    }
    return table
  }()
}
