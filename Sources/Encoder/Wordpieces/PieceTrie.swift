/// Finds the longest wordpiece at a place of a word: a trie over UTF-8, its edges in one hash table.
struct PieceTrie: Sendable {
  /// Where pieces that begin a word start.
  static let wordStart: UInt32 = 1
  /// Where pieces that go on with a word start ("##ing").
  static let continuation: UInt32 = 2

  /// `node << 8 | byte` of each edge, 0 where there is none; open addressing.
  private var edges: [UInt32]
  private var targets: [UInt32]
  private let mask: Int
  /// The piece that ends at each node, or -1.
  private var pieces: [Int32] = [-1, -1, -1]

  /// A trie of all pieces.
  init(_ vocabulary: Vocabulary) {
    var bytes = 0
    for piece in 0..<vocabulary.count { bytes += vocabulary[piece].count }
    var size = 16
    while size < 2 * bytes { size *= 2 }
    edges = [UInt32](repeating: 0, count: size)
    targets = edges
    mask = size - 1
    for piece in 0..<vocabulary.count {
      var text = vocabulary[piece]
      var node = Self.wordStart
      if text.count > 2, text.starts(with: "##".utf8) {
        text = text.dropFirst(2)
        node = Self.continuation
      }
      for byte in text { node = insert(byte, after: node) }
      pieces[Int(node)] = Int32(piece)
    }
  }

  /// The longest piece that starts at `start` in a word's UTF-8, and where it ends.
  func longest(
    in word: [UInt8], from start: Int, root: UInt32
  ) -> (piece: Int32, end: Int)? {
    var node = root
    var best: (piece: Int32, end: Int)?
    for at in start..<word.count {
      let slot = slot(of: node << 8 | UInt32(word[at]))
      guard edges[slot] != 0 else { break }
      node = targets[slot]
      let piece = pieces[Int(node)]
      if piece >= 0 { best = (piece, at + 1) }
    }
    return best
  }

  private mutating func insert(_ byte: UInt8, after node: UInt32) -> UInt32 {
    let edge = node << 8 | UInt32(byte)
    let slot = slot(of: edge)
    if edges[slot] == 0 {
      edges[slot] = edge
      targets[slot] = UInt32(pieces.count)
      pieces.append(-1)
    }
    return targets[slot]
  }

  /// The edge's slot, or the empty one where it belongs (multiplicative hashing, linear probing).
  private func slot(of edge: UInt32) -> Int {
    var slot = Int(truncatingIfNeeded: (UInt64(edge) &* 0x9e37_79b9_7f4a_7c15) >> 32) & mask
    while edges[slot] != 0, edges[slot] != edge { slot = (slot + 1) & mask }
    return slot
  }
}
