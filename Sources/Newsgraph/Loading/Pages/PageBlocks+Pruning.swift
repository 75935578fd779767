extension PageBlocks {
  /// Shorter blocks that are mostly links lead elsewhere.
  private static let shortBlock = 200

  /// Sets aside what stands between the paragraphs of the story but is not part of it.
  mutating func setAside() {
    for index in pieces.indices where pieces[index].kind != .caption {
      if isAside(pieces[index]) { pieces[index].kind = .setAside }
    }
    setAsideRepetitions()
    setAsideLinkLists()
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
    if piece.linkDensity > 0.9, length < 4 * Self.shortBlock, piece.kind != .heading { return true }
    return piece.linkDensity > 0.8 && length < Self.shortBlock && piece.kind != .heading
  }

  /// Paragraphs that stand there twice, for small and for large screens.
  private mutating func setAsideRepetitions() {
    var seen: Set<String> = []
    for index in pieces.indices where pieces[index].kind != .setAside {
      let text = pieces[index].text
      guard text.utf8.count >= 200 else { continue }
      if !seen.insert(text).inserted { pieces[index].kind = .setAside }
    }
  }

  /// Lists whose items are links for the most part.
  private mutating func setAsideLinkLists() {
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
      if links > 0.5 * Double(length) {
        for index in start..<end { pieces[index].kind = .setAside }
      }
      start = end
    }
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
