import GraphCore
import TestSupport
import Testing

@Suite struct ClaimFilterTests {
  private let graph: ResolvedGraph = {
    var story = Story("a")
    story.entity(.person, "Jane Smith")
    story.entity(.person, "Abel Jones")
    story.entity(.organization, "Acme")
    story.claim("Jane Smith", .heads, "Acme")
    story.claim("Abel Jones", .worksFor, "Acme", .denied, source: "Jane Smith")
    story.claim("Jane Smith", .meets, "Abel Jones", .planned)
    return story.graph.resolved()
  }()

  private func predicates(_ filter: ClaimFilter) -> [String] {
    graph.claims(filter).map(\.predicate.rawValue).sorted()
  }

  @Test func wantsAllWithoutConditions() {
    #expect(predicates(ClaimFilter()) == ["heads", "meets", "works_for"])
  }

  @Test func wantsEitherSideUnlessToldWhich() {
    let jane = "person.jane-smith"
    #expect(predicates(ClaimFilter(entity: jane)) == ["heads", "meets"])
    #expect(predicates(ClaimFilter(entity: "organization.acme", direction: .out)) == [])
    #expect(
      predicates(ClaimFilter(entity: "organization.acme", direction: .in)) == [
        "heads", "works_for",
      ])
    // The pair met each other: the claim stands on both sides.
    #expect(predicates(ClaimFilter(entity: jane, direction: .in)) == ["meets"])
  }

  @Test func wantsByPredicateStatusSourceAndConfidence() {
    #expect(predicates(ClaimFilter(predicates: [.heads])) == ["heads"])
    #expect(predicates(ClaimFilter(statuses: [.denied, .planned])) == ["meets", "works_for"])
    #expect(predicates(ClaimFilter(source: "person.jane-smith")) == ["works_for"])
    #expect(predicates(ClaimFilter(minimumConfidence: 1.01)) == [])
  }
}
