/// Cuts text into wordpieces as BERT's uncased tokenizer does: characters are cleaned, accents are removed, letters
/// put into lower case, words split at white space and punctuation, and each word is covered from the left by the
/// longest pieces (Devlin et al. 2019; Wu et al. 2016). Marks such as `[CLS]` in the text are text like any other.
package struct WordpieceTokenizer: Sendable {
  private let trie: PieceTrie
  private let unknown: Int32

  /// Longer words are unknown as a whole.
  private static let longestWord = 100

  /// A tokenizer with this vocabulary.
  package init(_ vocabulary: Vocabulary) {
    trie = PieceTrie(vocabulary)
    unknown = vocabulary.unknown
  }

  /// The wordpieces of a text.
  package func tokenize(_ text: [Unicode.Scalar]) -> Wordpieces {
    var result = Wordpieces()
    result.pieces.reserveCapacity(text.count / 4)
    result.offsets.reserveCapacity(text.count / 4)
    result.shapes.reserveCapacity(text.count / 4)
    var word = NormalizedWord()
    var sinceWord = 0
    for at in text.indices {
      switch CharacterClass(of: text[at]) {
      case .letter(let byte):
        word.append(byte, from: at)
      case .mark(let byte):
        finish(&word, of: text, &sinceWord, into: &result)
        word.append(byte, from: at)
        finish(&word, of: text, &sinceWord, into: &result)
      case .space:
        finish(&word, of: text, &sinceWord, into: &result)
      case .removed:
        break
      case .ideograph:
        finish(&word, of: text, &sinceWord, into: &result)
        append(text[at], at: at, to: &word, of: text, &sinceWord, into: &result)
        finish(&word, of: text, &sinceWord, into: &result)
      case .other:
        append(text[at], at: at, to: &word, of: text, &sinceWord, into: &result)
      }
    }
    finish(&word, of: text, &sinceWord, into: &result)
    return result
  }

  /// Adds what a scalar outside ASCII becomes without accents and in lower case.
  private func append(
    _ scalar: Unicode.Scalar, at place: Int, to word: inout NormalizedWord,
    of text: [Unicode.Scalar], _ sinceWord: inout Int, into result: inout Wordpieces
  ) {
    forEachBaseScalar(of: scalar) { base in
      for lower in base.properties.lowercaseMapping.unicodeScalars {
        if isPunctuation(lower) {
          finish(&word, of: text, &sinceWord, into: &result)
          word.append(lower, from: place)
          finish(&word, of: text, &sinceWord, into: &result)
        } else {
          word.append(lower, from: place)
        }
      }
    }
  }

  /// Cuts a complete word into pieces and empties it. `sinceWord` is the end of the word before.
  private func finish(
    _ word: inout NormalizedWord, of text: [Unicode.Scalar], _ sinceWord: inout Int,
    into result: inout Wordpieces
  ) {
    guard !word.utf8.isEmpty else { return }
    let first = result.pieces.count
    cut(word, into: &result)
    let end = result.offsets[result.offsets.count - 1].upperBound
    let range = result.offsets[first].lowerBound..<end
    let opensLine = result.words.isEmpty || text[sinceWord..<range.lowerBound].contains("\n")
    let shape = CaseShape(of: text[range], opensLine: opensLine)
    for _ in first..<result.pieces.count { result.shapes.append(shape) }
    result.words.append(range)
    result.firstPieces.append(first)
    result.opensLine.append(opensLine)
    sinceWord = range.upperBound
    word.removeAll()
  }

  private func cut(_ word: NormalizedWord, into result: inout Wordpieces) {
    let first = result.pieces.count
    var at = 0
    var root = PieceTrie.wordStart
    while at < word.utf8.count, word.scalarCount <= Self.longestWord,
      let (piece, end) = trie.longest(in: word.utf8, from: at, root: root)
    {
      result.pieces.append(piece)
      result.offsets.append(word.range(at..<end))
      at = end
      root = PieceTrie.continuation
    }
    if at < word.utf8.count {
      result.pieces.removeSubrange(first...)
      result.offsets.removeSubrange(first...)
      result.pieces.append(unknown)
      result.offsets.append(word.range(0..<word.utf8.count))
    }
  }
}

/// A word in lower case without accents, and where in the text each byte of it comes from.
private struct NormalizedWord {
  private(set) var utf8: [UInt8] = []
  private(set) var scalarCount = 0
  private var places: [Int] = []

  mutating func append(_ byte: UInt8, from place: Int) {
    utf8.append(byte)
    places.append(place)
    scalarCount += 1
  }

  mutating func append(_ scalar: Unicode.Scalar, from place: Int) {
    for byte in UTF8.encode(scalar)! {
      utf8.append(byte)
      places.append(place)
    }
    scalarCount += 1
  }

  mutating func removeAll() {
    utf8.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    scalarCount = 0
  }

  func range(_ bytes: Range<Int>) -> Range<Int> {
    places[bytes.lowerBound]..<places[bytes.upperBound - 1] + 1
  }
}
