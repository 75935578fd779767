import GraphCore

@testable import Newsgraph

/// An article whose only block is a paragraph of that text.
func plain(_ string: String) -> Article {
  let text = ArticleText(string)
  return Article(
    info: ArticleInfo(id: "test", source: "test.txt", bytesHash: "", textHash: ""), text: text,
    blocks: [Block(kind: .paragraph, span: Span(0, text.count))])
}

/// What the embedded model recognizes in a text of one paragraph.
func recognized(_ string: String) -> (text: TokenizedText, mentions: [Mention]) {
  let read = MentionRecognizer(model: embeddedModel).read(TokenizedText(plain(string)))
  return (read.text, read.mentions)
}

/// The model that is part of the program.
let embeddedModel = try! Model.embedded()
