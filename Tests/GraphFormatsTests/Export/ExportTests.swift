import Foundation
import GraphCore
import GraphFormats
import TestSupport
import Testing

@Suite struct ExportTests {
  /// A story of one dated article with a claim that has a time of its own.
  private static let graph: KnowledgeGraph = {
    var story = Story("exports")
    story.entity(.person, "Ada \"Countess\" & <Byron>\\")
    story.entity(.place, "Ålesund")
    story.claim("Ada \"Countess\" & <Byron>\\", .visits, "Ålesund")
    story.claim("Ada \"Countess\" & <Byron>\\", .livesIn, "Ålesund", .denied, source: "an aide")
    let claims = story.graph.claimRecords.map { record in
      var record = record
      if record.predicate == .livesIn { (record.start, record.end) = ("2024", "2025-02") }
      return record
    }
    var info = story.graph.articles["exports"]!
    info.date = "2026-03-02T10:00:00Z"
    return KnowledgeGraph(
      articles: [info], entities: Array(story.graph.entityRecords), claims: claims)
  }()

  private static func text(_ format: ExportFormat) throws -> String {
    try withTemporaryFile { path in
      try format.write(graph.resolved(), to: path)
      return String(decoding: try contents(path), as: UTF8.self)
    }
  }

  @Test func jsonHoldsNodesAndEdgesWithTheirRecords() throws {
    let object = try JSONSerialization.jsonObject(with: Data(try Self.text(.json).utf8))
    let graph = try #require(object as? [String: Any])
    let nodes = try #require(graph["nodes"] as? [[String: Any]])
    let edges = try #require(graph["edges"] as? [[String: Any]])
    #expect(nodes.map { $0["name"] as? String } == ["Ada \"Countess\" & <Byron>\\", "Ålesund"])
    #expect(edges.map { $0["relation"] as? String } == ["lives_in", "visits"])
    #expect(edges.map { $0["start"] as? String } == ["2024", nil])
    #expect((edges[0]["sources"] as? [String]) == ["an aide"])
    #expect((edges[0]["evidence"] as? [[String: Any]])?.count == 1)
  }

  @Test func jsonLinesHoldArticlesNodesAndEdges() throws {
    let lines = try Self.text(.jsonl).split(separator: "\n")
    let keys = try lines.map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
      return try #require((object as? [String: Any])?.keys.first)
    }
    #expect(keys == ["article", "node", "node", "edge", "edge"])
  }

  @Test func csvIsTwoTables() throws {
    try withTemporaryFile { path in
      try ExportFormat.csv.write(Self.graph.resolved(), to: path + ".csv")
      defer { for kind in ["nodes", "edges"] { unlink("\(path).\(kind).csv") } }
      let nodes = String(decoding: try contents(path + ".nodes.csv"), as: UTF8.self)
      let edges = String(decoding: try contents(path + ".edges.csv"), as: UTF8.self)
      #expect(nodes.hasPrefix("id,label,kind,"))
      #expect(nodes.contains("\"Ada \"\"Countess\"\" & <Byron>\\\""))
      #expect(edges.split(separator: "\n").count == 3)
      #expect(edges.contains("\"[\"\"an aide\"\"]\""))
    }
    #expect(throws: FormatError.self) {
      try ExportFormat.csv.write(Self.graph.resolved(), to: "-")
    }
  }

  @Test func gexfHasTimes() throws {
    let text = try Self.text(.gexf)
    #expect(text.contains("<spell start=\"2024-01-01\" end=\"2025-02-28\"/>"))
    #expect(text.contains("<spell start=\"2026-03-02\" end=\"2026-03-02\"/>"))
    #expect(text.contains("<viz:color r=\"0\" g=\"114\" b=\"178\"/>"))
  }

  @Test func dotEscapesWhatGraphvizReads() throws {
    let text = try Self.text(.dot)
    #expect(text.contains(#"label="Ada \"Countess\" &amp; <Byron>\\""#))
    #expect(text.contains("style=\"dashed\""))
  }
}
