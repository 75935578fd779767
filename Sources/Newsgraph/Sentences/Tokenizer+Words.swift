/// Words, numbers and what is cut off them.
extension Tokenizer {
  /// Appends the word or number that starts at a place, and its clitic; the place after.
  mutating func readWord(from start: Int) -> Int {
    // Scripts without spaces: one token a scalar.
    if scalars[start].properties.isIdeographic { return append(start, start + 1) }

    var end = start
    var segment = start
    let cap = capped(start)
    while true {
      while end < cap, scalars[end].isWordPart, !isIdeograph(scalars[end]) { end += 1 }
      guard end + 1 < cap else { break }
      if scalars[end].isApostrophe {
        if let cut = readClitic(of: start, at: end) { return cut }
        guard scalars[end + 1].isLetter else { break }
        end += 1
      } else if let after = connectorEnd(at: end, word: start, segment: segment) {
        end = after
        segment = after
      } else {
        break
      }
    }
    if scalar(at: end) == ".", takesFullStop(start, end) { end += 1 }
    if scalar(at: end) == "$", isCurrencyPrefix(start, end) { end += 1 }
    if scalar(at: end)?.isApostrophe == true, let cut = readClitic(of: start, at: end) {
      return cut
    }
    if end - start == 6, Self.isCannot(scalars[start..<end]) {
      append(start, start + 3)
      return append(start + 3, end)
    }
    return append(start, end)
  }

  /// Appends a word and its clitic if the apostrophe at a place begins one; the place after both.
  private mutating func readClitic(of start: Int, at apostrophe: Int) -> Int? {
    if let end = cliticEnd(from: apostrophe) {
      append(start, apostrophe)
      return append(apostrophe, end)
    }
    let n = apostrophe - 1
    guard n > start, scalars[n] == "n" || scalars[n] == "N",
      let t = scalar(at: apostrophe + 1), t == "t" || t == "T",
      scalar(at: apostrophe + 2)?.isWordPart != true
    else { return nil }
    append(start, n)
    return append(n, apostrophe + 2)
  }

  /// The place after a mark that joins two parts of one word or number.
  private func connectorEnd(at place: Int, word start: Int, segment: Int) -> Int? {
    let before = scalars[place - 1]
    let next = scalars[place + 1]
    switch scalars[place] {
    case "-", "\u{2010}", "\u{2011}", "_", "&":
      return next.isWordPart ? place + 1 : nil
    case ".":
      if next.isHyphen, scalar(at: place + 2)?.isWordPart == true, takesFullStop(start, place) {
        return place + 2
      }
      guard next.isWordPart else { return nil }
      let length = place - segment
      if next.isDigit {
        return before.isDigit || length == 1 || before.isUpper ? place + 1 : nil
      }
      // "the end.The next" is two words, "Ph.D." and "example.com" are one.
      if next.isUpper, length > 1, scalar(at: place + 2) != "." { return nil }
      return place + 1
    case ",":
      return before.isDigit && next.isDigit ? place + 1 : nil
    case ":":
      let isTime = before.isDigit && next.isDigit && place - start <= 2
      return isTime ? place + 1 : nil
    case "/":
      let isDate = next.isDigit && scalars[start..<place].allSatisfy { $0.isDigit || $0 == "/" }
      return isDate && place - start <= 8 ? place + 1 : nil
    default:
      return nil
    }
  }

  /// Whether the full stop after a word belongs to it.
  private func takesFullStop(_ start: Int, _ end: Int) -> Bool {
    let next = scalar(at: end + 1)
    guard next != ".", end > start, end - start <= 12 else { return false }
    if isDotted(start, end) { return true }
    if end - start == 1 { return scalars[start].isUpper && isInitial(start) }
    // "D-Calif." ends like "Calif."
    let part = scalars[start..<end].lastIndex(where: \.isHyphen).map { $0 + 1 } ?? start
    switch Abbreviation.kind(of: String(scalars[part..<end]).lowercased()) {
    case nil: return false
    case .beforeNumber: return nextVisible(after: end)?.isDigit == true
    case .calendar: return scalars[part].isUpper
    case .place:
      let comma = tokens.last?.text
      return scalars[part].isUpper && (part > start || comma == "," || comma == "(")
    case .title: return scalars[part].isUpper && nextVisible(after: end)?.isUpper == true
    case .connecting, .other: return true
    }
  }

  /// Whether a word has full stops inside and only short parts: "U.S", "p.m", "Ph.D".
  private func isDotted(_ start: Int, _ end: Int) -> Bool {
    var length = 0
    var dots = 0
    for scalar in scalars[start..<end] {
      if scalar == "." {
        dots += 1
        length = 0
      } else {
        length += 1
        guard scalar.isLetter, length <= 2 else { return false }
      }
    }
    return dots > 0
  }

  /// Whether a capital with a full stop is an initial rather than the last word of a sentence.
  private func isInitial(_ place: Int) -> Bool {
    guard let next = nextVisible(after: place + 1) else { return false }
    // "than I. But": the pronoun.
    if scalars[place] == "I", tokens.last?.text.unicodeScalars.first?.isLower == true {
      return false
    }
    return next.isUpper || next == "," || next.isHyphen
  }

  /// The first scalar after the full stop at a place that is not white space.
  private func nextVisible(after place: Int) -> Unicode.Scalar? {
    var next = place + 1
    while next < limit, scalars[next].isSpace { next += 1 }
    return scalar(at: next)
  }

  /// "US" of "US$5".
  private func isCurrencyPrefix(_ start: Int, _ end: Int) -> Bool {
    end - start <= 3 && scalars[start..<end].allSatisfy(\.isUpper)
  }

  private func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isASCII && scalar.properties.isIdeographic
  }

  private static func isCannot(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    zip(word, "cannot".unicodeScalars).allSatisfy { $0 == $1 || $0.value | 0x20 == $1.value }
  }
}
