import Foundation
import Testing

@Suite struct BuildTests {
  private static let story = """
    Spy chief praises law

    Chen Yixin, the minister of state security, praised China's counter-espionage law on Monday. \
    The Ministry of State Security (MSS) enforces the law.
    """

  @Test func writesTheSameBytesHoweverOftenAndWhereverItRuns() throws {
    let scratch = try Scratch()
    try scratch.write(Self.story, to: "a.txt")
    try scratch.write(Self.story.replacingOccurrences(of: "Monday", with: "Friday"), to: "b.txt")
    let first = try Tool.run("build", "a.txt", "b.txt", "-o", "one.graphml", in: scratch.folder)
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.output.isEmpty && first.errors.isEmpty)
    let second = try Tool.run("build", "b.txt", "a.txt", "-o", "-", in: scratch.folder)
    let one = try String(
      contentsOf: scratch.folder.appendingPathComponent("one.graphml"), encoding: .utf8)
    #expect(one == second.output)
    #expect(one.contains("person.chen-yixin"))
    #expect(!one.contains(scratch.folder.path), "no absolute path leaks into a graph")
  }

  @Test func readsStandardInput() throws {
    let result = try Tool.run("build", "-", "-o", "-", input: Data(Self.story.utf8))
    #expect(result.status == 0)
    #expect(result.output.contains("agency.ministry-of-state-security"))
  }

  @Test func readsWhatItCanAndListsTheRest() throws {
    let scratch = try Scratch()
    try scratch.write(Self.story, to: "good.txt")
    try scratch.write(Data([0x25, 0x50, 0x44, 0x46, 0, 1, 2]), to: "bad.txt")
    let result = try Tool.run(
      "build", "good.txt", "bad.txt", "missing.txt", "-o", "all.graphml", in: scratch.folder)
    #expect(result.status == 2)
    #expect(result.errors.contains("bad.txt") && result.errors.contains("missing.txt"))
    let relations = try Tool.run("relations", "mss", "all.graphml", in: scratch.folder)
    #expect(relations.status == 0, "\(relations.errors)")
  }

  @Test(arguments: [
    ("empty.txt", Data(), "empty"), ("blank.txt", Data(" \n\n\t".utf8), "no text"),
    ("picture.txt", Data([0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0]), "PNG"),
    (
      "french.txt",
      Data(
        "Le ministre de la justice a déclaré lundi que la loi ne sera pas votée avant la fin de l'année, et que les députés de la majorité ne sont pas d'accord avec lui."
          .utf8), "English"
    ),
  ])
  func refusesWhatIsNoEnglishText(name: String, bytes: Data, reason: String) throws {
    let scratch = try Scratch()
    try scratch.write(bytes, to: name)
    let result = try Tool.run("build", name, "-o", "out.graphml", in: scratch.folder)
    #expect(result.status == 2)
    #expect(result.errors.contains(name) && result.errors.contains(reason), "\(result.errors)")
    #expect(
      !FileManager.default.fileExists(
        atPath: scratch.folder.appendingPathComponent("out.graphml").path))
  }

  @Test func readsOtherLanguagesWhenTold() throws {
    let scratch = try Scratch()
    try scratch.write(
      "Le ministre de la justice a déclaré lundi que la loi ne sera pas votée avant la fin de "
        + "l'année, et que les députés ne sont pas d'accord avec Jean Dupont.", to: "french.txt")
    let result = try Tool.run(
      "build", "french.txt", "-o", "-", "--any-language", in: scratch.folder)
    #expect(result.status == 0, "\(result.errors)")
  }

  @Test(arguments: [
    ("/nowhere/reader.ngwt", "cannot read the weights file"), ("/dev/null", "not a weights file"),
  ])
  func namesWeightsThatItCannotUse(model: String, reason: String) throws {
    let scratch = try Scratch()
    try scratch.write(Self.story, to: "a.txt")
    let result = try Tool.run("build", "a.txt", "-o", "-", "--model", model, in: scratch.folder)
    #expect(result.status == 2)
    #expect(result.errors.contains("\(model): \(reason)"), "\(result.errors)")
  }

  @Test func leastConfidenceLeavesTheSurestRelations() throws {
    let scratch = try Scratch()
    try scratch.write(Self.story, to: "a.txt")
    func relations(_ confidence: String) throws -> Int {
      let result = try Tool.run(
        "build", "a.txt", "-o", "-", "--min-confidence", confidence, in: scratch.folder)
      #expect(result.status == 0, "\(result.errors)")
      return result.output.split(separator: "<edge ").count - 1
    }
    #expect(try relations("0") > relations("0.7"))
    #expect(try relations("1") == 0)
    let wrong = try Tool.run(
      "build", "a.txt", "-o", "-", "--min-confidence", "2", in: scratch.folder)
    #expect(wrong.status == 64)
  }

  @Test func showsHowToFetchAPage() throws {
    let result = try Tool.run("build", "https://example.org/a", "-o", "-")
    #expect(result.status == 2)
    #expect(result.errors.contains("curl -sL 'https://example.org/a' | newsgraph build -"))
  }

  @Test func leavesNoHalfWrittenFile() throws {
    let scratch = try Scratch()
    try scratch.write(Self.story, to: "a.txt")
    try scratch.write("precious", to: "keep.graphml")
    let full = try Tool.run("build", "a.txt", "-o", "/dev/full", in: scratch.folder)
    #expect(full.status == 2)
    #expect(full.errors.contains("space"), "\(full.errors)")
    let lost = try Tool.run("build", "a.txt", "-o", "nowhere/out.graphml", in: scratch.folder)
    #expect(lost.status == 2)
    #expect(lost.errors.contains("nowhere"), "\(lost.errors)")
    let none = try Tool.run("build", "missing.txt", "-o", "keep.graphml", in: scratch.folder)
    #expect(none.status == 2)
    let kept = try String(
      contentsOf: scratch.folder.appendingPathComponent("keep.graphml"), encoding: .utf8)
    #expect(kept == "precious")
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).sorted()
    #expect(names == ["a.txt", "keep.graphml"])
  }

  @Test func wrongUsageExitsWith64() throws {
    #expect(try Tool.run("build", "a.txt").status == 64)
    #expect(try Tool.run("frobnicate").status == 64)
    let version = try Tool.run("--version")
    #expect(version.status == 0)
    #expect(version.output.hasPrefix("0."))
  }

  @Test(arguments: [
    "build", "relations", "diff", "entities", "explain", "merge", "stats", "text",
    "neighbours", "path", "verify", "view", "draw", "convert", "corrections", "drop",
  ])
  func everyCommandHelpsWithAnExample(command: String) throws {
    let help = try Tool.run(command, "--help")
    #expect(help.status == 0)
    #expect(help.output.contains("newsgraph \(command) "))
  }
}
