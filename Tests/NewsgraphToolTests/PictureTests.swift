import Foundation
import Testing

@Suite struct PictureTests {
  private static let story = """
    Auditors accuse port firm

    Ada Byron, the president of Acme Corporation, accused Bo Lind of fraud on Monday. Bo Lind met \
    Ada Byron in Porto.
    """

  @Test func viewWritesOnePageWithItsProof() throws {
    let scratch = try Scratch()
    try scratch.write(Self.story, to: "story.txt")
    let result = try Tool.run("view", "story.txt", "-o", "page.html", in: scratch.folder)
    #expect(result.status == 0, "\(result.errors)")
    let page = try String(
      contentsOf: scratch.folder.appendingPathComponent("page.html"), encoding: .utf8)
    #expect(page.contains("<title>Auditors accuse port firm</title>"))
    #expect(page.contains("accused Bo Lind of fraud"))
    #expect(!page.contains(scratch.folder.path))
  }

  @Test func viewComparesTwoInputs() throws {
    let scratch = try Scratch()
    try scratch.write(Self.story, to: "a.txt")
    try scratch.write(Self.story.replacingOccurrences(of: "met", with: "praised"), to: "b.txt")
    let result = try Tool.run("view", "a.txt", "b.txt", "--diff", "-o", "-", in: scratch.folder)
    #expect(result.status == 0)
    #expect(result.output.contains("\"names\":[\"a.txt\",\"b.txt\"]"))
    #expect(try Tool.run("view", "a.txt", "--diff", "-o", "-", in: scratch.folder).status == 64)
  }

  @Test func drawWritesTheSameBytesAgain() throws {
    let first = try Tool.run("draw", "-", "-o", "-", input: Data(Self.story.utf8))
    let second = try Tool.run("draw", "-", "-o", "-", input: Data(Self.story.utf8))
    #expect(first.status == 0 && first.output.hasPrefix("<svg"))
    #expect(first.output == second.output)
  }

  @Test func drawSaysWhatPNGTakes() throws {
    let scratch = try Scratch()
    let result = try Tool.run(
      ["draw", "-", "-o", "picture.png"], input: Data(Self.story.utf8), in: scratch.folder,
      environment: ["PATH": "/nowhere"])
    #expect(result.status == 2)
    #expect(result.errors.contains("rsvg-convert") && result.errors.contains(".svg"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).isEmpty)
    #expect(try Tool.run("draw", "-", "-o", "picture.jpg", in: scratch.folder).status == 64)
  }
}
