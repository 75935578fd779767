/// What the relation head reads of an article, or of a part of one.
package struct RelationInput: Sendable {
  /// How a mention refers to its entity; in the order of the weights file.
  package enum Form: Int, Sendable {
    case name, demonym, description, inner
  }

  /// Words that stand for an entity.
  package struct Mention: Hashable, Sendable {
    /// The words.
    package var words: Range<Int>
    /// The number of the entity.
    package var entity: Int
    /// How they refer to it.
    package var form: Form

    /// A mention.
    package init(words: Range<Int>, entity: Int, form: Form) {
      self.words = words
      self.entity = entity
      self.form = form
    }
  }

  /// A row for each word: the encoder's state of its first piece.
  package var states: HiddenStates
  /// The number of each word's sentence.
  package var sentences: [Int]
  /// The name of each entity's kind.
  package var kinds: [String]
  /// The mentions in the order of the text, at most one of the same words.
  package var mentions: [Mention]

  /// An input of as many states as sentence numbers.
  package init(states: HiddenStates, sentences: [Int], kinds: [String], mentions: [Mention]) {
    precondition(states.count == sentences.count)
    self.states = states
    self.sentences = sentences
    self.kinds = kinds
    self.mentions = mentions
  }
}

/// A relation that the head finds stated.
package struct ScoredRelation: Hashable, Sendable {
  /// Who says so.
  package enum Source: Hashable, Sendable {
    /// The article itself.
    case article
    /// Somebody without a name.
    case unnamed
    /// An entity, by its number.
    case entity(Int)
  }

  /// The number of the mention that stands for the subject.
  package var subject: Int
  /// The predicate's name.
  package var predicate: String
  /// The number of the mention that stands for the object.
  package var object: Int
  /// The calibrated probability that the article states it.
  package var confidence: Double
  /// The probability of each status, in the order of the head's `statuses`.
  package var statuses: [Float]
  /// Who says so.
  package var source: Source
  /// The words by which the head knows it, the most telling first.
  package var words: [Int]
}
