import GraphCore
import TestSupport
import Testing

@Suite struct CorrectionTests {
  /// Two articles; each knows an Ada Byron and a ministry, the first one a minister too.
  private static let graph: KnowledgeGraph = {
    var first = Story("first")
    first.entity(.person, "Ada Byron", "Byron")
    first.entity(.person, "Zed Quill")
    first.entity(.agency, "Ministry of Engines")
    first.claim("Ada Byron", .heads, "Ministry of Engines")
    first.claim("Ada Byron", .heads, "Ministry of Engines", .denied)
    first.claim("Ada Byron", .meets, "Zed Quill")
    var second = Story("second")
    second.entity(.person, "Ada Byron")
    second.entity(.agency, "Engine Ministry")
    second.claim("Ada Byron", .worksFor, "Engine Ministry")
    return first.graph.merging(second.graph)
  }()

  private static func corrected(_ corrections: Correction...) -> ResolvedGraph {
    var graph = graph
    graph.correct(corrections)
    return graph.resolved()
  }

  private static let ada = EntityName(kind: .person, name: "Ada Byron")
  private static let quill = EntityName(kind: .person, name: "zed quill")
  private static let ministry = EntityName(kind: .agency, name: "Ministry of Engines")
  private static let engines = EntityName(kind: .agency, name: "Engine Ministry")

  @Test func withoutCorrections() {
    let names = Self.graph.resolved().entities.map(\.name)
    #expect(names == ["Engine Ministry", "Ministry of Engines", "Ada Byron", "Zed Quill"])
  }

  @Test func sameJoins() {
    let graph = Self.corrected(.same(Self.ministry, Self.engines))
    #expect(graph.entities.map(\.kind) == [.agency, .person, .person])
    #expect(graph.unmatched == [])
  }

  @Test func notSameKeepsApart() {
    var (one, other) = (Self.ada, Self.ada)
    (one.article, other.article) = ("first", "second")
    let graph = Self.corrected(.notSame(one, other))
    #expect(graph.entities.count { $0.name == "Ada Byron" } == 2)
    #expect(graph.unmatched == [])
  }

  @Test func renameChangesNameAndIdAndKeepsTheOldNameAsAlias() throws {
    let graph = Self.corrected(.rename(Self.ada, to: "Ada Lovelace"))
    let entity = try #require(graph.entity("person.ada-lovelace"))
    #expect(entity.name == "Ada Lovelace")
    #expect(entity.aliases == ["Ada Byron", "Byron"])
    #expect(graph.claims.count { $0.subject == entity.id } == 4)
  }

  @Test func retypeChangesKindAndId() {
    let graph = Self.corrected(.retype(Self.quill, to: .organization))
    #expect(graph.entity("organization.zed-quill")?.kind == .organization)
  }

  @Test func aliasesAreFound() {
    let graph = Self.corrected(.addAlias(Self.quill, "The Engineer"))
    guard case .found(let entity) = graph.find("the engineer") else {
      Issue.record("not found")
      return
    }
    #expect(entity.name == "Zed Quill")
  }

  @Test func droppedEntitiesTakeTheirClaimsAlong() {
    let graph = Self.corrected(.dropEntity(Self.quill))
    #expect(graph.entities.count == 3)
    #expect(!graph.claims.contains { $0.predicate == .meets })
    #expect(graph.records.entityRecords == Self.graph.entityRecords, "records stay")
  }

  @Test(arguments: [(Status.denied, 1), (nil, 0)] as [(Status?, Int)])
  func droppedClaims(status: Status?, left: Int) {
    let graph = Self.corrected(
      .dropClaim(subject: Self.ada, predicate: .heads, object: Self.ministry, status: status))
    #expect(graph.claims.count { $0.predicate == .heads } == left)
    #expect(graph.unmatched == [])
  }

  @Test func symmetricClaimsAreDroppedEitherWay() {
    for (a, b) in [(Self.ada, Self.quill), (Self.quill, Self.ada)] {
      let graph = Self.corrected(.dropClaim(subject: a, predicate: .meets, object: b))
      #expect(!graph.claims.contains { $0.predicate == .meets })
    }
  }

  @Test func otherFormsAreMeantWhereNoRecordHasTheNameInFull() {
    let byron = EntityName(kind: .person, name: "Byron")
    let graph = Self.corrected(.rename(byron, to: "Ada Lovelace"))
    #expect(graph.entity("person.ada-lovelace") != nil)
  }

  @Test func whatMatchesNothingIsTold() {
    let nobody = EntityName(kind: .person, name: "Nobody")
    let corrections: [Correction] = [
      .rename(nobody, to: "Somebody"), .same(Self.ada, nobody), .dropEntity(nobody),
      .retype(EntityName(kind: .place, name: "Ada Byron"), to: .person),
      .dropClaim(subject: Self.ada, predicate: .owns, object: Self.ministry),
    ]
    var graph = Self.graph
    graph.correct(corrections)
    #expect(graph.resolved().unmatched == corrections.sorted())
    #expect(graph.resolved().entities == Self.graph.resolved().entities)
  }

  @Test func aCorrectionShowsInADiff() {
    var edited = Self.graph
    edited.correct([
      .dropEntity(Self.quill), .rename(Self.ada, to: "Ada Lovelace"),
      .dropClaim(subject: Self.ada, predicate: .worksFor, object: Self.engines),
    ])
    let diff = GraphDiff(from: Self.graph, to: edited)
    #expect(diff.entities.map(\.new?.name) == ["Ada Lovelace", nil])
    #expect(diff.claims.map(\.claim.predicate) == [.meets, .worksFor])
    #expect(GraphDiff(from: edited, to: edited).isEmpty)
  }
}
