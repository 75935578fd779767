import Foundation
import GraphCore
import TestSupport
import Testing

@testable import GraphPictures

struct PageWriterTests {
  @Test("what articles say stays data: no string can end the element it stands in")
  func hostileTextIsData() throws {
    var graphs = RandomGraphs(seed: 4)
    for _ in 0..<20 {
      let page = try PageWriter.page(GraphPicture(of: graphs.next().resolved()))
      #expect(!page.contains("<script>alert"))
      #expect(page.components(separatedBy: "</script>").count == 3)
      #expect(!page.contains("{{"), "every place of the skeleton is filled")
      let data = try #require(Self.data(page))
      #expect(!data.contains("<"))
      _ = try JSONSerialization.jsonObject(with: Data(data.utf8))
    }
  }

  @Test("a headline is escaped where it stands in the page itself")
  func titleIsEscaped() throws {
    let article = ArticleInfo(
      id: "a", title: "</title><script>alert(1)</script>", source: "a", bytesHash: "",
      textHash: "")
    let graph = KnowledgeGraph(articles: [article], entities: [], claims: [])
    let page = try PageWriter.page(GraphPicture(of: graph.resolved()))
    #expect(page.contains("<title>&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;</title>"))
  }

  @Test("the policy allows the page's own script and style by hash, and nothing else")
  func policyIsStrict() throws {
    let page = try PageWriter.page(GraphPicture(of: KnowledgeGraph().resolved()))
    let policy = try #require(
      page.firstMatch(of: #/Content-Security-Policy" content="([^"]+)"/#)?.output.1)
    #expect(policy.hasPrefix("default-src 'none'; script-src 'sha256-"))
    #expect(!policy.contains("unsafe"))
    #expect(!page.contains(#/\son[a-z]+="/#))
    #expect(!page.contains(#/(src|href)="/#))
  }

  @Test("the page's own parts never make elements of text")
  func scriptUsesTextOnly() {
    for word in [
      "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "fetch(",
    ] {
      #expect(!PageResources.script.contains(word))
    }
  }

  @Test("style sheet and drawing have the same colours")
  func coloursAgree() {
    for kind in EntityKind.all {
      #expect(PageResources.style.contains("--\(kind): \(kind.color.hex);"))
    }
    for side in GraphPicture.Side.allCases {
      #expect(PageResources.style.contains(": \(Style.color(side));"))
    }
  }

  private static func data(_ page: String) -> String? {
    page.firstMatch(of: #/type="application\/json">([^<]*)<\/script>/#).map { String($0.output.1) }
  }
}
