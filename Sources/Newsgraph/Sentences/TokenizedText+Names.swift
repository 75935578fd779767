internal import GraphCore

extension TokenizedText {
  /// The text with tokens cut at the ends of names ("US" of "US-led") and with sentences joined
  /// that end inside one ("St. Johns").
  func fitted(to names: [Span]) -> TokenizedText {
    let cuts = Set(names.flatMap { [$0.start, $0.end] }).sorted()
    var tokens: [Token] = []
    tokens.reserveCapacity(self.tokens.count + 16)
    var sentences: [Sentence] = []
    var nextCut = 0
    var names = names.sorted().makeIterator()
    var name = names.next()
    for sentence in self.sentences {
      let first = tokens.count
      for token in self.tokens[sentence.tokens] {
        var start = token.span.start
        while nextCut < cuts.count, cuts[nextCut] < token.span.end {
          if cuts[nextCut] > start {
            tokens.append(part(of: token, start, cuts[nextCut]))
            start = cuts[nextCut]
          }
          nextCut += 1
        }
        tokens.append(start == token.span.start ? token : part(of: token, start, token.span.end))
      }
      while let span = name, span.end <= sentence.span.start { name = names.next() }
      if let last = sentences.last, last.block == sentence.block, let span = name,
        span.start < last.span.end, span.end > sentence.span.start
      {
        sentences[sentences.count - 1] = Sentence(
          span: Span(last.span.start, sentence.span.end),
          tokens: last.tokens.lowerBound..<tokens.count, block: last.block)
      } else {
        sentences.append(
          Sentence(span: sentence.span, tokens: first..<tokens.count, block: sentence.block))
      }
    }
    return TokenizedText(article: article, tokens: tokens, sentences: sentences)
  }

  private func part(of token: Token, _ start: Int, _ end: Int) -> Token {
    let text = article.text[Span(start, end)]
    return Token(
      span: Span(start, end), text: text,
      lower: Tokenizer.folded(text),
      hasSpaceBefore: token.hasSpaceBefore && start == token.span.start)
  }

  /// The tokens that a span covers; nil if it does not begin and end with tokens, or lies in what is
  /// set aside.
  func tokens(of span: Span) -> Range<Int>? {
    let first = tokens.partitioningIndex { $0.span.start >= span.start }
    var end = first
    while end < tokens.count, tokens[end].span.end <= span.end { end += 1 }
    guard end > first, tokens[first].span.start == span.start, tokens[end - 1].span.end == span.end
    else { return nil }
    return first..<end
  }
}
