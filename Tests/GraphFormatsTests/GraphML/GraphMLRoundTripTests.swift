import GraphCore
import GraphFormats
import TestSupport
import Testing

@Suite struct GraphMLRoundTripTests {
  @Test func randomGraphsComeBackEqual() throws {
    let seed = UInt64.random(in: 0..<1_000_000)
    print("seed \(seed)")
    var random = RandomGraphs(seed: seed)
    for _ in 0..<200 {
      let graph = random.next()
      try withTemporaryFile { path in
        try GraphML.write(graph.resolved(), to: path)
        let read = try GraphML.read(from: path)
        #expect(read.graph == graph, "seed \(seed)")
        #expect(read.warnings == [], "seed \(seed)")
      }
    }
  }

  @Test func bytesDoNotDependOnTheOrderOfRecords() throws {
    var random = RandomGraphs(seed: 7)
    for _ in 0..<50 {
      let graph = (random.next()).merging(random.next())
      let shuffled = KnowledgeGraph(
        articles: graph.articles.values.shuffled(), entities: graph.entityRecords.shuffled(),
        claims: graph.claimRecords.shuffled(), builds: Array(graph.builds))
      let first = try withTemporaryFile { path in
        try GraphML.write(graph.resolved(), to: path)
        return try contents(path)
      }
      let second = try withTemporaryFile { path in
        try GraphML.write(shuffled.resolved(), to: path)
        return try contents(path)
      }
      #expect(first == second)
    }
  }

  @Test(arguments: GraphML.Flavor.allCases)
  func charactersThatXMLCannotCarryComeBackInRecords(flavor: GraphML.Flavor) throws {
    let name = "a\u{1}b\u{FFFE}c\u{FFFF}d\r\ne\u{0}f"
    var story = Story("hostile")
    story.entity(.person, name)
    story.entity(.place, "Zürich & <Sons> ]]>")
    story.claim(name, .visits, "Zürich & <Sons> ]]>", source: "an \u{1F} aide")
    try withTemporaryFile { path in
      try GraphML.write(story.graph.resolved(), to: path, flavor: flavor)
      let read = try GraphML.read(from: path)
      #expect(read.graph == story.graph)
    }
  }

  @Test func claimsThatAreNoEdgeComeBack() throws {
    var story = Story("alone")
    story.entity(.person, "Ada Byron")
    story.claim("Ada Byron", .relatedTo, "Ada Byron")
    try withTemporaryFile { path in
      let resolved = story.graph.resolved()
      #expect(resolved.claims.isEmpty)
      try GraphML.write(resolved, to: path)
      let read = try GraphML.read(from: path)
      #expect(read.graph == story.graph)
    }
  }
}
