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

  /// Claims by the day of their article, 4 July 2026, or by times of their own.
  @Test(
    arguments: [
      (nil, nil, ["heads", "meets", "owns", "works_for"]), ("2026-07-04", nil, ["heads", "owns"]),
      ("2026-07-05", nil, ["owns"]), (nil, "2026-07-03", ["meets", "owns"]),
      ("2026", "2026", ["heads", "owns"]), ("2020", "2020-06", ["meets"]),
      ("2025-01/2026-07", "2025/2027", ["heads", "owns"]), ("2030", nil, []),
    ] as [(String?, String?, [String])])
  func wantsByTime(since: String?, until: String?, expected: [String]) throws {
    var story = Story("dated")
    story.entity(.person, "Jane Smith")
    story.entity(.organization, "Acme")
    for predicate in [Predicate.heads, .meets, .owns] {
      story.claim("Jane Smith", predicate, "Acme")
    }
    let claims = story.graph.claimRecords.map { record in
      var record = record
      if record.predicate == .meets { record.start = "2020-06-30" }
      if record.predicate == .owns { (record.start, record.end) = ("2024", "2028") }
      return record
    }
    var dated = story.graph.articles["dated"]!
    dated.date = "2026-07-04T08:00:00Z"
    var undated = Story("undated")
    undated.entity(.person, "Jane Smith")
    undated.entity(.organization, "Acme")
    undated.claim("Jane Smith", .worksFor, "Acme")
    let graph = KnowledgeGraph(
      articles: [dated], entities: Array(story.graph.entityRecords), claims: claims
    ).merging(undated.graph).resolved()
    let filter = ClaimFilter(
      since: since.flatMap { DayRange(iso: $0) }, until: until.flatMap { DayRange(iso: $0) })
    #expect(graph.claims(filter).map(\.predicate.rawValue).sorted() == expected)
  }
}
