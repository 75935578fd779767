internal import GraphCore

/// Cuts text into tokens in the manner of the Universal Dependencies treebanks for English, except
/// that a hyphenated compound stays one token.
///
/// It reads the text once; every look ahead is bounded.
struct Tokenizer {
  /// A token, or a web address, is cut at this length, so that hostile text cannot make one that
  /// fills the memory of later stages.
  static let maximumLength = 1_000

  /// The scalars of the text.
  let scalars: [Unicode.Scalar]
  /// The tokens found so far.
  private(set) var tokens: [Token] = []
  /// The place after the last scalar of the block that is being read.
  var limit = 0

  /// A tokenizer of that text.
  init(_ text: ArticleText) { scalars = text.scalars }

  /// Appends the tokens of a block.
  mutating func read(_ block: Span) {
    limit = block.end
    var place = block.start
    while place < limit {
      if scalars[place].isSpace {
        place += 1
      } else {
        place = readToken(at: place)
      }
    }
  }

  /// Appends the token (or a word and what is cut off it) that starts at a place; the place after.
  private mutating func readToken(at start: Int) -> Int {
    let first = scalars[start]
    if first.isWordPart {
      if let end = addressEnd(from: start) { return append(start, end) }
      return readWord(from: start)
    }
    return append(start, symbolEnd(from: start))
  }

  /// Where a token that does not begin with a letter or digit ends.
  private func symbolEnd(from start: Int) -> Int {
    let first = scalars[start]
    let next = scalar(at: start + 1)
    switch first {
    case "@", "#":
      // A handle or a tag; "#1" stays two tokens.
      if let next, next.isLetter || (next.isDigit && first == "@") { return nameEnd(start + 1) }
    case ".":
      if let next, next.isDigit, tokens.last?.span.end != start {
        return numberEnd(from: start + 1)
      }
    case "'", "’":
      if let end = cliticEnd(from: start) { return end }
    default: break
    }

    var end = start + 1
    switch first {
    case ".", "-", "*", "=", "_", "~", "#", "–", "—", "―", "…":
      while end < capped(start), scalars[end] == first { end += 1 }
    case "!", "?":
      while end < capped(start), scalars[end] == "!" || scalars[end] == "?" { end += 1 }
    case "`", "'", "’":
      if next == first { end += 1 }
    default: break
    }
    while end < capped(start), scalars[end].isAttached { end += 1 }
    return end
  }

  private func nameEnd(_ start: Int) -> Int {
    var end = start
    while end < capped(start), scalars[end].isWordPart || scalars[end] == "_" { end += 1 }
    return end
  }

  private func numberEnd(from start: Int) -> Int {
    var end = start
    while end < capped(start), scalars[end].isDigit { end += 1 }
    return end
  }

  /// Where the clitic ends that the apostrophe at a place begins: 's, 're, 've, 'll, 'd, 'm.
  func cliticEnd(from apostrophe: Int) -> Int? {
    guard let first = scalar(at: apostrophe + 1) else { return nil }
    var end = apostrophe + 2
    switch first {
    case "s", "S", "d", "D", "m", "M": break
    case "r", "R", "v", "V":
      guard let second = scalar(at: end), second == "e" || second == "E" else { return nil }
      end += 1
    case "l", "L":
      guard let second = scalar(at: end), second == "l" || second == "L" else { return nil }
      end += 1
    default: return nil
    }
    if let after = scalar(at: end), after.isWordPart || after.isApostrophe { return nil }
    return end
  }

  /// The scalar at a place of the block that is being read.
  func scalar(at place: Int) -> Unicode.Scalar? { place < limit ? scalars[place] : nil }

  /// How far a token that starts at a place may reach.
  func capped(_ start: Int) -> Int { min(limit, start + Self.maximumLength) }

  /// Appends a token; the place after it.
  @discardableResult
  mutating func append(_ start: Int, _ end: Int) -> Int {
    let text = String(scalars[start..<end])
    var isPlain = true
    for scalar in scalars[start..<end] where !scalar.isASCII || scalar.isUpper { isPlain = false }
    tokens.append(
      Token(
        span: Span(start, end), text: text, lower: isPlain ? text : Self.folded(text),
        hasSpaceBefore: start > 0 && scalars[start - 1].isSpace))
    return end
  }

  static func folded(_ text: String) -> String {
    var folded = text.lowercased()
    if folded.unicodeScalars.contains("’") {
      folded = String(String.UnicodeScalarView(folded.unicodeScalars.map { $0 == "’" ? "'" : $0 }))
    }
    return folded
  }
}
