public import GraphCore

/// A word, number or punctuation mark.
public struct Token: Hashable, Sendable {
  /// Its place in the article's text.
  public var span: Span
  /// The token exactly as it stands there.
  public var text: String
  /// The token in lower case, with straight apostrophes.
  public var lower: String
  /// Whether white space stands before it.
  public var hasSpaceBefore: Bool

  /// Whether its first scalar is an upper-case letter.
  public var isCapitalized: Bool { text.unicodeScalars.first!.isUpper }

  /// Whether it begins with a letter or a digit: a word, not punctuation.
  public var isWord: Bool {
    let first = text.unicodeScalars.first!
    if first.isASCII { return first.isWordPart }
    let properties = first.properties
    return properties.isAlphabetic || properties.numericType != nil
  }

  /// Whether it has at least two letters and all of them are upper case: "MSS", "U.S.".
  public var isAllCapitals: Bool {
    var letters = 0
    for scalar in text.unicodeScalars
    where scalar.isASCII ? scalar.isLetter : scalar.properties.isAlphabetic {
      guard scalar.isUpper else { return false }
      letters += 1
    }
    return letters > 1
  }
}

/// A sentence: a span of the text and the tokens in it.
public struct Sentence: Hashable, Sendable {
  /// Its place in the article's text, without white space at the ends.
  public var span: Span
  /// Indices of its tokens.
  public var tokens: Range<Int>
  /// The block that it stands in.
  public var block: Int

  /// A sentence of a block.
  public init(span: Span, tokens: Range<Int>, block: Int) {
    self.span = span
    self.tokens = tokens
    self.block = block
  }
}

/// An article's text cut into sentences and tokens. Blocks that are set aside have none.
public struct TokenizedText: Sendable {
  /// The article.
  public let article: Article
  /// All tokens in order.
  public let tokens: [Token]
  /// All sentences in order; every token belongs to exactly one.
  public let sentences: [Sentence]

  /// The tokens and sentences of an article.
  public init(article: Article, tokens: [Token], sentences: [Sentence]) {
    self.article = article
    self.tokens = tokens
    self.sentences = sentences
  }

  /// The span of a run of tokens.
  public func span(_ run: Range<Int>) -> Span {
    Span(tokens[run.lowerBound].span.start, tokens[run.upperBound - 1].span.end)
  }

  /// The text of a run of tokens, exactly as it stands there.
  public func text(_ run: Range<Int>) -> String { article.text[span(run)] }
}

extension TokenizedText {
  /// Cuts an article into tokens and sentences; no sentence reaches from one block into the next.
  public init(_ article: Article) {
    var tokenizer = Tokenizer(article.text)
    var sentences: [Sentence] = []
    for (index, block) in article.blocks.enumerated() where block.kind != .setAside {
      let first = tokenizer.tokens.count
      tokenizer.read(block.span)
      let splitter = SentenceSplitter(
        tokens: tokenizer.tokens, block: first..<tokenizer.tokens.count)
      for run in splitter.sentences() {
        let span = Span(
          tokenizer.tokens[run.lowerBound].span.start, tokenizer.tokens[run.upperBound - 1].span.end
        )
        sentences.append(Sentence(span: span, tokens: run, block: index))
      }
    }
    self.init(article: article, tokens: tokenizer.tokens, sentences: sentences)
  }
}
