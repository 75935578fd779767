internal import GraphCore

/// Finds runs of capitalised words with the lower-case words that join them: "Ministry of State
/// Security", "Food and Drug Administration", "Osama bin Laden".
struct CapitalRuns {
  let tokens: [Token]
  let facts: Facts
  let use: WordUse

  /// Longest run in tokens.
  static let maximumLength = 24

  /// Whether the token can stand in a name.
  func isNameWord(_ place: Int) -> Bool {
    let token = tokens[place]
    guard token.isWord else { return false }
    if token.isCapitalized {
      return !NameWords.calendar.contains(token.lower) && !isCompoundAdjective(token)
    }
    return hasInnerCapital(token)
  }

  /// Whether a name can begin at a place of a sentence that begins at `first`.
  func canStart(_ place: Int, first: Int) -> Bool {
    guard isNameWord(place) else { return beginsWithParticle(place) }
    let token = tokens[place]
    guard isInitial(place, first: first), !token.isAllCapitals || token.text.count < 2 else {
      return !isBareFunctionWord(place)
    }
    if let match = facts.longestMatch(in: tokens, at: place), match.length > 1 { return true }
    if NameWords.function.contains(token.lower) { return false }
    if token.lower.hasSuffix("ly"), !use.proper.contains(token.lower),
      !facts.isGivenName(token.text)
    {
      return false
    }
    let isFollowed = place + 1 < tokens.count && isNameWord(place + 1)
    if NameWords.starters.contains(token.lower) { return isFollowed }
    return !use.isOrdinary(token) || isFollowed && startsName(place)
  }

  /// "bin Laden", "von der Leyen".
  private func beginsWithParticle(_ place: Int) -> Bool {
    guard Self.leading.contains(tokens[place].lower), place + 1 < tokens.count else { return false }
    let next = tokens[place + 1]
    return next.isCapitalized && isNameWord(place + 1)
      || NameWords.particles.contains(next.lower) && place + 2 < tokens.count
        && isNameWord(place + 2)
  }

  private static let leading: Set<String> = ["bin", "ibn", "al", "von", "van", "de", "abu", "dela"]

  /// Whether the word at a place stands where any word is capitalised.
  func isInitial(_ place: Int, first: Int) -> Bool {
    guard place > first else { return true }
    switch tokens[place - 1].text {
    case "\"", "“", "‘", "'", "``", ":", "•", "*", "-", "–", "—", ";", ".", "?", "!": return true
    default: return place - 1 == first && !tokens[first].isWord
    }
  }

  private func isBareFunctionWord(_ place: Int) -> Bool {
    let lower = tokens[place].lower
    return lower == "the" || lower == "a" || lower == "an" || lower == "i" || lower == "but"
      || lower == "and" || lower == "in"
  }

  /// An ordinary word that begins a name all the same: "Police Department", "Bank of China".
  private func startsName(_ place: Int) -> Bool {
    facts.isGivenName(tokens[place].text) || facts.headWord(tokens[place + 1].lower) != nil
  }

  /// The place behind the run that begins at `start`; never behind `limit`.
  func end(of start: Int, limit: Int) -> Int {
    let limit = min(limit, start + Self.maximumLength)
    var place = start + 1
    while place < limit {
      guard let next = extend(start..<place, limit: limit) else { break }
      place = next
    }
    return place
  }

  /// The end of a run that takes up what stands behind it, if that belongs to the name.
  private func extend(_ run: Range<Int>, limit: Int) -> Int? {
    let place = run.upperBound
    let token = tokens[place]
    if isNameWord(place) {
      guard token.text != "The" else { return nil }
      return token.hasSpaceBefore || tokens[place - 1].text == "&" ? place + 1 : nil
    }
    func capital(_ offset: Int) -> Bool {
      place + offset < limit && isNameWord(place + offset)
    }
    switch token.lower {
    case "&":
      return capital(1) ? place + 2 : nil
    case ",":
      if let end = listEnd(run, limit: limit) { return end }
      guard capital(1) else { return nil }
      let next = tokens[place + 1].lower
      let isSuffix =
        NameWords.companySuffixes.contains(next) || ["jr.", "jr", "sr."].contains(next)
      return isSuffix ? place + 2 : nil
    case "of", "for", "on", "against", "to":
      guard joins(token.lower, run) else { return nil }
      if capital(1) { return place + 2 }
      if place + 1 < limit, tokens[place + 1].lower == "the", capital(2) { return place + 3 }
      return isYear(place + 1, limit) && isHead(run.upperBound - 1, .law) ? place + 2 : nil
    case "and":
      return capital(1) && joinsByAnd(run, limit: limit) ? place + 2 : nil
    case let word where NameWords.particles.contains(word):
      if capital(1) { return place + 2 }
      guard place + 1 < limit, NameWords.particles.contains(tokens[place + 1].lower) else {
        return nil
      }
      return capital(2) ? place + 3 : nil
    case let word where NameWords.governing.contains(word):
      return governs(run, word) ? place + 1 : nil
    default:
      let isNumber = token.text.unicodeScalars.first!.isDigit && token.hasSpaceBefore
      return isNumber && NameWords.numbered.contains(tokens[place - 1].lower) ? place + 1 : nil
    }
  }

  private func joins(_ word: String, _ run: Range<Int>) -> Bool {
    if word == "of" || word == "for", endsInOffice(run) { return true }
    guard let head = facts.headWord(tokens[run.upperBound - 1].lower)?.kind else {
      return word == "of" && Self.heads.contains(tokens[run.upperBound - 1].lower)
    }
    switch word {
    case "of": return true
    case "for": return head == .agency || head == .organization
    case "against": return head == .law || head == .organization
    case "to": return ["protocol", "amendment"].contains(tokens[run.upperBound - 1].lower)
    default: return head == .agency || head == .law
    }
  }

  /// Whether a run ends in an office: "Deputy Chairman", "Special Envoy".
  private func endsInOffice(_ run: Range<Int>) -> Bool {
    for start in run.suffix(4) {
      if let length = facts.officeLength(at: start, in: tokens), start + length == run.upperBound {
        return true
      }
    }
    return false
  }

  /// "Bureau of Alcohol, Tobacco, Firearms and Explosives": a list inside the name of an agency.
  private func listEnd(_ run: Range<Int>, limit: Int) -> Int? {
    guard let of = run.first(where: { ["of", "for", "on"].contains(tokens[$0].lower) }),
      of > run.lowerBound, isHead(of - 1, .agency),
      !run[of...].contains(where: { facts.isGivenName(tokens[$0].text) })
    else { return nil }
    var place = run.upperBound
    var items = 0
    while place < min(limit, run.upperBound + 8) {
      let token = tokens[place]
      if token.text == "," {
        place += 1
      } else if token.lower == "and" {
        guard items > 0, place + 1 < limit, isNameWord(place + 1), !isHead(place + 1, .agency),
          facts.officeLength(at: place + 1, in: tokens) == nil
        else { return nil }
        return place + 2
      } else if isNameWord(place), !facts.isGivenName(token.text),
        facts.officeLength(at: place, in: tokens) == nil,
        facts.longestMatch(in: tokens, at: place) == nil
      {
        items += 1
        place += 1
      } else {
        return nil
      }
    }
    return nil
  }

  /// "Brazilian government", "Trump administration", "U.S. military".
  private func governs(_ run: Range<Int>, _ word: String) -> Bool {
    if let match = facts.longestMatch(in: tokens, at: run.lowerBound),
      match.length == run.count
    {
      return match.rows[0].kind == .place
    }
    return run.count == 1 && ["administration", "government", "regime"].contains(word)
      && facts.title(at: run.lowerBound, in: tokens) == nil
      && !NameWords.starters.contains(tokens[run.lowerBound].lower)
  }

  /// "Department of Health and Human Services", "Securities and Exchange Commission"; not "Merkel
  /// and Macron".
  private func joinsByAnd(_ run: Range<Int>, limit: Int) -> Bool {
    let next = run.upperBound + 1
    var end = next + 1
    while end < min(limit, next + 6), isNameWord(end), tokens[end].hasSpaceBefore { end += 1 }
    guard facts.longestMatch(in: tokens, at: next) == nil,
      facts.title(at: next, in: tokens) == nil, !facts.isGivenName(tokens[next].text)
    else { return false }
    let endsInHead = isHead(end - 1, .agency) || isHead(end - 1, .law)
    if let connector = run.first(where: { tokens[$0].lower == "of" || tokens[$0].lower == "on" }),
      connector > run.lowerBound, isHead(connector - 1, .agency)
    {
      return !endsInHead
    }
    return endsInHead && end > next + 1 && run.count < 4 && !run.contains { isHead($0, nil) }
      && facts.longestMatch(in: tokens, at: run.lowerBound) == nil
      && !facts.isGivenName(tokens[run.lowerBound].text)
  }

  /// Whether the word at a place is the head of names of a kind, or of any.
  func isHead(_ place: Int, _ kind: EntityKind?) -> Bool {
    guard let head = facts.headWord(tokens[place].lower) else { return false }
    return kind == nil || head.kind == kind
  }

  private func isYear(_ place: Int, _ limit: Int) -> Bool {
    place < limit && tokens[place].isYear
  }

  /// Words that take "of" although they head no name alone.
  static let heads: Set<String> = [
    "house", "chamber", "chambers", "isle", "cape", "knights", "sons", "daughters", "chiefs",
    "states", "commonwealth", "lords", "siege", "doctors", "horn",
  ]

  /// "Beijing-backed", "D-Vermont": an adjective made of a name.
  private func isCompoundAdjective(_ token: Token) -> Bool {
    guard token.text.utf8.contains(UInt8(ascii: "-")) else { return false }
    let parts = token.text.split(separator: "-")
    guard parts.count > 1, let last = parts.last else { return false }
    if ["D", "R", "I"].contains(parts[0]), last.count > 1 { return true }
    return last.hasSuffix("ed") || last.hasSuffix("ing") || Self.compounds.contains(String(last))
  }

  private static let compounds: Set<String> = [
    "led", "born", "style", "era", "wide", "run", "made", "built", "controlled", "held", "like",
    "friendly", "free", "only", "related", "sponsored", "approved", "American", "Americans",
  ]

  /// "al-Assad", "iRobot": a capital behind lower-case letters.
  private func hasInnerCapital(_ token: Token) -> Bool {
    guard token.text.utf8.count < 30 else { return false }
    var scalars = token.text.unicodeScalars.makeIterator()
    guard let first = scalars.next(), first.isLetter, let second = scalars.next() else {
      return false
    }
    return second.isUpper || token.text.hasPrefix("al-") || token.text.hasPrefix("el-")
  }
}

extension Token {
  /// Whether it is a year from 1800 to 2099.
  var isYear: Bool {
    text.utf8.count == 4 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
      && (text.hasPrefix("18") || text.hasPrefix("19") || text.hasPrefix("20"))
  }

  /// Whether it begins with a digit.
  var isNumber: Bool { text.unicodeScalars.first!.isDigit }
}
