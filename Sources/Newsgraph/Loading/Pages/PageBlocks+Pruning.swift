extension PageBlocks {
  /// Shorter blocks that are mostly links lead elsewhere.
  private static let shortBlock = 200
  /// Shorter lines without a full stop may be headings.
  private static let shortLine = 80

  /// Sets aside what stands between the paragraphs of the story but is not part of it.
  mutating func setAside() {
    for index in pieces.indices where pieces[index].kind != .caption {
      if isAside(pieces[index]) { pieces[index].kind = .setAside }
    }
    setAsideRepetitions()
    setAsideLinkLists()
    setAsideTeasers()
    setAsideLooseHeadings()
  }

  private func isAside(_ piece: Piece) -> Bool {
    if JunkLine.isJunk(piece.text, isHeading: piece.kind == .heading) { return true }
    let length = piece.text.utf8.count
    if piece.marks.contains(.byline), length < Self.shortBlock { return true }
    if piece.marks.contains(.boilerplate), length < Self.shortBlock, piece.linkDensity > 0.3 {
      return true
    }
    // A paragraph that is one link names another article, one of many links other pages.
    guard piece.kind != .heading else { return false }
    if piece.linkDensity > 0.9, length < 4 * Self.shortBlock || piece.links > 2 { return true }
    return piece.linkDensity > 0.8 && length < Self.shortBlock
  }

  /// Paragraphs that stand there twice, for small and for large screens: several in a row, since
  /// a single one may be a question that is asked again.
  private mutating func setAsideRepetitions() {
    var seen: Set<String> = []
    let story = pieces.indices.filter { pieces[$0].kind != .setAside }
    let isRepeated = story.map { index in
      let text = pieces[index].text
      return text.utf8.count >= Self.shortBlock && !seen.insert(text).inserted
    }
    for (place, index) in story.enumerated() where isRepeated[place] {
      let hasNeighbour =
        place > 0 && (isRepeated[place - 1] || pieces[story[place - 1]].text == pieces[index].text)
        || place + 1 < story.count && isRepeated[place + 1]
      if hasNeighbour { pieces[index].kind = .setAside }
    }
  }

  /// Lists whose items are links for the most part, and behind the story those of headlines that
  /// all hold links, with the line above them.
  private mutating func setAsideLinkLists() {
    let lastOfStory =
      pieces.lastIndex { $0.kind == .paragraph || $0.kind == .quote } ?? pieces.endIndex
    var start = 0
    while start < pieces.count {
      guard pieces[start].kind == .listItem else {
        start += 1
        continue
      }
      var end = start
      while end < pieces.count, pieces[end].kind == .listItem { end += 1 }
      let list = pieces[start..<end]
      let length = list.map(\.text.utf8.count).reduce(0, +)
      let links = list.map { Double($0.text.utf8.count) * $0.linkDensity }.reduce(0, +)
      let isBehind =
        start > lastOfStory && list.count > 2
        && list.allSatisfy { $0.links > 0 && !Self.isSentence($0.text) }
      if links > 0.5 * Double(length) || isBehind {
        for index in start..<end { pieces[index].kind = .setAside }
      }
      if isBehind, pieces[lastOfStory].text.utf8.count < Self.shortLine,
        !Self.isSentence(pieces[lastOfStory].text)
      {
        pieces[lastOfStory].kind = .setAside
      }
      start = end
    }
  }

  /// Headings that lead to other articles: several in a row, or each with no more than the line
  /// that sums the article up.
  private mutating func setAsideTeasers() {
    let pieces = pieces
    var teasers: [Int] = []
    var isBehindTeaser = false
    for (index, piece) in pieces.enumerated() {
      guard piece.kind == .heading, piece.linkDensity > 0.9 else {
        isBehindTeaser = false
        continue
      }
      let behind = pieces.indices[(index + 1)...].lazy
        .filter { pieces[$0].kind != .caption }.prefix(2)
      guard let next = behind.first, [.paragraph, .quote, .listItem].contains(pieces[next].kind),
        !isBehindTeaser
      else {
        teasers.append(index)
        isBehindTeaser = true
        continue
      }
      if pieces[next].text.utf8.count < Self.shortBlock,
        behind.count == 1 || pieces[behind.last!].kind != .paragraph
      {
        teasers += [index, next]
      }
    }
    let story = pieces.filter { $0.kind != .setAside }.map(\.text.utf8.count).reduce(0, +)
    let length = teasers.map { pieces[$0].text.utf8.count }.reduce(0, +)
    // A story may be made of sections whose headings are links.
    guard length < story / 5 else { return }
    for index in teasers { self.pieces[index].kind = .setAside }
  }

  private static func isSentence(_ text: String) -> Bool {
    text.last.map { ".!?\"”’…:".contains($0) } ?? false
  }

  /// Headings of what was set aside, and those that end the story.
  private mutating func setAsideLooseHeadings() {
    var isLoose = true
    for index in pieces.indices.reversed() {
      switch pieces[index].kind {
      case .heading: if isLoose { pieces[index].kind = .setAside }
      case .setAside: isLoose = isLoose || index + 1 == pieces.count
      case .caption: break
      default: isLoose = false
      }
    }
  }
}
