import ArgumentParser
import GraphCore
import Newsgraph
import SystemPackage
import XMLBridge

/// `newsgraph build ARTICLE… -o FILE.graphml`
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Reads articles and writes their graph as GraphML.",
    discussion: """
      newsgraph build article.txt -o story.graphml
      newsgraph build archive/ interviews.jsonl.gz -o archive.graphml
      curl -sL 'https://example.org/story' | newsgraph build - -o story.graphml

      newsgraph build today/ --into archive.graphml

      All articles go into one graph, with --into one that is there already: texts that it holds \
      are not read again. An article that cannot be read is listed and the others are \
      read all the same; the exit status is then 2.
      """)

  @Argument(
    help: "Text, HTML or JSON Lines files (also .gz), folders of them, or - for standard input.")
  var articles: [String]

  @Option(
    name: .shortAndLong, help: "The file to write, if not that of --into; - for standard output.")
  var output: String?

  @Option(help: "A graph to which the articles are added; a new one where there is none.")
  var into: String?

  @OptionGroup var confidence: ConfidenceOption
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var correcting: CorrectionOptions
  @OptionGroup var writing: GraphOutputOptions

  func validate() throws {
    guard let target = output ?? into else {
      throw ValidationError("Say where to write the graph: -o FILE, or --into GRAPH.")
    }
    try GraphOutputOptions.check(target)
  }

  func run() async throws {
    let corrections = try correcting.read()
    var graph = try held()
    let heldTexts = Set(graph.articles.values.map(\.textHash))
    let (added, isComplete) = try await reading.read(
      articles: articles, heldTexts: heldTexts, minimumConfidence: confidence.minConfidence)
    graph.merge(added)
    if !graph.articles.isEmpty {
      correcting.apply(corrections, to: &graph)
      try writing.write(graph, to: output ?? into!)
    }
    if !isComplete { throw ExitStatus.failed }
  }

  /// The graph to add to.
  private func held() throws -> KnowledgeGraph {
    guard let into, FilePath(into).isOnDisk else { return KnowledgeGraph() }
    return try reading.read(graph: into)
  }
}
