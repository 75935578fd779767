import Foundation
import Testing

/// Graphs that grow and shrink.
@Suite struct ArchiveTests {
  private func scratch() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write("Ada Lund heads Acme Group, the company said on Monday.", to: "a.txt")
    try scratch.write("Ben Ort heads Borealis Group, its lawyers said.", to: "b.txt")
    return scratch
  }

  private func text(_ name: String, in scratch: Scratch) throws -> String {
    try String(contentsOf: scratch.folder.appendingPathComponent(name), encoding: .utf8)
  }

  @Test func intoAddsWhatIsNew() throws {
    let scratch = try scratch()
    for files in [["a.txt"], ["a.txt", "b.txt"], ["b.txt"]] {
      let result = try Tool.run(
        ["build"] + files + ["--into", "archive.graphml"], in: scratch.folder)
      #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
    }
    _ = try Tool.run("build", "a.txt", "b.txt", "-o", "whole.graphml", in: scratch.folder)
    #expect(try text("archive.graphml", in: scratch) == text("whole.graphml", in: scratch))

    // The same text under another name is not read again.
    try scratch.write("Ada Lund heads Acme Group, the company said on Monday.", to: "copy.txt")
    _ = try Tool.run("build", "copy.txt", "--into", "archive.graphml", in: scratch.folder)
    #expect(try !text("archive.graphml", in: scratch).contains("copy.txt"))
  }

  @Test func dropTakesAnArticleOut() throws {
    let scratch = try scratch()
    _ = try Tool.run("build", "a.txt", "-o", "a.graphml", in: scratch.folder)
    _ = try Tool.run("build", "a.txt", "b.txt", "-o", "both.graphml", in: scratch.folder)
    let missing = try Tool.run("drop", "c.txt", "both.graphml", in: scratch.folder)
    #expect(missing.status == 1)
    let dropped = try Tool.run("drop", "b.txt", "both.graphml", in: scratch.folder)
    #expect(dropped.status == 0, "\(dropped.errors)")
    #expect(try text("both.graphml", in: scratch) == text("a.graphml", in: scratch))
  }

  @Test(arguments: [
    ["build", "a.txt"], ["build", "a.txt", "--into", "archive.graphml.gz"],
    ["drop", "a.txt", "archive.graphmlz"],
  ])
  func wrongUsage(arguments: [String]) throws {
    #expect(try Tool.run(arguments).status == 64)
  }
}
