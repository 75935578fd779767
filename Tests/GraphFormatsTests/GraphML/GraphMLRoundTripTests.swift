import GraphCore
import GraphFormats
import TestSupport
import Testing

@Suite struct GraphMLRoundTripTests {
  @Test(arguments: GraphML.Flavor.allCases)
  func randomGraphsComeBackEqual(flavor: GraphML.Flavor) throws {
    var random = RandomGraphs(seed: Rounds.seed)
    for round in 0..<Rounds.count {
      let graph = random.nextWorkedOn()
      try withTemporaryFile { path in
        let resolved = graph.resolved()
        try GraphML.write(resolved, to: path, flavor: flavor)
        let read = try GraphML.read(from: path)
        let note: Comment = "seed \(Rounds.seed), round \(round)"
        #expect(read.warnings == [], note)
        // The plain schema allows no spaces in what other tools call their values.
        if flavor != .strict { #expect(read.graph.values == graph.values, note) }
        #expect(read.graph.withoutAnnotations == graph.withoutAnnotations, note)
        #expect(read.graph.resolved().entities == resolved.entities, note)
        #expect(read.graph.resolved().claims == resolved.claims, note)
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

extension KnowledgeGraph {
  /// What other tools attached, as text: types that disagree come back as text.
  fileprivate var values: Set<Annotation> {
    Set(
      annotations.map {
        Annotation(target: $0.target, name: $0.name, type: "string", value: $0.value)
      })
  }

  fileprivate var withoutAnnotations: KnowledgeGraph {
    KnowledgeGraph(
      articles: Array(articles.values), entities: Array(entityRecords),
      claims: Array(claimRecords), builds: Array(builds), corrections: Array(corrections))
  }
}
