import Foundation
import Testing

@Suite struct DiffTests {
  private func scratch() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write("Ada Lund heads Acme Group. Acme Group owns Borealis Group.", to: "old.txt")
    try scratch.write(
      "Ada Lund heads Acme Group. Acme Group does not own Borealis Group.", to: "new.txt")
    return scratch
  }

  @Test func theSameIsSilent() throws {
    let scratch = try scratch()
    for format in ["table", "json", "jsonl", "csv"] {
      let result = try Tool.run(
        "diff", "old.txt", "old.txt", "--format", format, in: scratch.folder)
      #expect(result.status == 0)
      #expect(result.output.isEmpty && result.errors.isEmpty)
    }
  }

  @Test func contradictionsComeFirstWithBothSentences() throws {
    let scratch = try scratch()
    let result = try Tool.run("diff", "old.txt", "new.txt", in: scratch.folder)
    #expect(result.status == 1, "\(result.errors)")
    #expect(result.output.hasPrefix("Contradictions\n! Acme Group  owns  Borealis Group"))
    #expect(result.output.contains("Acme Group owns Borealis Group."))
    #expect(result.output.contains("Acme Group does not own Borealis Group."))
  }

  @Test func countsAndNames() throws {
    let scratch = try scratch()
    let stat = try Tool.run("diff", "old.txt", "new.txt", "--stat", in: scratch.folder)
    #expect(stat.output == "contradictions 1, entities +0 -0 ~0, relations +0 -0 ~0\n")
    let names = try Tool.run("diff", "old.txt", "new.txt", "--name-only", in: scratch.folder)
    #expect(names.output == "Acme Group\nBorealis Group\n")
    #expect(
      try Tool.run("diff", "old.txt", "new.txt", "--stat", "--name-only", in: scratch.folder).status
        == 64)
  }

  @Test func graphsCompareLikeTheirArticles() throws {
    let scratch = try scratch()
    for name in ["old", "new"] {
      _ = try Tool.run("build", "\(name).txt", "-o", "\(name).graphml", in: scratch.folder)
    }
    let articles = try Tool.run("diff", "old.txt", "new.txt", in: scratch.folder)
    let graphs = try Tool.run("diff", "old.graphml", "new.graphml", in: scratch.folder)
    #expect(articles.output == graphs.output)
  }

  @Test func outputIsOneGraphOfBoth() throws {
    let scratch = try scratch()
    let result = try Tool.run(
      "diff", "old.txt", "new.txt", "-o", "both.graphml", in: scratch.folder)
    #expect(result.status == 1 && result.output.isEmpty && result.errors.isEmpty)
    let stats = try Tool.run("stats", "both.graphml", in: scratch.folder)
    #expect(stats.output.contains("diff_status") && !stats.output.contains("warning"))
  }

  /// As `diff --help` tells to set it up.
  @Test func gitComparesGraphsAsText() throws {
    let scratch = try scratch()
    func git(_ arguments: String...) throws -> String {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = ["git", "-c", "user.name=a", "-c", "user.email=a@b"] + arguments
      process.currentDirectoryURL = scratch.folder
      let pipe = Pipe()
      process.standardOutput = pipe
      try process.run()
      let output = pipe.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      return String(decoding: output, as: UTF8.self)
    }
    try #require(try git("init", "-q", ".").isEmpty)
    try scratch.write("*.graphml diff=newsgraph\n", to: ".gitattributes")
    _ = try git(
      "config", "diff.newsgraph.textconv", "'\(Tool.program.path)' convert --to text -o -")
    _ = try Tool.run("build", "old.txt", "-o", "story.graphml", in: scratch.folder)
    _ = try git("add", ".")
    _ = try git("commit", "-qm", "old")
    _ = try Tool.run("build", "new.txt", "-o", "story.graphml", in: scratch.folder)
    let lines = try git("diff").split(separator: "\n")
    let old = "-Acme Group owns Borealis Group [asserted]: Acme Group owns Borealis Group."
    #expect(lines.contains { $0 == old }, "\(lines)")
    #expect(lines.contains { $0.hasPrefix("+Acme Group owns Borealis Group [denied]: ") })
  }

  @Test func whatCannotBeReadIsAnError() throws {
    let scratch = try scratch()
    try scratch.write("<graphml", to: "broken.graphml")
    for bad in ["missing.txt", "broken.graphml"] {
      let result = try Tool.run("diff", "old.txt", bad, in: scratch.folder)
      #expect(result.status == 2)
      #expect(result.errors.contains(bad))
    }
  }

  @Test func mergingTwiceChangesNothing() throws {
    let scratch = try scratch()
    for (out, inputs) in [("a", ["old.txt", "new.txt"]), ("b", ["a.graphml", "old.txt"])] {
      let result = try Tool.run(
        "merge", inputs[0], inputs[1], "-o", "\(out).graphml", in: scratch.folder)
      #expect(result.status == 0, "\(result.errors)")
    }
    let files = try ["a", "b"].map {
      try Data(contentsOf: scratch.folder.appendingPathComponent("\($0).graphml"))
    }
    #expect(files[0] == files[1])
  }

  @Test func statsCountsAnyToolsFile() throws {
    let scratch = try Scratch()
    try scratch.write(
      """
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="d" for="node" \
      attr.name="colour" attr.type="string"/><graph edgedefault="undirected"><node id="a"/>\
      <node id="b"/><edge source="a" target="b"/></graph></graphml>
      """, to: "other.graphml")
    let result = try Tool.run("stats", "other.graphml", in: scratch.folder)
    #expect(result.status == 0)
    #expect(result.output.contains("nodes") && result.output.contains("colour"))
    let foreign = try Tool.run("relations", "a", "other.graphml", in: scratch.folder)
    #expect(foreign.status == 2)
    #expect(foreign.errors.contains("newsgraph stats"))
  }
}
