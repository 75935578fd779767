internal import GraphCore

extension Facts {
  /// The number of tokens of an office or form of address that begins at a place, in the singular
  /// or plural.
  func officeLength(at place: Int, in tokens: [Token]) -> Int? {
    if let found = title(at: place, in: tokens) { return found.length }
    switch tokens[place].lower {
    case "secretary": return 1
    case "trial":
      let isAttorney = place + 1 < tokens.count && tokens[place + 1].lower.hasPrefix("attorney")
      return isAttorney ? 2 : nil
    default: break
    }
    var token = tokens[place]
    guard token.isCapitalized, token.lower.hasSuffix("s"), token.lower.utf8.count > 4 else {
      return nil
    }
    token.lower.removeLast()
    return title(at: 0, in: [token]) == nil ? nil : 1
  }
}
