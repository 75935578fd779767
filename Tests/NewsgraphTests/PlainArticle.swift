import GraphCore

@testable import Newsgraph

/// An article whose only block is a paragraph of that text.
func plain(_ string: String) -> Article {
  let text = ArticleText(string)
  return Article(
    info: ArticleInfo(id: "test", source: "test.txt", bytesHash: "", textHash: ""), text: text,
    blocks: [Block(kind: .paragraph, span: Span(0, text.count))])
}
