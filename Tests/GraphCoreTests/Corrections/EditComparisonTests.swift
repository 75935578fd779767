import GraphCore
import TestSupport
import Testing

@Suite struct EditComparisonTests {
  private static let graph: KnowledgeGraph = {
    var story = Story("story")
    story.entity(.person, "Ada Byron")
    story.entity(.person, "Zed Quill")
    story.entity(.agency, "Ministry of Engines")
    story.claim("Ada Byron", .heads, "Ministry of Engines")
    story.claim("Zed Quill", .worksFor, "Ministry of Engines")
    var other = Story("other")
    other.entity(.person, "Ada Byron")
    return story.graph.merging(other.graph)
  }()

  /// The graph as a tool shows it when nothing was changed.
  private static let untouched: EditedGraph = {
    let resolved = graph.resolved()
    return EditedGraph(
      nodes: resolved.entities.map {
        .init(
          id: $0.id, names: [$0.name, $0.name], kind: $0.kind, aliases: $0.aliases,
          records: $0.records)
      },
      edges: resolved.claims.map {
        .init(source: $0.subject, target: $0.object, records: $0.evidence)
      })
  }()

  private static let ada = EntityName(kind: .person, name: "Ada Byron")
  private static let quill = EntityName(kind: .person, name: "Zed Quill")
  private static let ministry = EntityName(kind: .agency, name: "Ministry of Engines")

  // Nodes by id: agency.ministry-of-engines, person.ada-byron, person.zed-quill.
  private static let cases: [(String, [Correction], @Sendable (inout EditedGraph) -> Void)] = [
    ("nothing", [], { _ in }),
    ("rename", [.rename(ada, to: "Ada Lovelace")], { $0.nodes[1].names[1] = " Ada\n Lovelace" }),
    ("retype", [.retype(quill, to: .organization)], { $0.nodes[2].kind = .organization }),
    ("alias", [.addAlias(quill, "ZQ")], { $0.nodes[2].aliases = ["ZQ"] }),
    (
      "delete a node", [.dropEntity(quill)],
      {
        $0.nodes.remove(at: 2)
        $0.edges.removeAll { $0.source == "person.zed-quill" }
      }
    ),
    (
      "delete an edge",
      [.dropClaim(subject: ada, predicate: .heads, object: ministry, status: .asserted)],
      { $0.edges.removeAll { $0.source == "person.ada-byron" } }
    ),
    (
      "join two nodes' records", [.same(ada, quill)],
      {
        $0.nodes[1].records += $0.nodes[2].records
        $0.nodes.remove(at: 2)
        for index in $0.edges.indices { $0.edges[index].source = "person.ada-byron" }
      }
    ),
    (
      "move all edges and delete the node", [.same(ada, quill)],
      {
        $0.nodes.remove(at: 2)
        for index in $0.edges.indices { $0.edges[index].source = "person.ada-byron" }
      }
    ),
    (
      "give one name to two nodes", [.same(ada, quill), .rename(quill, to: "Ada Byron")],
      { $0.nodes[2].names = ["Ada Byron"] }
    ),
    (
      "split a node",
      [
        .notSame(
          EntityName(kind: .person, name: "Ada Byron", article: "other"),
          EntityName(kind: .person, name: "Ada Byron", article: "story"))
      ],
      {
        var half = $0.nodes[1]
        half.id = "second"
        half.records.removeFirst()
        $0.nodes[1].records.removeLast()
        $0.nodes.append(half)
      }
    ),
  ]

  @Test(arguments: cases.indices)
  func findsWhatWasChanged(number: Int) {
    let (title, expected, change) = Self.cases[number]
    var edited = Self.untouched
    change(&edited)
    let comparison = EditComparison(from: Self.graph.resolved(), to: edited)
    #expect(comparison.corrections == expected.sorted(), "\(title)")
    #expect(comparison.inexpressible == [], "\(title)")
    #expect(comparison.newCount == expected.count)
    var graph = Self.graph
    graph.correct(comparison.corrections)
    #expect(graph.resolved().unmatched == [])
  }

  @Test func newNodesAndEdgesAndMovedEdgesAreTold() {
    var edited = Self.untouched
    edited.nodes.append(.init(id: "n9", names: ["New"], kind: nil, aliases: nil, records: []))
    edited.edges.append(.init(source: "n9", target: "person.ada-byron", records: []))
    edited.edges[0].source = "person.zed-quill"
    let comparison = EditComparison(from: Self.graph.resolved(), to: edited)
    #expect(comparison.corrections == [])
    #expect(comparison.inexpressible.count == 3)
  }

  @Test func earlierCorrectionsStayUnlessTheySayOtherwise() {
    var graph = Self.graph
    graph.correct([.rename(Self.ada, to: "Ada King"), .addAlias(Self.quill, "ZQ")])
    let resolved = graph.resolved()
    var edited = EditedGraph(
      nodes: resolved.entities.map {
        .init(id: $0.id, names: [$0.name], kind: $0.kind, aliases: nil, records: $0.records)
      }, edges: Self.untouched.edges)
    edited.nodes[1].names = ["Ada Lovelace"]
    let comparison = EditComparison(from: resolved, to: edited)
    #expect(
      comparison.corrections == [
        .addAlias(Self.quill, "ZQ"), .rename(Self.ada, to: "Ada Lovelace"),
      ])
    #expect(comparison.newCount == 1)
  }
}
