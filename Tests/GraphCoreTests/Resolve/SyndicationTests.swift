import GraphCore
import TestSupport
import Testing

/// Copies of one article support a claim once.
@Suite struct SyndicationTests {
  private static func article(_ id: String, _ text: String) -> KnowledgeGraph {
    var story = Story(id)
    story.entity(.person, "Ada Byron")
    story.entity(.agency, "Ministry of Engines")
    story.claim("Ada Byron", .heads, "Ministry of Engines")
    var info = story.graph.articles[id]!
    info.sketch = TextSketch(text.unicodeScalars)
    return KnowledgeGraph(
      articles: [info], entities: Array(story.graph.entityRecords),
      claims: story.graph.claimRecords.map { record in
        var record = record
        record.confidence = 0.5
        return record
      })
  }

  private static let text = (0..<200).map { "w\($0)" }.joined(separator: " ")
  private static let other = (0..<200).map { "v\($0)" }.joined(separator: " ")

  @Test func copiesCountOnce() throws {
    let graph = Self.article("a", Self.text).merging(
      Self.article("b", "By our staff. " + Self.text)
    )
    .merging(Self.article("c", Self.other))
    let claim = try #require(graph.resolved().claims.first)
    #expect(claim.weight == 2)
    #expect(claim.confidence == 0.75)
    #expect(claim.evidence.count == 3)
  }

  @Test func theOrderOfMergingDoesNotMatter() {
    let parts = [
      Self.article("a", Self.text), Self.article("b", Self.text + " " + Self.other),
      Self.article("c", Self.other),
    ]
    let one = parts[0].merging(parts[1]).merging(parts[2]).resolved()
    let two = parts[2].merging(parts[0]).merging(parts[1]).resolved()
    #expect(one.claims == two.claims)
  }

  @Test func droppingAnArticleUndoesAddingIt() {
    let (a, c) = (Self.article("a", Self.text), Self.article("c", Self.other))
    #expect(a.merging(c).dropping("c") == a)
    #expect(a.dropping("c") == a)
    #expect(a.dropping("a").isEmpty)
  }
}
