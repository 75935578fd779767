internal import GraphCore

/// Cuts plain text into paragraphs and finds its headline.
struct TextBlocks {
  private let scalars: [Unicode.Scalar]
  private var lines: [Span] = []
  /// The blocks in order.
  private(set) var blocks: [Block] = []
  /// The headline, when the first block is one.
  private(set) var title: String?

  /// The blocks of a text.
  init(_ text: ArticleText) {
    scalars = text.scalars
    readLines()
    var first = 0
    while first < lines.count {
      var last = first
      while last + 1 < lines.count, isNextLine(last) { last += 1 }
      appendParagraphs(of: first...last)
      first = last + 1
    }
    markHeadline(text)
    setAside(text)
  }

  /// Lines without white space at their ends; those that hold nothing else are left out.
  private mutating func readLines() {
    var start = 0
    while start < scalars.count {
      let end = scalars[start...].firstIndex(of: "\n") ?? scalars.count
      var (first, last) = (start, end)
      while first < last, scalars[first].isSpace { first += 1 }
      while last > first, scalars[last - 1].isSpace { last -= 1 }
      if first < last { lines.append(Span(first, last)) }
      start = end + 1
    }
  }

  /// Whether no blank line stands behind a line.
  private func isNextLine(_ line: Int) -> Bool {
    let between = scalars[lines[line].end..<lines[line + 1].start]
    return between.count { $0 == "\n" } == 1
  }

  /// Joins lines that were broken only because a line was full.
  private mutating func appendParagraphs(of group: ClosedRange<Int>) {
    let width = lines[group].map(\.length).max()!
    var start = lines[group.lowerBound].start
    for line in group {
      let end = lines[line].end
      if line < group.upperBound, isWrapped(line, width: width) { continue }
      append(Span(start, end))
      if line < group.upperBound { start = lines[line + 1].start }
    }
  }

  /// Whether the first word of the next line would not have fitted into a line.
  private func isWrapped(_ line: Int, width: Int) -> Bool {
    guard (40...120).contains(width) else { return false }
    let next = lines[line + 1]
    if isListItem(next) || isHeadingMark(next) != nil || isHeadingMark(lines[line]) != nil {
      return false
    }
    let word = scalars[next.range].prefix { !$0.isSpace }.count
    return lines[line].length + 1 + word > width
  }

  private mutating func append(_ span: Span) {
    if let mark = isHeadingMark(span) {
      blocks.append(Block(kind: .setAside, span: Span(span.start, mark)))
      blocks.append(Block(kind: .heading, span: Span(mark, span.end)))
    } else {
      blocks.append(Block(kind: isListItem(span) ? .listItem : .paragraph, span: span))
    }
  }

  /// Where the text of a Markdown heading begins, if a line is one.
  private func isHeadingMark(_ line: Span) -> Int? {
    var place = line.start
    while place < line.end, scalars[place] == "#" { place += 1 }
    guard (1...6).contains(place - line.start), place < line.end, scalars[place].isSpace else {
      return nil
    }
    while scalars[place].isSpace { place += 1 }
    return place
  }

  private func isListItem(_ line: Span) -> Bool {
    guard line.length > 2, scalars[line.start + 1].isSpace else { return false }
    switch scalars[line.start] {
    case "-", "*", "•", "–": return true
    default: return false
    }
  }

  /// The first block is the headline if it is short, has no full stop and something follows.
  private mutating func markHeadline(_ text: ArticleText) {
    guard let index = blocks.firstIndex(where: { $0.kind != .setAside }), index + 1 < blocks.count
    else { return }
    let block = blocks[index]
    if block.kind == .paragraph {
      guard block.span.length <= 200 else { return }
      switch scalars[block.span.end - 1] {
      case ".", ",", ";", ":", "…", "。": return
      default: blocks[index].kind = .heading
      }
    }
    if blocks[index].kind == .heading { title = singleLine(text.scalars[block.span.range]) }
  }

  /// Sets aside lines that were copied from a page along with the story, and the headline where
  /// it is repeated.
  private mutating func setAside(_ text: ArticleText) {
    var hasHeadline = false
    for index in blocks.indices where blocks[index].kind != .setAside {
      let line = singleLine(text.scalars[blocks[index].span.range])
      if line == title {
        if hasHeadline { blocks[index].kind = .setAside }
        hasHeadline = true
      } else if JunkLine.isJunk(line) {
        blocks[index].kind = .setAside
      }
    }
  }
}

/// The scalars with runs of white space made one space, none at the ends.
func singleLine(_ scalars: some Sequence<Unicode.Scalar>) -> String {
  var line: [Unicode.Scalar] = []
  for scalar in scalars {
    if !scalar.isSpace {
      line.append(scalar)
    } else if let last = line.last, last != " " {
      line.append(" ")
    }
  }
  if line.last == " " { line.removeLast() }
  return String(line[...])
}
