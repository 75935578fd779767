import GraphCore
import Testing

@testable import Newsgraph

@Suite struct SentenceSplitterTests {
  /// Each text with a bar where a sentence ends and the next begins.
  @Test(arguments: [
    "Lam met Xi.| They talked.",
    "A headline without a full stop",
    "Mr. Hu spoke.| Sen. Ann Ng (D-Calif.) left.",
    "The U.S. Senate voted.| He left the U.S.| The vote was close.",
    "J. K. Rowe met George W. Dunn.| He won.",
    "Prices rose 3.5 percent to $1.20.| Then they fell.",
    "“We will act.”| He left.| “Now.”",
    "\"We will act.\"| He left.| \"Now,\" she said.",
    "“Will you act?” Lam asked.| Nobody spoke.",
    "“Will you act?” she asked.| “No!”| The hall fell silent.",
    "He said: “We know this.| We knew it then.”",
    "It was late; nobody came: the hall was dark.",
    "Apple Corp. Chief Li resigned.| Shares of Apple Corp. fell.| At Apple Corp. the mood sank.",
    "It ended at 8 p.m. Monday.| It ended at 8 p.m.| Police left.",
    "He waited... then left.| He waited...| Nobody came.",
    "1. First point.| 2. Second point.",
    "Article No. 5 applies, e.g. to spies.| He said no.| It did.",
    "Lin et al. wrote it.| Was it true?| Yes!",
    "(He had left.)| The court agreed.",
    "On Sept. 5 he left.| By Feb. 7 he was back.",
    "The firm, Hua Inc., said so.| He works for Hua Inc.",
    "the end.| The next",
    "He won.[3]| She lost. [14]| They drew.",
    "He waited . . .| Nobody came.",
  ])
  func sentences(marked: String) {
    let article = plain(marked.replacing("|", with: ""))
    let sentences = TokenizedText(article).sentences.map { article.text[$0.span] }
    let expected = marked.split(separator: "|").map { $0.drop { $0 == " " } }
    #expect(sentences == expected.map(String.init))
  }

  @Test func neverCrossesBlocks() {
    let text = ArticleText("A heading\nBy us\nthe text goes\non here")
    let blocks = [
      Block(kind: .heading, span: Span(0, 9)), Block(kind: .setAside, span: Span(10, 15)),
      Block(kind: .paragraph, span: Span(16, 37)),
    ]
    let article = Article(info: plain("").info, text: text, blocks: blocks)
    let read = TokenizedText(article)
    #expect(read.sentences.map { text[$0.span] } == ["A heading", "the text goes\non here"])
    #expect(read.sentences.map(\.block) == [0, 2])
  }

  @Test func cutsSentencesWithoutEnd() {
    let read = TokenizedText(plain(String(repeating: "one two, three ", count: 2_000)))
    #expect(read.sentences.allSatisfy { $0.tokens.count <= SentenceSplitter.maximumLength })
    #expect(
      read.sentences.dropLast().allSatisfy { read.tokens[$0.tokens.upperBound - 1].text == "," })
  }
}
