/// A text cut into wordpieces. Offsets count the Unicode scalars of the text as it was given.
package struct Wordpieces: Hashable, Sendable {
  /// The pieces' numbers in the vocabulary.
  package internal(set) var pieces: [Int32] = []
  /// Where each piece stands in the text.
  package internal(set) var offsets: [Range<Int>] = []
  /// The case shape of each piece's word.
  package internal(set) var shapes: [CaseShape] = []
  /// The words: runs without white space; a punctuation mark is a word of its own.
  package internal(set) var words: [Range<Int>] = []
  /// The first piece of each word.
  package internal(set) var firstPieces: [Int] = []
  /// Whether a line break stands between each word and the one before; true for the first.
  package internal(set) var opensLine: [Bool] = []
}
