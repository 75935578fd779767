import Foundation
import Testing

@Suite struct ConvertTests {
  private static let graph =
    Tool.root.appendingPathComponent("Graphs/tanker-sanctions.graphml").path

  @Test(arguments: [
    ("story.json", "{\"directed\":true"), ("story.jsonl", "{\"article\":"),
    ("story.NDJSON", "{\"article\":"), ("story.gexf", "<?xml"), ("story.gv", "digraph"),
    ("story.dot", "digraph"), ("story.graphml", "<?xml"),
  ])
  func theNameTellsTheFormat(name: String, start: String) throws {
    let scratch = try Scratch()
    let result = try Tool.run("convert", Self.graph, "-o", name, in: scratch.folder)
    #expect(result.status == 0, "\(result.errors)")
    let text = try String(
      contentsOf: scratch.folder.appendingPathComponent(name), encoding: .utf8)
    #expect(text.hasPrefix(start))
    let piped = try Tool.run(
      "convert", Self.graph, "-o", "-", "--to", Self.format(name), in: scratch.folder)
    #expect(piped.output == text)
  }

  private static func format(_ name: String) -> String {
    let suffix = name.split(separator: ".").last!.lowercased()
    return ["gv": "dot", "ndjson": "jsonl"][suffix] ?? suffix
  }

  @Test func csvIsTwoFiles() throws {
    let scratch = try Scratch()
    let result = try Tool.run("convert", Self.graph, "-o", "story.csv", in: scratch.folder)
    #expect(result.status == 0, "\(result.errors)")
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).sorted()
    #expect(names == ["story.edges.csv", "story.nodes.csv"])
  }

  @Test func quotesCanBeLeftOut() throws {
    let result = try Tool.run("convert", Self.graph, "-o", "-", "--to", "json", "--no-quotes")
    #expect(result.output.contains("\"quote\":\"\""))
    #expect(!result.output.contains("\"quote\":\"A"))
  }

  @Test(arguments: [["-o", "story.pdf"], ["-o", "-"], ["-o", "-", "--to", "csv"]])
  func wrongUsage(arguments: [String]) throws {
    #expect(try Tool.run(["convert", Self.graph] + arguments).status == 64)
  }
}
