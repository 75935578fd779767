internal import GraphCore

/// Blocks and the text that they make up, a line each.
struct BlockText {
  /// The text.
  private(set) var scalars: [Unicode.Scalar] = []
  /// The blocks in order.
  private(set) var blocks: [Block] = []

  /// Appends a block of one line.
  mutating func append(_ line: String, kind: Block.Kind) {
    if !scalars.isEmpty { scalars += "\n\n".unicodeScalars }
    let start = scalars.count
    scalars += line.unicodeScalars
    blocks.append(Block(kind: kind, span: Span(start, scalars.count)))
  }
}
