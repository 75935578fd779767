import Foundation
import Testing

@Suite struct CorrectionsTests {
  private static let article = "Graphs/harbour-contract-gazette"

  @Test func whatAPersonChangedIsAppliedToANewBuild() throws {
    let scratch = try Scratch()
    let text = try String(
      contentsOf: Tool.root.appendingPathComponent(Self.article + ".graphml"), encoding: .utf8)
    let edited = try scratch.write(
      text.replacingOccurrences(of: ">Helena Valadares<", with: ">Helena V. Valadares<"),
      to: "edited.graphml")
    let found = try Tool.run("corrections", Self.article + ".graphml", edited, "-o", "-")
    #expect(found.status == 0, "\(found.errors)")
    #expect(found.output.contains("\"action\":\"rename\""))
    let file = try scratch.write(found.output, to: "corrections.json")

    let graph = scratch.folder.appendingPathComponent("new.graphml").path
    let built = try Tool.run(
      "build", Self.article + ".txt", "--corrections", file, "-o", graph)
    #expect(built.status == 0 && built.errors.isEmpty, "\(built.errors)")
    for name in ["Helena V. Valadares", "Helena Valadares"] {
      #expect(
        try Tool.run("relations", name, graph).output.hasPrefix("Helena V. Valadares"), "\(name)")
    }

    let elsewhere = try Tool.run(
      "build", "Graphs/tanker-sanctions.txt", "--corrections", file, "-o", "-")
    #expect(elsewhere.status == 0)
    #expect(elsewhere.errors.contains("matches nothing: the person \"Helena Valadares\""))
  }

  @Test func nothingChangedGivesStatus1() throws {
    let graph = Self.article + ".graphml"
    let result = try Tool.run("corrections", graph, graph, "-o", "-")
    #expect(result.status == 1)
    #expect(result.output == "[\n]\n")
  }

  @Test func aWrongFileFailsBeforeAnythingIsRead() throws {
    let scratch = try Scratch()
    let file = try scratch.write("[{}]", to: "wrong.json")
    let result = try Tool.run(
      "build", Self.article + ".txt", "--corrections", file, "-o", "out.graphml",
      in: scratch.folder)
    #expect(result.status == 2)
    #expect(result.errors.contains("wrong.json") && result.errors.contains("action"))
  }
}
