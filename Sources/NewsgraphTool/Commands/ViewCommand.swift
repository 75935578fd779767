import ArgumentParser
import GraphCore
import GraphFormats
import GraphPictures
import SystemPackage

/// `newsgraph view GRAPH-OR-ARTICLE… -o page.html`
struct ViewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "view",
    abstract: "Writes a graph as a page to look at: the picture with its proof.",
    discussion: """
      newsgraph view story.graphml -o page.html
      newsgraph view monday.txt tuesday.txt --diff -o difference.html

      The page is one file that works offline and loads nothing. A click on an entity lists its \
      relations, a click on a relation shows the sentence that says it.
      """)

  @OptionGroup var input: InputOptions

  @Flag(help: "Show two inputs as one picture: what only one says, both, and contradictions.")
  var diff = false

  @Option(name: .shortAndLong, help: "The file to write; - for standard output.")
  var output: String

  func validate() throws {
    if diff && input.input.count != 2 {
      throw ValidationError("--diff compares two inputs; \(input.input.count) were given.")
    }
  }

  func run() async throws {
    let (picture, isComplete) = try await diff ? comparison() : whole()
    let page = try PageWriter.page(picture)
    try AtomicFile.write(to: output) { file, _ in try file.writeAll(page.utf8) }
    if !isComplete { throw ExitStatus.failed }
  }

  private func whole() async throws -> (picture: GraphPicture, isComplete: Bool) {
    let (graph, isComplete) = try await input.load()
    return (GraphPicture(of: graph.resolved()), isComplete)
  }

  private func comparison() async throws -> (picture: GraphPicture, isComplete: Bool) {
    let paths = input.input
    let (a, aIsComplete) = try await input.reading.load([paths[0]])
    let (b, bIsComplete) = try await input.reading.load([paths[1]])
    let picture = GraphPicture(
      comparing: a, named: Self.name(paths[0]), with: b, named: Self.name(paths[1]))
    return (picture, aIsComplete && bIsComplete)
  }

  /// A file's name without folders, for the legend.
  private static func name(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
