internal import GraphCore

/// A name as it was found, before the whole text has been heard on what it is.
struct NamePiece {
  /// The name's tokens.
  var tokens: Range<Int>
  /// What its own words show it to be; nil when only the text can tell.
  var kind: EntityKind?
  /// How the text refers to it.
  var role: Form.Role = .name
  /// The title before it.
  var title: Range<Int>?
  /// How sure the kind is.
  var confidence: Double
  /// Whether it stands inside a longer name.
  var isInner = false
}

/// Cuts a run of capitalised words into names: "French President Emmanuel Macron" is a place, a
/// title and a person.
struct NamePieces {
  let tokens: [Token]
  let facts: Facts
  let runs: CapitalRuns

  /// The names in a run, given the title that stands before it; a name of the tables may reach
  /// beyond the run.
  func cut(_ run: Range<Int>, title: Range<Int>? = nil) -> [NamePiece] {
    var pieces: [NamePiece] = []
    var place = run.lowerBound
    var title = title
    while place < run.upperBound {
      let rest = place..<run.upperBound
      let match = facts.longestMatch(in: tokens, at: place)
      let matched = match.map { place..<place + $0.length }
      if let match, let matched, matched.upperBound >= run.upperBound {
        return pieces + rowPieces(match, matched)
      }
      if let next = titleEnd(at: place, in: rest, matched: matched) {
        if let match, let matched, matched.upperBound < next, match.rows[0].kind == .place {
          var inner = piece(match, matched)
          inner.isInner = true
          pieces.append(inner)
        }
        title = (title?.lowerBound ?? place)..<next
        place = next
        if let of = office(title!, in: run) {
          pieces += of.inner
          title = of.title
          place = of.end
        }
        continue
      }
      if let match, let matched, standsAlone(match, matched, rest) {
        pieces += rowPieces(match, matched)
        // "Republican Senator", "Reuters reporter": what follows is another name.
        title = nil
        place = matched.upperBound
        continue
      }
      let end = title == nil ? pieceEnd(rest) : rest.upperBound
      if end < run.upperBound, endsInOffice(place..<end) {
        title = (title?.lowerBound ?? place)..<end
        place = end
        continue
      }
      pieces += named(place..<end, title: title)
      title = nil
      place = end
    }
    return pieces
  }

  /// The end of a title that the text continues with a name.
  private func titleEnd(at place: Int, in rest: Range<Int>, matched: Range<Int>?) -> Int? {
    guard let length = facts.officeLength(at: place, in: tokens) else { return nil }
    let end = place + length
    guard end <= rest.upperBound, end >= matched?.upperBound ?? 0 else { return nil }
    let title = facts.title(at: place, in: tokens)?.title
    guard end < rest.upperBound, !facts.isGivenName(tokens[end].text), title?.isHonorific != true
    else { return end }
    // "Executive Order", "General Assembly", "Justice Department": the last word heads a name.
    if runs.isHead(end, .law) { return nil }
    let last = rest.upperBound - 1
    let connector = rest.first { NameWords.inner.contains(tokens[$0].lower) }
    if runs.isHead(last, .agency) || runs.isHead(last, .organization),
      connector == nil || connector! > end,
      facts.officeLength(at: end, in: tokens) == nil
    {
      return nil
    }
    return end
  }

  /// "Director of the Federal Security Service Alexander Bortnikov": the title with the office's
  /// object, the names in it, and where the person begins.
  private func office(_ title: Range<Int>, in run: Range<Int>) -> (
    title: Range<Int>?, inner: [NamePiece], end: Int
  )? {
    var start = title.upperBound
    guard start < run.upperBound, ["of", "for"].contains(tokens[start].lower) else { return nil }
    start += 1
    if start < run.upperBound, tokens[start].lower == "the" { start += 1 }
    guard start < run.upperBound else { return nil }
    let object = start..<run.upperBound
    let person = personStart(in: object)
    let end = person ?? run.upperBound
    let inner = cut(start..<end).filter { person == nil || $0.kind != nil && $0.kind != .person }
    let isPortfolio = inner.count == 1 && inner[0].kind == nil
    return (person.map { title.lowerBound..<$0 }, isPortfolio ? [] : inner, end)
  }

  private func personStart(in object: Range<Int>) -> Int? {
    for place in object.dropFirst() {
      guard !NameWords.inner.contains(tokens[place - 1].lower), runs.isNameWord(place) else {
        continue
      }
      let remaining = object.upperBound - place
      guard remaining <= 4 else { continue }
      if facts.isGivenName(tokens[place].text), remaining > 1 { return place }
      if facts.isFamilyName(tokens[place].text), remaining > 1 { return place }
      let match = facts.longestMatch(in: tokens, at: object.lowerBound)
      if match?.length == place - object.lowerBound, remaining > 1 { return place }
      if runs.isHead(place - 1, .agency), remaining > 1,
        !(place..<object.upperBound).contains(where: { runs.isHead($0, nil) })
      {
        return place
      }
    }
    return nil
  }

  /// Whether a matched row is a name of its own although the run goes on.
  private func standsAlone(_ match: Facts.Match, _ matched: Range<Int>, _ rest: Range<Int>) -> Bool
  {
    let next = matched.upperBound
    guard runs.isNameWord(next) else { return false }
    let after = next..<rest.upperBound
    if facts.title(at: next, in: tokens) != nil { return !endsInHead(after) || after.count > 2 }
    if facts.isGivenName(tokens[next].text), after.count > 1, !endsInHead(after) { return true }
    if endsInHead(rest) { return false }
    return match.rows[0].kind != .place && after.count > 1
  }

  private func endsInHead(_ run: Range<Int>) -> Bool {
    kindByHead(run) != nil
  }

  /// Where another name begins: "Federal Security Service Alexander Bortnikov", "Trade Minister Lee".
  private func pieceEnd(_ rest: Range<Int>) -> Int {
    guard !facts.isGivenName(tokens[rest.lowerBound].text), !isInitial(tokens[rest.lowerBound])
    else { return rest.upperBound }
    for place in rest.dropFirst() where runs.isNameWord(place) {
      guard !NameWords.inner.contains(tokens[place - 1].lower) else { continue }
      let remaining = place..<rest.upperBound
      if tokens[place - 1].lower == "the" { continue }
      if titleEnd(at: place, in: remaining, matched: nil) != nil { return place }
      let isNewName =
        place > rest.lowerBound + 1 || runs.isHead(place - 1, nil)
        || endsInOffice(rest.lowerBound..<place)
      if isNewName, remaining.count > 1, remaining.count < 5,
        facts.isGivenName(tokens[place].text), kindByHead(remaining) == nil
      {
        return place
      }
    }
    return rest.upperBound
  }

  /// Whether the last word of a run is an office in the singular or plural: "Trial Attorneys".
  private func endsInOffice(_ run: Range<Int>) -> Bool {
    facts.officeLength(at: run.upperBound - 1, in: tokens) == 1
  }

  /// What the head word of a name shows it to be.
  func kindByHead(_ run: Range<Int>) -> EntityKind? {
    guard run.count > 1 || tokens[run.lowerBound].isCapitalized else { return nil }
    if tokens[run.upperBound - 1].lower == "section" { return .agency }
    if let connector = run.first(where: { ["of", "for", "on", "to"].contains(tokens[$0].lower) }),
      connector > run.lowerBound,
      let head = facts.headWord(tokens[connector - 1].lower)
    {
      return head.subtype == "section" ? .agency : head.kind
    }
    var last = run.upperBound - 1
    let isNumbered = tokens[last].isNumber || ["i", "ii", "iii"].contains(tokens[last].lower)
    if last > run.lowerBound, isNumbered { last -= 1 }
    let lower = tokens[last].lower
    if isNumbered, lower == "flight" { return .event }
    if run.count > 1, NameWords.companySuffixes.contains(lower) { return .organization }
    if let head = facts.headWord(lower), run.count > 1 || head.kind == .agency {
      let isPersonal = run.count == 2 && facts.isGivenName(tokens[run.lowerBound].text)
      if !isPersonal || head.kind == .agency { return head.kind }
    }
    if run.count > 1, let kind = Self.leading[tokens[run.lowerBound].lower] { return kind }
    return nil
  }

  /// First words that show what a name is.
  private static let leading: [String: EntityKind] = [
    "hurricane": .event, "typhoon": .event, "cyclone": .event, "operation": .event,
    "battle": .event, "mount": .place, "lake": .place, "fort": .place, "port": .place,
    "cape": .place, "camp": .place, "san": .place, "saint": .place, "st.": .place, "los": .place,
    "university": .organization, "club": .organization, "radio": .organization,
    "bank": .organization, "flight": .event,
  ]

  private func piece(_ match: Facts.Match, _ run: Range<Int>) -> NamePiece {
    let role: Form.Role =
      switch match.role {
      case .acronym: .acronym
      case .adjective: match.rows[0].kind == .place ? .adjective : .name
      default: .name
      }
    return NamePiece(tokens: run, kind: match.rows[0].kind, role: role, confidence: 0.95)
  }

  /// A name whose words are in no table, and the places inside it that are.
  private func named(_ run: Range<Int>, title: Range<Int>?) -> [NamePiece] {
    if run.allSatisfy({ NameWords.unnamed.contains(tokens[$0].lower) }) { return [] }
    if title != nil, kindByHead(run) == nil || run.count < 4 && kindByHead(run) != .agency {
      return [NamePiece(tokens: run, kind: .person, title: title, confidence: 0.95)]
    }
    if let kind = kindByHead(run) {
      let confidence = run.count > 1 ? 0.85 : 0.5
      return [NamePiece(tokens: run, kind: kind, confidence: confidence)] + inner(run)
    }
    let first = tokens[run.lowerBound]
    if run.count == 1, first.isAllCapitals || first.hasSeveralCapitals {
      return [NamePiece(tokens: run, kind: nil, role: .acronym, confidence: 0.6)]
    }
    if (2...4).contains(run.count), facts.isGivenName(first.text) || isInitial(first) {
      return [NamePiece(tokens: run, kind: .person, confidence: 0.85)]
    }
    if (2...3).contains(run.count), facts.isFamilyName(first.text) {
      return [NamePiece(tokens: run, kind: .person, confidence: 0.7)]
    }
    return [NamePiece(tokens: run, kind: nil, confidence: 0.5)] + inner(run)
  }

  private func isInitial(_ token: Token) -> Bool {
    token.text.utf8.count == 2 && token.text.hasSuffix(".")
  }

  /// A name of the tables; an owner before it is a name of its own: "China's Foreign Ministry".
  private func rowPieces(_ match: Facts.Match, _ run: Range<Int>) -> [NamePiece] {
    guard run.count > 2, let owner = place(beginning: run, limit: 3),
      ["'s", "'"].contains(tokens[owner.tokens.upperBound].lower)
    else { return [piece(match, run)] + inner(run) }
    return [owner, piece(match, owner.tokens.upperBound + 1..<run.upperBound)]
  }

  /// The place whose name or adjective begins a longer name.
  private func place(beginning run: Range<Int>, limit: Int) -> NamePiece? {
    for length in (1..<min(run.count, limit + 1)).reversed() {
      let part = run.lowerBound..<run.lowerBound + length
      let text = part.map { tokens[$0].text }.joined(separator: " ")
      if facts.rows(named: text).first?.kind == .place {
        return NamePiece(tokens: part, kind: .place, confidence: 0.95)
      }
      if facts.rows(adjective: text).first?.kind == .place {
        return NamePiece(tokens: part, kind: .place, role: .adjective, confidence: 0.95)
      }
    }
    return nil
  }

  /// Places that begin or end a longer name: "Indonesian National Police", "Supreme Court of
  /// Puerto Rico".
  private func inner(_ run: Range<Int>) -> [NamePiece] {
    guard run.count > 1 else { return [] }
    var found: [NamePiece] = []
    if let first = place(beginning: run, limit: 3) { found.append(first) }
    for place in run.dropFirst() where runs.isNameWord(place) {
      guard ["of", "the", "in"].contains(tokens[place - 1].lower),
        let match = facts.longestMatch(in: tokens, at: place), match.rows[0].kind == .place,
        place + match.length == run.upperBound
      else { continue }
      found.append(piece(match, place..<run.upperBound))
      break
    }
    for index in found.indices { found[index].isInner = true }
    return found
  }
}

extension Token {
  /// Whether it has two capitals or more: "FinCEN", "WikiLeaks".
  var hasSeveralCapitals: Bool { text.unicodeScalars.count { $0.isUpper } > 1 }
}
