public import GraphCore

/// What the extractor found in one article.
public struct Reading: Sendable {
  /// The article's sentences and tokens.
  public var text: TokenizedText
  /// All mentions in order of their tokens.
  public var mentions: [Mention]
  /// The article's entities, in order of their first named mention.
  public var entities: [LocalEntity]
  /// The relations that it states.
  public var claims: [ClaimRecord]
}
