/// The scores that a head gives each tag at each word.
package struct TagScores: Hashable, Sendable {
  /// The number of tags.
  package let tags: Int
  /// A row of `tags` scores for each word, one after the other.
  package private(set) var values: [Float]

  /// Scores in rows of `tags`.
  package init(tags: Int, values: [Float]) {
    precondition(values.count % tags == 0)
    self.tags = tags
    self.values = values
  }

  /// The number of words.
  package var words: Int { values.count / tags }

  /// The score of a tag at a word.
  package subscript(word: Int, tag: Int) -> Float {
    get { values[word * tags + tag] }
    set { values[word * tags + tag] = newValue }
  }
}
