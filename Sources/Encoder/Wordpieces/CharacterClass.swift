/// What BERT's basic tokenizer does with a scalar.
enum CharacterClass {
  /// An ASCII letter or digit: this byte, in lower case.
  case letter(UInt8)
  /// An ASCII punctuation mark: a word of its own.
  case mark(UInt8)
  /// White space.
  case space
  /// A control or format character, or one that means nothing: not even a space.
  case removed
  /// A Chinese character: a word of its own.
  case ideograph
  /// Any other scalar, still with its accent and in its case.
  case other

  /// The class of a scalar.
  @inline(__always)
  init(of scalar: Unicode.Scalar) {
    guard scalar.isASCII else {
      self = Self.outsideASCII(scalar)
      return
    }
    switch scalar {
    case "a"..."z", "0"..."9": self = .letter(UInt8(scalar.value))
    case "A"..."Z": self = .letter(UInt8(scalar.value) | 0x20)
    case " ", "\t", "\n", "\r": self = .space
    case "!"..."~": self = .mark(UInt8(scalar.value))
    default: self = .removed
    }
  }

  private static func outsideASCII(_ scalar: Unicode.Scalar) -> CharacterClass {
    switch scalar.properties.generalCategory {
    case .control, .format, .privateUse, .surrogate: return .removed
    default: break
    }
    if scalar == "\u{FFFD}" { return .removed }
    if scalar.properties.isWhitespace { return .space }
    return isIdeograph(scalar) ? .ideograph : .other
  }
}

/// Whether a scalar stands in one of the blocks that BERT counts as Chinese characters.
private func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x2A6DF, 0x2A700...0x2B73F, 0x2B740...0x2B81F,
    0x2B820...0x2CEAF, 0xF900...0xFAFF, 0x2F800...0x2FA1F:
    true
  default: false
  }
}

/// Whether BERT makes a word of its own of a scalar: all of ASCII's marks and symbols, and punctuation elsewhere.
func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.isASCII {
    switch scalar {
    case "!"..."/", ":"..."@", "["..."`", "{"..."~": return true
    default: return false
    }
  }
  switch scalar.properties.generalCategory {
  case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
    .initialPunctuation, .finalPunctuation, .otherPunctuation:
    return true
  default: return false
  }
}
