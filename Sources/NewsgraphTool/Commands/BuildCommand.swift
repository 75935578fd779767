import ArgumentParser
import GraphCore
import Newsgraph

/// `newsgraph build ARTICLE… -o FILE.graphml`
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Reads articles and writes their graph as GraphML.",
    discussion: """
      newsgraph build article.txt -o story.graphml
      newsgraph build archive/ interviews.jsonl.gz -o archive.graphml
      curl -sL 'https://example.org/story' | newsgraph build - -o story.graphml

      All articles go into one graph. An article that cannot be read is listed and the others are \
      read all the same; the exit status is then 2.
      """)

  @Argument(
    help: "Text, HTML or JSON Lines files (also .gz), folders of them, or - for standard input.")
  var articles: [String]

  @Option(name: .shortAndLong, help: "The file to write; - for standard output.")
  var output: String

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var correcting: CorrectionOptions
  @OptionGroup var writing: GraphOutputOptions

  func run() async throws {
    let corrections = try correcting.read()
    var (graph, isComplete) = try await reading.read(articles: articles)
    if !graph.articles.isEmpty {
      correcting.apply(corrections, to: &graph)
      try writing.write(graph, to: output)
    }
    if !isComplete { throw ExitStatus.failed }
  }
}
