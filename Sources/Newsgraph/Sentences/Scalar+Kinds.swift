/// Kinds of scalars as the tokenizer sees them; ASCII is decided without the Unicode tables.
extension Unicode.Scalar {
  /// White space of any width, line breaks too.
  var isSpace: Bool {
    isASCII ? value == 0x20 || (0x09...0x0d).contains(value) : properties.isWhitespace
  }

  /// A decimal digit.
  var isDigit: Bool {
    isASCII ? (0x30...0x39).contains(value) : properties.numericType == .decimal
  }

  /// A letter, or what belongs to one: an accent, a joiner, a soft hyphen.
  var isLetter: Bool {
    if isASCII { return (0x61...0x7a).contains(value | 0x20) }
    return properties.isAlphabetic || isAttached || properties.numericType != nil
  }

  /// A letter or digit.
  var isWordPart: Bool { isLetter || isDigit }

  /// A mark or format character: never begins something, belongs to the scalar before.
  var isAttached: Bool {
    guard !isASCII else { return false }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .format: return true
    default: return false
    }
  }

  /// An upper-case letter.
  var isUpper: Bool { isASCII ? (0x41...0x5a).contains(value) : properties.isUppercase }

  /// A lower-case letter.
  var isLower: Bool { isASCII ? (0x61...0x7a).contains(value) : properties.isLowercase }

  /// A straight or curly apostrophe.
  var isApostrophe: Bool { self == "'" || self == "’" }

  /// A hyphen, not a dash.
  var isHyphen: Bool { self == "-" || self == "\u{2010}" || self == "\u{2011}" }

  /// Ends a sentence or a part of one where a web address cannot end.
  var isTrailingPunctuation: Bool {
    switch self {
    case ".", ",", ";", ":", "!", "?", "\"", "'", "’", "”", "»", "]", "}", ">", "*", "…": true
    default: false
    }
  }
}
