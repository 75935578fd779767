public import GraphCore

/// What was loaded from one source: text, blocks and provenance. Values about graphs come later.
public struct Article: Sendable {
  /// Where it comes from.
  public var info: ArticleInfo
  /// The text that all offsets refer to, control characters dropped.
  public var text: ArticleText
  /// Blocks of the text in order; they cover all of it but the line breaks between them.
  public var blocks: [Block]
  /// The language that the source declares, such as `en-GB`.
  public var language: String?

  /// An article of that text.
  public init(info: ArticleInfo, text: ArticleText, blocks: [Block], language: String? = nil) {
    self.info = info
    self.text = text
    self.blocks = blocks
    self.language = language
  }
}

/// A paragraph, heading or other piece of an article's text.
public struct Block: Hashable, Sendable {
  /// What a block is.
  public enum Kind: String, Sendable, CaseIterable {
    /// The headline or a heading between paragraphs: a sentence although no full stop ends it.
    case heading
    /// A paragraph of the story.
    case paragraph
    /// A quotation set apart.
    case quote
    /// Text under a picture.
    case caption
    /// An item of a list.
    case listItem
    /// Not part of the story: datelines of agencies, "read more", bylines. Never read for facts.
    case setAside
  }

  /// What it is.
  public var kind: Kind
  /// Its place in the text.
  public var span: Span

  /// A block at a place of the text.
  public init(kind: Kind, span: Span) {
    self.kind = kind
    self.span = span
  }
}
