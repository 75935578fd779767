internal import XMLBridge

/// The text, blocks and metadata of an HTML page.
struct HTMLPage {
  /// The text and its blocks.
  private(set) var text = BlockText()
  /// What the page tells about itself.
  private(set) var metadata = ArticleMetadata()

  /// A story of fewer bytes is looked for again, with less dropped.
  private static let leastStory = 400
  /// Shorter lines above the headline are no paragraphs.
  private static let shortLine = 100

  /// Reads a page.
  ///
  /// - Parameter encoding: the name of its encoding for libxml2.
  /// - Throws: `BridgeError` when libxml2 makes nothing of it.
  init(_ bytes: [UInt8], encoding: String, file: String) throws {
    let tree = PageTree(
      try HTMLTree(
        bytes, encoding: encoding, attributes: PageTree.attributeNames, name: file))
    let content = MainContent(tree, .strict)
    var pieces = content.root.map { PageBlocks(content.tree, root: $0).pieces } ?? []
    if let standfirst = content.standfirst {
      let lines = PageBlocks(content.tree, root: standfirst).pieces
      pieces = lines.filter { line in !pieces.contains { $0.text == line.text } } + pieces
    }
    if Self.size(pieces) < Self.leastStory {
      let relaxed = MainContent(tree, .relaxed)
      let more = relaxed.root.map { PageBlocks(relaxed.tree, root: $0).pieces } ?? []
      if Self.size(more) > 2 * Self.size(pieces) { pieces = more }
    }
    let page = PageMetadata(tree)
    if let body = page.structured.body, body.utf8.count > 2 * Self.size(pieces) {
      pieces = PageBlocks.pieces(of: body)
    }
    metadata = page.metadata(lines: pieces.filter { $0.kind == .setAside }.map(\.text))
    appendAll(pieces)
  }

  /// Appends the headline and the blocks; a repeated headline is set aside.
  private mutating func appendAll(_ pieces: [PageBlocks.Piece]) {
    var pieces = pieces
    if let title = metadata.title, !pieces.isEmpty {
      let name = Self.letters(title)
      let isTitle = pieces.map {
        $0.text.utf8.count < 2 * title.utf8.count && Self.letters($0.text) == name
      }
      if let first = isTitle.firstIndex(of: true) {
        for index in pieces.indices where isTitle[index] { pieces[index].kind = .setAside }
        // Lines above the headline name the section or lead elsewhere.
        if 4 * Self.size(Array(pieces[..<first])) < Self.size(pieces) {
          for index in 0..<first where pieces[index].text.utf8.count < Self.shortLine {
            pieces[index].kind = .setAside
          }
        }
        pieces[first].kind = .heading
      } else {
        text.append(title, kind: .heading)
      }
    }
    for piece in pieces { text.append(piece.text, kind: piece.kind) }
  }

  private static func letters(_ text: String) -> [Unicode.Scalar] {
    text.lowercased().unicodeScalars.filter(\.isWordPart)
  }

  private static func size(_ pieces: [PageBlocks.Piece]) -> Int {
    pieces.filter { $0.kind != .setAside }.map(\.text.utf8.count).reduce(0, +)
  }
}
