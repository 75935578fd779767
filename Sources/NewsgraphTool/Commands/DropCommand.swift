import ArgumentParser
import GraphCore
import GraphFormats

/// `newsgraph drop ARTICLE GRAPH`
struct DropCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drop",
    abstract: "Takes an article, and all that it says, out of a graph.",
    discussion: """
      newsgraph drop herald-2026-03-02.txt archive.graphml
      newsgraph drop spy-chief-1f3a90bc archive.graphml -o rest.graphml

      Exit status 1 when the graph holds no such article, 3 when it holds several.
      """)

  @Argument(help: "The article: its id, its source or its title.")
  var article: String

  @Argument(help: "The graph.")
  var graph: String

  @Option(name: .shortAndLong, help: "The file to write, if not the graph's; - for output.")
  var output: String?

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var writing: GraphOutputOptions

  func validate() throws { try GraphOutputOptions.check(output ?? graph) }

  func run() throws {
    let graph = try reading.read(graph: self.graph)
    let found = graph.articles.values.sorted { $0.id < $1.id }.filter {
      [$0.id, $0.source, $0.title].contains(article)
    }
    guard let info = found.first else {
      warn("\(self.graph): no article has the id, source or title \(article)")
      throw ExitStatus.nothingOrDifferent
    }
    guard found.count == 1 else {
      warn("\(article) means several; give one of these ids:")
      for info in found { warn("  \(info.id)  \(info.title ?? info.source)") }
      throw ExitStatus.ambiguous
    }
    try writing.write(graph.dropping(info.id), to: output ?? self.graph)
  }
}
