import GraphCore
import GraphFormats
import TestSupport
import Testing

@Suite struct GraphMLFlavorTests {
  private static let story: KnowledgeGraph = {
    var story = Story("flavours")
    story.entity(.person, "Ada & <Byron>")
    story.entity(.agency, "Ministry of Engines")
    story.claim("Ada & <Byron>", .worksFor, "Ministry of Engines")
    story.claim("Ada & <Byron>", .heads, "Ministry of Engines", .denied)
    return story.graph
  }()

  private static func text(_ graph: KnowledgeGraph, _ flavor: GraphML.Flavor) throws -> String {
    try withTemporaryFile { path in
      try GraphML.write(graph.resolved(), to: path, flavor: flavor)
      return String(decoding: try contents(path), as: UTF8.self)
    }
  }

  @Test(
    arguments: [
      (.default, [" label=\"works_for\"", " labels=\":Person\""], ["y:", "yfiles"]),
      (.strict, [">works for<"], ["y:", "yfiles", " label=", " labels="]),
      (
        .yed,
        [
          "yfiles.type=\"nodegraphics\"", "attr.name=\"edgegraphics\"", "color=\"#0072b2\"",
          "<![CDATA[Ada & <Byron>]]></y:NodeLabel>", "<y:EdgeLabel>works for</y:EdgeLabel>",
          "type=\"dashed\"",
        ], []
      ),
    ] as [(GraphML.Flavor, [String], [String])])
  func holdsWhatItsToolsRead(flavor: GraphML.Flavor, wanted: [String], unwanted: [String]) throws {
    let text = try Self.text(Self.story, flavor)
    for piece in wanted { #expect(text.contains(piece), "\(piece)") }
    for piece in unwanted { #expect(!text.contains(piece), "\(piece)") }
  }

  @Test(arguments: GraphML.Flavor.allCases)
  func comesBackEqual(flavor: GraphML.Flavor) throws {
    var random = RandomGraphs(seed: 3)
    for _ in 0..<30 {
      let graph = random.next()
      try withTemporaryFile { path in
        try GraphML.write(graph.resolved(), to: path, flavor: flavor)
        let read = try GraphML.read(from: path)
        #expect(read.graph == graph)
        #expect(read.warnings == [])
      }
    }
  }

  @Test func quotesCanBeLeftOut() throws {
    let graph = Self.story
    let bare = graph.withoutQuotes()
    let quotes = graph.claimRecords.map(\.evidence.quote)
    #expect(quotes.allSatisfy { !$0.isEmpty })
    let text = try Self.text(bare, .default)
    for quote in quotes { #expect(!text.contains(quote)) }
    #expect(
      Set(bare.claimRecords.map(\.evidence.span)) == Set(graph.claimRecords.map(\.evidence.span)))
    #expect(bare.resolved().claims.map(\.id) == graph.resolved().claims.map(\.id))
  }
}
