/// The blocks of a page's story, in order.
struct PageBlocks {
  /// A block before it gets its place in the article's text.
  struct Piece {
    var kind: Block.Kind
    /// One line.
    var text: String
    /// The share of it in links.
    var linkDensity: Double
    /// The number of links in it.
    var links = 0
    /// What surrounds it inside the story.
    var marks: PageMarks
  }

  /// The blocks in order.
  var pieces: [Piece] = []

  let tree: PageTree
  private var current = ""
  private var linkLength = 0
  private var links = 0
  private var length = 0
  private var isBehindBreak = false

  /// The blocks in an element.
  init(_ tree: PageTree, root: Int) {
    self.tree = tree
    read(root)
    setAside()
  }

  /// The blocks of a text that JSON-LD carries, which may hold tags.
  static func pieces(of body: String) -> [Piece] {
    body.split(whereSeparator: \.isNewline).compactMap { line in
      let text = singleLine(TextDecoding.cleaned(line.unicodeScalars))
      let kind: Block.Kind = JunkLine.isJunk(text) ? .setAside : .paragraph
      return text.isEmpty
        ? nil : Piece(kind: kind, text: text, linkDensity: 0, marks: [])
    }
  }

  /// An element that is being read, with what it has from those around it.
  private struct Open {
    var end: Int
    var kind: Block.Kind?
    var marks: PageMarks
    var isLink: Bool
    var isBlock: Bool
  }

  private mutating func read(_ root: Int) {
    var open: [Open] = []
    var index = root
    let last = tree.nodes[root].end
    while index < last {
      while let top = open.last, top.end <= index { close(&open) }
      let node = tree.nodes[index]
      if node.isDropped {
        index = node.end
        continue
      }
      switch node.tag {
      case .text:
        let text = tree.text(index)
        current += text
        if node.length > 0 { isBehindBreak = false }
        length += node.length
        if open.last?.isLink == true { linkLength += node.length }
      case .lineBreak:
        // Two in a row end a paragraph.
        if isBehindBreak { flush(open) } else { current += "\n" }
        isBehindBreak.toggle()
      default:
        if node.tag.isBlock { flush(open) }
        if node.tag == .link { links += 1 }
        open.append(
          Open(
            end: node.end, kind: Self.kind(of: node) ?? open.last?.kind,
            marks: (open.last?.marks ?? []).union(
              index == root || Self.isLarge(node) ? [] : node.marks),
            isLink: node.tag == .link || open.last?.isLink == true, isBlock: node.tag.isBlock))
      }
      index += 1
    }
    while !open.isEmpty { close(&open) }
  }

  private mutating func close(_ open: inout [Open]) {
    if open.last!.isBlock { flush(open) }
    open.removeLast()
  }

  private mutating func flush(_ open: [Open]) {
    defer {
      current = ""
      linkLength = 0
      links = 0
      length = 0
    }
    let line = singleLine(TextDecoding.cleaned(current.unicodeScalars))
    guard !line.isEmpty else { return }
    pieces.append(
      Piece(
        kind: open.last?.kind ?? .paragraph, text: line,
        linkDensity: length == 0 ? 0 : Double(linkLength) / Double(length), links: links,
        marks: open.last?.marks ?? []))
  }

  /// Whether an element holds more than a caption, a byline or a heading does.
  private static func isLarge(_ node: PageTree.Node) -> Bool { node.length > 600 }

  private static func kind(of node: PageTree.Node) -> Block.Kind? {
    switch node.tag {
    case .heading: isLarge(node) ? nil : .heading
    case .quote: .quote
    case .caption: .caption
    case .figure: isLarge(node) ? nil : .caption
    case .listItem: .listItem
    default: node.marks.contains(.caption) && !isLarge(node) ? .caption : nil
    }
  }
}
