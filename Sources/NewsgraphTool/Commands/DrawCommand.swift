import ArgumentParser
import GraphCore
import GraphFormats
import GraphPictures
import SystemPackage

/// `newsgraph draw GRAPH-OR-ARTICLE… -o picture.svg`
struct DrawCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw",
    abstract: "Draws a graph as SVG, or as PNG where rsvg-convert is installed.",
    discussion: """
      newsgraph draw story.graphml -o picture.svg
      newsgraph draw article.txt -o picture.png
      """)

  @OptionGroup var input: InputOptions

  @Option(
    name: .shortAndLong, help: "The file to write, .svg or .png; - for SVG on standard output.")
  var output: String

  func validate() throws {
    if output != "-", !isPNG, !output.lowercased().hasSuffix(".svg") {
      throw ValidationError("\(output): pictures end in .svg or .png.")
    }
  }

  func run() async throws {
    let (graph, isComplete) = try await input.load()
    let drawing = SVGDrawing.svg(GraphPicture(of: graph.resolved()))
    try AtomicFile.write(to: output) { file, _ in
      if isPNG {
        try PNGRenderer.render(drawing, into: file)
      } else {
        try file.writeAll(drawing.utf8)
      }
    }
    if !isComplete { throw ExitStatus.failed }
  }

  private var isPNG: Bool { output.lowercased().hasSuffix(".png") }
}
