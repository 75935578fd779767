public import GraphCore

/// A run of tokens that refers to an entity.
public struct Mention: Hashable, Sendable {
  /// The tokens, without title, leading "the" and possessive 's.
  public var tokens: Range<Int>
  /// Index of the sentence.
  public var sentence: Int
  /// The kind of entity.
  public var kind: EntityKind
  /// How the text refers to it.
  public var role: Form.Role
  /// The tokens of a title of office or rank right before a person's name: "Foreign Minister".
  public var title: Range<Int>?
  /// How sure the recognizer is, 0...1.
  public var confidence: Double

  /// A mention in a sentence.
  public init(
    tokens: Range<Int>, sentence: Int, kind: EntityKind, role: Form.Role,
    title: Range<Int>? = nil, confidence: Double = 1
  ) {
    self.tokens = tokens
    self.sentence = sentence
    self.kind = kind
    self.role = role
    self.title = title
    self.confidence = confidence
  }
}

extension TokenizedText {
  /// For each token whether one of these mentions covers it.
  func covered(by mentions: some Sequence<Mention>) -> [Bool] {
    var isCovered = [Bool](repeating: false, count: tokens.count)
    for mention in mentions {
      for token in mention.tokens { isCovered[token] = true }
    }
    return isCovered
  }
}
