/// Finds where sentences end among the tokens of one block.
struct SentenceSplitter {
  /// A sentence that reaches this many tokens is cut at the best place in its second half.
  static let maximumLength = 400

  /// Tokens of all blocks read so far.
  let tokens: [Token]
  /// Those of the block that is to be split.
  let block: Range<Int>

  /// The tokens of each sentence in order; together they are the block's.
  func sentences() -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = block.lowerBound
    var place = start
    while place < block.upperBound {
      var cut: Int?
      if let end = sentenceEnd(at: place, start: start) {
        cut = end
        place = end
      } else {
        place += 1
        if place - start >= Self.maximumLength { cut = bestCut(start..<place) }
      }
      if let cut {
        sentences.append(start..<cut)
        start = cut
      }
    }
    if start < block.upperBound { sentences.append(start..<block.upperBound) }
    return sentences
  }

  /// Where the sentence ends if the token at a place ends it: behind the closing quotes.
  private func sentenceEnd(at place: Int, start: Int) -> Int? {
    guard let stop = Stop(tokens[place]) else { return nil }
    var end = place + 1
    // Both loops are bounded so that a page of quotation marks is read once.
    while end < min(block.upperBound, place + 9) {
      if isCloser(end) {
        end += 1
      } else if isNoteNumber(end) {
        end += 3
      } else {
        break
      }
    }
    guard end < block.upperBound else { return end }
    if Stop(tokens[end]) != nil, !tokens[end].isWord { return nil }
    var next = end
    while next < min(block.upperBound - 1, end + 8), isOpener(next) { next += 1 }

    let following = tokens[next]
    let isQuoted = end > place + 1
    let isOpened = next > end
    let isLower = following.text.unicodeScalars.first!.isLower
    let ends =
      switch stop {
      case .mark:
        !isLower && !continuesPart(tokens[end]) && !(isQuoted && reportsSpeech(next))
      case .fullStop:
        (isOpened || !isLower) && !continuesPart(tokens[end])
          && (isQuoted || tokens[end].hasSpaceBefore || following.isCapitalized)
          && !isListNumber(start, place)
      case .ellipsis:
        isOpened || following.isCapitalized
      case .title, .connecting:
        false
      case .time:
        (isQuoted || isOpened || following.isCapitalized)
          && !Self.afterTime.contains(following.lower)
          && !isLower
      case .abbreviation:
        following.isCapitalized
          && (isQuoted || isOpened || Self.starters.contains(following.lower))
      }
    return ends ? end : nil
  }

  /// A cut behind a semicolon, else a comma, else before a space, in the second half of a run.
  private func bestCut(_ run: Range<Int>) -> Int {
    let half = (run.lowerBound + run.count / 2)..<run.upperBound
    let marks: [Set<String>] = [[";"], [":", "—", "–", "--"], [","]]
    for set in marks {
      if let mark = half.last(where: { set.contains(tokens[$0].text) }) { return mark + 1 }
    }
    return half.last { tokens[$0].hasSpaceBefore } ?? run.upperBound
  }

  private func isCloser(_ place: Int) -> Bool {
    switch tokens[place].text {
    case "”", "»", ")", "]", "}", "''": true
    case "\"", "'", "’": !tokens[place].hasSpaceBefore || place + 1 == block.upperBound
    default: false
    }
  }

  /// "[12]" behind a sentence.
  private func isNoteNumber(_ place: Int) -> Bool {
    place + 2 < block.upperBound && tokens[place].text == "[" && tokens[place + 2].text == "]"
      && tokens[place + 1].text.unicodeScalars.allSatisfy(\.isDigit)
  }

  private func isOpener(_ place: Int) -> Bool {
    switch tokens[place].text {
    case "“", "‘", "«", "(", "[", "{", "``", "\"", "'", "’": true
    default: false
    }
  }

  /// "Inc., said": what stands behind the full stop goes on with the sentence.
  private func continuesPart(_ token: Token) -> Bool {
    switch token.text {
    case ",", ";", ":", "-", "–", "—", "--", "/": true
    default: false
    }
  }

  /// "1. First": a number or letter that is all there is before the full stop.
  private func isListNumber(_ start: Int, _ place: Int) -> Bool {
    guard place == start + 1 else { return false }
    let scalars = tokens[start].text.unicodeScalars
    return scalars.count == 1 && tokens[start].isWord
      || scalars.count <= 3 && scalars.allSatisfy(\.isDigit)
  }

  /// `"Why?" Lam asked`: a verb of speech right behind the quotation or behind a name.
  private func reportsSpeech(_ place: Int) -> Bool {
    let reach = place..<min(place + 3, block.upperBound)
    return reach.contains { Self.speech.contains(tokens[$0].lower) }
  }

  private static let speech: Set<String> = [
    "said", "says", "asked", "asks", "told", "added", "wrote", "tweeted", "replied", "shouted",
    "demanded", "wondered",
  ]

  private static let afterTime = Set(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june \
    july august september october november december et est edt ct cst cdt pt pst pdt gmt utc bst \
    cet jst hkt eastern pacific central london beijing moscow
    """.split(separator: " ").map(String.init))

  /// Words that begin a sentence when they are capitalized behind an abbreviation.
  private static let starters = Set(
    """
    the a an this that these those he she it they we you i his her its their our my in on at by for \
    from with as but and or so if when while after before since although though however there here \
    what who why how where which not no yes now then also meanwhile according some many most all \
    both each every one two three during despite last earlier later instead still yet only even \
    once until because between among through such let other others another several few nor thus \
    therefore moreover nonetheless nevertheless to is are was were has have had do does did
    """.split(separator: " ").map(String.init))
}

/// What kind of end a token may be.
private enum Stop {
  case fullStop
  /// A question or exclamation mark, or a full stop of another script.
  case mark
  case ellipsis
  case title
  case connecting
  /// "p.m.", "etc.": nearly always an end before a capital.
  case time
  case abbreviation

  init?(_ token: Token) {
    let text = token.text
    let scalars = text.unicodeScalars
    let last = scalars.last!
    switch last {
    case ".":
      if text == "." {
        self = .fullStop
      } else if scalars.first! == "." {
        self = .ellipsis
      } else {
        self.init(abbreviation: token.lower.dropLast())
      }
    case "…": self = .ellipsis
    case "?", "!", "。", "！", "？", "؟", "۔", "।", "‽": self = .mark
    default: return nil
    }
  }

  private init?(abbreviation word: Substring) {
    let part = word.split(separator: "-").last ?? word
    switch String(part) {
    case "a.m", "p.m", "etc", "al": self = .time
    case let part:
      switch Abbreviation.kind(of: part) {
      case .title: self = .title
      case .connecting: self = .connecting
      default: self = .abbreviation
      }
    }
  }
}
