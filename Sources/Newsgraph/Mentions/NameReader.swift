internal import GraphCore

/// Reads the names of a text: first every name with what it shows of itself, then, when all
/// evidence has been heard, their kinds.
struct NameReader {
  private let text: TokenizedText
  private let tokens: [Token]
  private let facts: Facts
  private let use: WordUse
  private let runs: CapitalRuns
  private let pieces: NamePieces
  private let laws: LawPattern
  private let events: EventPattern
  private let context: NameContext

  private var found: [(piece: NamePiece, sentence: Int)] = []
  private var votes = KindVotes()

  init(text: TokenizedText, facts: Facts, use: WordUse) {
    self.text = text
    tokens = text.tokens
    self.facts = facts
    self.use = use
    runs = CapitalRuns(tokens: tokens, facts: facts, use: use)
    pieces = NamePieces(tokens: tokens, facts: facts, runs: runs)
    laws = LawPattern(tokens: tokens, facts: facts, runs: runs)
    events = EventPattern(tokens: tokens, facts: facts, runs: runs)
    context = NameContext(tokens: tokens, facts: facts)
  }

  /// Reads every sentence that is set like one.
  mutating func readSentences() {
    for (index, sentence) in text.sentences.enumerated() where !isHeadline(index) {
      read(sentence.tokens, index)
    }
  }

  /// Whether capitals prove nothing in a sentence.
  private func isHeadline(_ index: Int) -> Bool {
    switch use.styles[index] {
    case .sentence: false
    case .capitals: true
    case .title: text.article.blocks[text.sentences[index].block].kind == .heading
    }
  }

  private mutating func read(_ sentence: Range<Int>, _ index: Int) {
    var place = sentence.lowerBound
    var title: Range<Int>?
    if let end = readDateline(sentence, index) { place = end }
    while place < sentence.upperBound {
      if let piece = laws.match(at: place, limit: sentence.upperBound)
        ?? events.match(at: place, limit: sentence.upperBound)
      {
        note(piece, sentence, index)
        noteInner(of: piece, sentence, index)
        place = piece.tokens.upperBound
        title = nil
      } else if let end = longTitle(at: place, in: sentence) {
        title = (title?.lowerBound ?? place)..<end
        place = end
      } else if runs.canStart(place, first: sentence.lowerBound) {
        var end = runs.end(of: place, limit: sentence.upperBound)
        for piece in pieces.cut(place..<end, title: title) {
          guard piece.tokens.upperBound <= sentence.upperBound else { continue }
          note(piece, sentence, index)
          end = max(end, piece.tokens.upperBound)
        }
        place = end
        title = nil
      } else if let end = lowerCaseTitle(at: place, in: sentence) {
        title = (title?.lowerBound ?? place)..<end
        place = end
      } else {
        place += 1
        title = nil
      }
    }
  }

  /// A title with small words inside, right before a name: "Secretary of State".
  private func longTitle(at place: Int, in sentence: Range<Int>) -> Int? {
    guard tokens[place].isCapitalized, let found = facts.title(at: place, in: tokens) else {
      return nil
    }
    let end = place + found.length
    guard end < sentence.upperBound, runs.isNameWord(end),
      (place..<end).contains(where: { ["of", "for", "in", "to"].contains(tokens[$0].lower) })
    else { return nil }
    return end
  }

  /// A title in lower case, or at the beginning of a sentence, right before a name.
  private func lowerCaseTitle(at place: Int, in sentence: Range<Int>) -> Int? {
    guard tokens[place].isWord, let length = facts.officeLength(at: place, in: tokens) else {
      return nil
    }
    let end = place + length
    guard end < sentence.upperBound, runs.isNameWord(end),
      facts.title(at: place, in: tokens)?.title.role != .modifier
    else { return nil }
    return end
  }

  /// "BEIJING, July 5 (Xinhua) -": a place in capitals that begins a story.
  private mutating func readDateline(_ sentence: Range<Int>, _ index: Int) -> Int? {
    var end = sentence.lowerBound
    while end < sentence.upperBound, tokens[end].isAllCapitals, end < sentence.lowerBound + 3 {
      end += 1
    }
    guard end > sentence.lowerBound, end < sentence.upperBound else { return nil }
    let run = sentence.lowerBound..<end
    let after = tokens[end].text
    guard text.text(run).utf8.count > 3, ["-", "–", "—", "--", ",", "("].contains(after) else {
      return nil
    }
    guard after != ",", after != "(" || facts.longestMatch(in: tokens, at: run.lowerBound) == nil
    else { return nil }
    note(NamePiece(tokens: run, kind: .place, confidence: 0.8), sentence, index)
    return end
  }

  private mutating func noteInner(of piece: NamePiece, _ sentence: Range<Int>, _ index: Int) {
    guard let start = piece.tokens.first(where: { runs.isNameWord($0) }) else { return }
    guard let match = facts.longestMatch(in: tokens, at: start), match.rows[0].kind == .place,
      start + match.length < piece.tokens.upperBound
    else { return }
    for inner in pieces.cut(start..<start + match.length) {
      var inner = inner
      inner.isInner = true
      note(inner, sentence, index)
    }
  }

  private mutating func note(_ piece: NamePiece, _ sentence: Range<Int>, _ index: Int) {
    found.append((piece, index))
    let name = key(piece.tokens)
    if let kind = piece.kind {
      votes.add(name, kind, piece.confidence * 2)
      guard kind == .person || piece.tokens.count > 1 else { return }
      if kind == .person {
        let words = piece.tokens.filter {
          runs.isNameWord($0) && !NameWords.suffixes.contains(tokens[$0].lower)
        }
        if let last = words.last {
          votes.add(tokens[last].lower, .person, piece.confidence)
          for particle in ["al-", "el-"] where tokens[last].lower.hasPrefix(particle) {
            votes.add(String(tokens[last].lower.dropFirst(3)), .person, piece.confidence)
          }
        }
        if let first = words.first, facts.isFamilyName(tokens[first].text) {
          votes.add(tokens[first].lower, .person, piece.confidence)
        }
      } else {
        let first = tokens[piece.tokens.lowerBound]
        if kind == .organization, !piece.isInner,
          facts.longestMatch(in: tokens, at: piece.tokens.lowerBound)?.rows[0].kind != .place
        {
          votes.add(first.lower, kind, 0.8)
        }
      }
    } else {
      for (kind, weight) in context.evidence(for: piece.tokens, in: sentence) {
        votes.add(name, kind, weight)
      }
    }
  }

  private func key(_ run: Range<Int>) -> String {
    run.count == 1
      ? tokens[run.lowerBound].lower : run.map { tokens[$0].lower }.joined(separator: " ")
  }

  /// The mentions of all names that were read, and of the same names in headlines.
  mutating func mentions() -> [Mention] {
    var mentions: [Mention] = []
    for (piece, sentence) in found where piece.kind == nil && piece.tokens.count > 1 {
      guard decided(piece, sentence)?.kind == .person else { continue }
      votes.add(tokens[piece.tokens.upperBound - 1].lower, .person, 0.5)
    }
    var names = NameIndex()
    for (piece, sentence) in found {
      guard let mention = decided(piece, sentence) else { continue }
      mentions.append(mention)
      if !piece.isInner { names.add(tokens[mention.tokens], mention) }
    }
    for (index, sentence) in text.sentences.enumerated() where isHeadline(index) {
      mentions += headlineMentions(sentence.tokens, index, names)
    }
    return mentions
  }

  private func decided(_ piece: NamePiece, _ sentence: Int) -> Mention? {
    var kind = piece.kind
    var confidence = piece.confidence
    if kind == nil {
      let name = key(piece.tokens)
      if let best = votes.best(name), best.confidence > 0.4 {
        (kind, confidence) = (best.kind, best.confidence)
      } else {
        (kind, confidence) = guess(piece, sentence)
      }
    }
    guard let kind else { return nil }
    if piece.kind == nil, use.styles[sentence] == .title, confidence < 0.6 { return nil }
    return Mention(
      tokens: piece.tokens, sentence: sentence, kind: kind, role: piece.role, title: piece.title,
      confidence: confidence)
  }

  /// What a name is most likely to be of which nothing is known.
  private func guess(_ piece: NamePiece, _ sentence: Int) -> (EntityKind?, Double) {
    let first = tokens[piece.tokens.lowerBound]
    if piece.role == .acronym {
      return first.isAllCapitals && first.text.count < 2 ? (nil, 0) : (.organization, 0.5)
    }
    if facts.row(capital: text.text(piece.tokens)) != nil { return (.place, 0.9) }
    if piece.tokens.count == 1 {
      if facts.isGivenName(first.text) || facts.isFamilyName(first.text) { return (.person, 0.5) }
      let start = text.sentences[sentence].tokens.lowerBound
      let isInitial = runs.isInitial(piece.tokens.lowerBound, first: start)
      if isInitial && !use.proper.contains(first.lower) || use.isOrdinary(first) { return (nil, 0) }
      return (.organization, 0.35)
    }
    return piece.tokens.count <= 3 && !piece.tokens.contains(where: isEnglish)
      ? (.person, 0.5) : (.organization, 0.4)
  }

  /// Whether the word is one of the language rather than a name.
  private func isEnglish(_ place: Int) -> Bool {
    guard runs.isNameWord(place) else { return false }
    let lower = tokens[place].lower
    return use.isOrdinary(tokens[place]) || facts.headWord(lower) != nil
      || NameWords.starters.contains(lower)
      || NameWords.commonEndings.contains {
        lower.hasSuffix($0) && lower.utf8.count > $0.utf8.count + 2
      }
  }

  /// In headlines capitals prove nothing: only names known from the story or the tables count.
  private func headlineMentions(_ sentence: Range<Int>, _ index: Int, _ names: NameIndex)
    -> [Mention]
  {
    var mentions: [Mention] = []
    var place = sentence.lowerBound
    while place < sentence.upperBound {
      let known = names.longest(in: tokens[place..<sentence.upperBound])
      let match = facts.longestMatch(in: tokens, at: place)
      if let match, match.length > known?.length ?? 0, place + match.length <= sentence.upperBound,
        tokens[place].isCapitalized
      {
        for piece in pieces.cut(place..<place + match.length) {
          mentions.append(
            Mention(
              tokens: piece.tokens, sentence: index, kind: piece.kind ?? .organization,
              role: piece.role, confidence: 0.8))
        }
        place += match.length
      } else if let known {
        mentions.append(
          Mention(
            tokens: place..<place + known.length, sentence: index, kind: known.kind,
            role: known.role, confidence: 0.8))
        place += known.length
      } else {
        place += 1
      }
    }
    return mentions
  }
}
