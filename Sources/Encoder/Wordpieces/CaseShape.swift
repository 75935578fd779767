/// How a word is written. The encoder reads lower case only; this tells it what was lost.
package enum CaseShape: UInt8, CaseIterable, Sendable {
  case none, lower, title, upper, capital, mixed, digits, alphanumeric, punctuation, uncased
  case lineTitle

  /// The name in a weights file.
  var name: String { self == .lineTitle ? "line-title" : "\(self)" }

  /// The shape of a word. A capital that opens a line says less than one inside it, so it has a shape of its own.
  init(of word: ArraySlice<Unicode.Scalar>, opensLine: Bool) {
    var letters = 0, upper = 0, lower = 0, digits = 0, others = 0
    var firstIsUpper = false, holdsNumber = false
    for scalar in word {
      let traits = Traits(of: scalar)
      if traits.isLetter {
        letters += 1
        if traits.isUpper { upper += 1 }
        if traits.isLower { lower += 1 }
        if letters == 1 { firstIsUpper = traits.isUpper }
      } else {
        others += 1
      }
      if traits.isDigit { digits += 1 }
      if traits.isNumeric { holdsNumber = true }
    }
    if letters == 0 {
      self = holdsNumber ? .digits : .punctuation
    } else if others > 0, digits > 0 {
      self = .alphanumeric
    } else if upper == 0 {
      self = lower > 0 ? .lower : .uncased
    } else if upper == letters {
      self = letters == 1 ? .capital : .upper
    } else if firstIsUpper, upper == 1 {
      self = opensLine ? .lineTitle : .title
    } else {
      self = .mixed
    }
  }
}

/// What counts of a scalar for the shape of its word.
private struct Traits {
  var isLetter = false
  var isUpper = false
  var isLower = false
  var isDigit = false
  var isNumeric = false

  init(of scalar: Unicode.Scalar) {
    switch scalar {
    case "a"..."z": (isLetter, isLower) = (true, true)
    case "A"..."Z": (isLetter, isUpper) = (true, true)
    case "0"..."9": (isDigit, isNumeric) = (true, true)
    case _ where scalar.isASCII: break
    default:
      let properties = scalar.properties
      switch properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
        isLetter = true
      default: break
      }
      isUpper = properties.isUppercase
      isLower = properties.isLowercase
      isDigit = properties.numericType == .decimal || properties.numericType == .digit
      isNumeric = properties.numericType != nil
    }
  }
}
