import Foundation
import Testing

@Suite struct QueryTests {
  private func scratch() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(
      "Maria Lund leads the Acme Group, a shipping company.\n\n"
        + "Acme Group owns Borealis Group, another shipping company.\n\n"
        + "Acme Group will not meet Ben Ort, a banker.", to: "a.txt")
    _ = try Tool.run("build", "a.txt", "-o", "a.graphml", in: scratch.folder)
    return scratch
  }

  @Test func filtersNarrowTheRelations() throws {
    let scratch = try scratch()
    func count(_ arguments: String...) throws -> Int {
      let result = try Tool.run(
        ["relations", "Acme", "a.graphml", "--format", "jsonl"] + arguments, in: scratch.folder)
      return result.output.split(separator: "\n").count
    }
    #expect(try count() == 3)
    #expect(try count("--relation", "heads") == 1)
    #expect(try count("--relation", "headed_by", "--relation", "owns") == 2)
    #expect(try count("--direction", "in") == 2)
    #expect(try count("--status", "asserted") == 2)
    #expect(try count("--min-confidence", "1.01") == 0)
    #expect(try count("--since", "2020") == 0, "the article has no date")
    let date = try Tool.run(
      "relations", "Acme", "a.graphml", "--since", "July", in: scratch.folder)
    #expect(date.status == 64 && date.errors.contains("July is no date"))
    let typo = try Tool.run(
      "relations", "Acme", "a.graphml", "--relation", "likes", in: scratch.folder)
    #expect(typo.status == 64)
    #expect(typo.errors.contains("works_for"))
  }

  @Test func pathsShowEachStepWithItsSentence() throws {
    let scratch = try scratch()
    let result = try Tool.run("path", "Maria Lund", "Borealis", "a.graphml", in: scratch.folder)
    #expect(result.status == 0, "\(result.errors)")
    let lines = result.output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    #expect(lines.first == "Maria Lund")
    #expect(lines[1].hasPrefix("heads") && lines[1].contains("Acme Group"))
    #expect(lines[2] == "Maria Lund leads the Acme Group, a shipping company.")
    #expect(lines[3].hasPrefix("owns") && lines[3].contains("Borealis Group"))
    let none = try Tool.run(
      "path", "Maria Lund", "Borealis", "a.graphml", "--relation", "heads", in: scratch.folder)
    #expect(none.status == 1)
  }

  @Test func neighboursAreAGraphOfTheirOwn() throws {
    let scratch = try scratch()
    let cut = try Tool.run(
      "neighbours", "Maria Lund", "a.graphml", "--depth", "1", "-o", "b.graphml", in: scratch.folder
    )
    #expect(cut.status == 0, "\(cut.errors)")
    let names = try Tool.run("entities", "b.graphml", "--format", "jsonl", in: scratch.folder)
    #expect(names.output.split(separator: "\n").count == 2)
  }

  @Test func verifyFindsWhatTheSourcesNoLongerSay() throws {
    let scratch = try scratch()
    let good = try Tool.run("verify", "a.graphml", in: scratch.folder)
    #expect(good.status == 0 && good.output.isEmpty, "\(good.output)\(good.errors)")
    try scratch.write(
      "Correction.\n\nMaria Lund leads the Acme Group, a shipping company.\n\n"
        + "Acme Group sold Borealis Group.", to: "a.txt")
    let changed = try Tool.run("verify", "a.graphml", "--format", "csv", in: scratch.folder)
    #expect(changed.status == 1)
    #expect(
      changed.output.contains("moved,")
        && changed.output.contains("Maria Lund leads the Acme Group"))
    #expect(
      changed.output.contains("gone,") && changed.output.contains("Acme Group owns Borealis Group")
    )
    try FileManager.default.removeItem(at: scratch.folder.appendingPathComponent("a.txt"))
    let missing = try Tool.run("verify", "a.graphml", in: scratch.folder)
    #expect(missing.status == 1)
    #expect(missing.output.contains("source missing"))
  }
}
