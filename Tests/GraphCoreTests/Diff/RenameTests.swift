import GraphCore
import TestSupport
import Testing

@Suite struct RenameTests {
  /// A ministry under some names, with its minister, its country and what it enforces.
  private static func story(
    _ article: String, _ name: String, minister: String = "Ada Byron"
  ) -> KnowledgeGraph {
    var story = Story(article)
    story.entity(.agency, name, "MOE")
    story.entity(.person, minister)
    story.entity(.place, "Estmark")
    story.entity(.law, "Engine Act")
    story.claim(minister, .heads, name)
    story.claim(name, .partOf, "Estmark")
    story.claim(name, .enforces, "Engine Act")
    return story.graph
  }

  @Test func likeNamesAndNeighboursMakeARename() throws {
    let diff = GraphDiff(
      from: Self.story("a", "Ministry of Engines"), to: Self.story("b", "Department of Engines"))
    let rename = try #require(diff.renamed.first)
    #expect(rename.old.name == "Ministry of Engines" && rename.new.name == "Department of Engines")
    #expect(rename.confidence > 0.75 && rename.confidence < 0.85)
    #expect(diff.entities.isEmpty && diff.claims.isEmpty, "its relations are the same")
  }

  @Test func otherNeighboursMakeNone() {
    var other = Story("b")
    other.entity(.agency, "Department of Engines")
    let diff = GraphDiff(from: Self.story("a", "Ministry of Engines"), to: other.graph)
    #expect(diff.renamed.isEmpty)
    #expect(diff.entities.count == 5)
  }

  @Test func aSuccessorIsNoRename() {
    let diff = GraphDiff(
      from: Self.story("a", "Ministry of Engines"),
      to: Self.story("b", "Ministry of Engines", minister: "Zed Quill"))
    #expect(diff.renamed.isEmpty)
    #expect(diff.entities.count == 2)
  }

  @Test func likeBodiesOfOneCountryAreNone() {
    func story(_ article: String, _ name: String) -> KnowledgeGraph {
      var story = Story(article)
      story.entity(.agency, name)
      story.entity(.place, "Estmark")
      story.claim(name, .partOf, "Estmark")
      return story.graph
    }
    let diff = GraphDiff(
      from: story("a", "Ministry of Justice"), to: story("b", "Ministry of Finance"))
    #expect(diff.renamed.isEmpty)
  }

  @Test func kindsDoNotMix() {
    var other = Story("b")
    other.entity(.law, "Ministry of Engines Act")
    let diff = GraphDiff(from: Self.story("a", "Ministry of Engines"), to: other.graph)
    #expect(diff.renamed.isEmpty)
  }

  @Test func whatElseChangedIsListedUnderTheNewName() {
    let diff = GraphDiff(
      from: Self.story("a", "Ministry of Engines"),
      to: Self.story("b", "Department of Engines", minister: "Zed Quill"))
    #expect(diff.renamed.count == 1)
    #expect(diff.claims.map { $0.claim.subject } == ["person.ada-byron", "person.zed-quill"])
  }

  @Test func outcomesCoverAllThatDiffers() {
    var random = RandomGraphs(seed: 21)
    for _ in 0..<200 {
      let (a, b) = (random.next(), random.next())
      let diff = GraphDiff(from: a, to: b)
      let (entities, claims) = diff.outcomes()
      #expect(entities.isEmpty && claims.isEmpty == diff.isEmpty || !diff.isEmpty)
      for id in entities.keys { #expect(diff.union.entity(id) != nil) }
      #expect(Set(claims.keys).isSubset(of: diff.union.claims.map(\.id)))
      // Turned round, what was added was removed.
      let back = GraphDiff(from: b, to: a).outcomes()
      func turned(_ outcome: GraphDiff.Outcome) -> GraphDiff.Outcome {
        outcome == .added ? .removed : outcome == .removed ? .added : outcome
      }
      #expect(entities.mapValues(turned) == back.entities)
      #expect(claims.mapValues(turned) == back.claims)
    }
  }
}
