import GraphCore
import TestSupport
import Testing

/// A ring A – B – C – D – A with a tail D – E, and a stranger F.
private let ring: ResolvedGraph = {
  var story = Story("a")
  for name in ["A", "B", "C", "D", "E", "F"] { story.entity(.organization, name) }
  for (subject, object) in [("A", "B"), ("B", "C"), ("D", "C"), ("A", "D"), ("D", "E")] {
    story.claim(subject, .owns, object)
  }
  story.claim("A", .opposes, "B", .denied)
  return story.graph.resolved()
}()

private func id(_ name: String) -> EntityID { "organization.\(name.lowercased())" }

@Suite struct ShortestPathTests {
  @Test func findsEveryShortestWayWhateverTheDirection() {
    let paths = ring.shortestPaths(from: id("A"), to: id("C"))
    #expect(paths.map(\.entities) == [[id("A"), id("B"), id("C")], [id("A"), id("D"), id("C")]])
    #expect(paths[0].steps[0].map(\.predicate) == [.opposes, .owns])
    #expect(ring.shortestPaths(from: id("A"), to: id("C"), limit: 1).count == 1)
  }

  @Test func obeysTheFilter() {
    let denied = ClaimFilter(statuses: [.denied])
    #expect(ring.shortestPaths(from: id("A"), to: id("C"), filter: denied).isEmpty)
    #expect(ring.shortestPaths(from: id("A"), to: id("B"), filter: denied).count == 1)
  }

  @Test func strangersHaveNoPath() {
    #expect(ring.shortestPaths(from: id("A"), to: id("F")).isEmpty)
    #expect(ring.shortestPaths(from: id("A"), to: id("A")).isEmpty)
  }
}

@Suite struct NeighbourhoodTests {
  private func names(_ depth: Int) -> [String] {
    ring.neighbourhood(of: id("E"), depth: depth).resolved().entities.map(\.name)
  }

  @Test func growsWithDepth() {
    #expect(names(0) == ["E"])
    #expect(names(1) == ["D", "E"])
    #expect(names(2) == ["A", "C", "D", "E"])
    #expect(names(9) == ["A", "B", "C", "D", "E"])
  }

  @Test func keepsClaimsBetweenItsEntities() {
    let part = ring.neighbourhood(of: id("A"), depth: 1).resolved()
    #expect(part.claims.count == 3)
    #expect(part.records.articles.keys.sorted() == ["a"])
  }
}
