import ArgumentParser
import GraphCore
import GraphFormats
import Newsgraph
import SystemPackage

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// How graphs and articles are read, for every command that reads them.
struct ReadingOptions: ParsableArguments {
  @Flag(help: "Read texts that are not in English as well.")
  var anyLanguage = false

  @Option(help: "Weights file of the reader to use instead of the built-in one.")
  var model: String?

  @Flag(help: "Mend a damaged graph as far as possible, with a warning for each repair.")
  var lenient = false

  /// Reads articles, but those whose texts have these hashes. What could not be read is listed, and
  /// the result is then not complete. Without a least confidence claims are kept as has proved best.
  func read(
    articles: [String], heldTexts: Set<String> = [], minimumConfidence: Double? = nil
  ) async throws -> (graph: KnowledgeGraph, isComplete: Bool) {
    var isComplete = true
    let loader = ArticleLoader(
      options: LoadingOptions(anyLanguage: anyLanguage, heldTexts: heldTexts))
    let model = try model.map { try Model(path: FilePath($0)) } ?? .embedded()
    let builder = GraphBuilder(
      extractor: Extractor(model: model, minimumConfidence: minimumConfidence),
      concurrency: ProcessInfo.processInfo.activeProcessorCount)
    var progress = Progress()
    var graph = await builder.graph(of: loader.articles(from: articles)) { event in
      switch event {
      case .read(let count): progress.show(count)
      case .diagnostic(let diagnostic):
        progress.clear()
        warn("\(diagnostic)")
        if diagnostic.severity == .error { isComplete = false }
      }
    }
    progress.clear()
    if !graph.isEmpty {
      var options = anyLanguage ? ["any-language"] : []
      if let minimumConfidence { options.append("min-confidence=\(minimumConfidence)") }
      graph.note(ToolVersion.build(model: model, options: options))
    }
    return (graph, isComplete)
  }

  /// Reads graphs and articles into one graph, without claims less sure than the least confidence.
  func load(
    _ paths: [String], minimumConfidence: Double? = nil
  ) async throws -> (graph: KnowledgeGraph, isComplete: Bool) {
    var graph = KnowledgeGraph()
    var isComplete = true
    for path in paths.filter(Self.isGraph) {
      do {
        graph.merge(try read(graph: path))
      } catch {
        warn("\(error)")
        isComplete = false
      }
    }
    let articles = paths.filter { !Self.isGraph($0) }
    if !articles.isEmpty {
      let (part, partIsComplete) = try await read(
        articles: articles, minimumConfidence: minimumConfidence)
      graph.merge(part)
      isComplete = isComplete && partIsComplete
    }
    if graph.isEmpty, !isComplete { throw ExitStatus.failed }
    if let minimumConfidence { graph.dropClaims(below: minimumConfidence) }
    return (graph, isComplete)
  }

  /// Reads one graph.
  func read(graph path: String) throws -> KnowledgeGraph {
    let (graph, warnings) = try GraphML.read(from: path, options: .init(isLenient: lenient))
    for warning in warnings { warn("\(warning)") }
    return graph
  }

  private static func isGraph(_ path: String) -> Bool {
    [".graphml", ".graphmlz", ".graphml.gz", ".xml"].contains { path.lowercased().hasSuffix($0) }
  }
}

/// Graphs and articles that a command reads as one graph.
struct InputOptions: ParsableArguments {
  @Argument(
    help: "Graphs (.graphml, also .gz), articles, folders of articles, or - for standard input.")
  var input: [String]

  @OptionGroup var reading: ReadingOptions

  func load() async throws -> (graph: KnowledgeGraph, isComplete: Bool) {
    try await reading.load(input)
  }
}
