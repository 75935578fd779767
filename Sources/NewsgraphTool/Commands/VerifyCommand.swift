import ArgumentParser
import GraphCore
import GraphFormats
import Newsgraph

/// `newsgraph verify GRAPH [--sources DIR]`
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Reads the sources of a graph again and checks every quote and offset.",
    discussion: """
      newsgraph verify story.graphml
      newsgraph verify archive.graphml --sources /backup/articles

      Where a source changed, each quote is looked up and reported as moved or gone. Exit status 1 \
      when something does not hold.
      """)

  @Argument(help: "A graph.")
  var graph: String

  @Option(help: "The folder that the sources' names start from, if not the current one.")
  var sources: String?

  @OptionGroup var listing: ListOptions

  func run() throws {
    let (graph, warnings) = try GraphML.read(from: self.graph)
    for warning in warnings { warn("\(warning)") }
    let folder = sources.map { $0.hasSuffix("/") ? $0 : $0 + "/" } ?? ""
    let files = Set(graph.articles.values.map { Self.file(of: $0.source) }).subtracting(["-"])
    let loader = ArticleLoader(options: LoadingOptions(anyLanguage: true))
    let verifier = Verifier(
      loader.articles(from: files.sorted().map { folder + $0 }), folder: folder)
    let findings = verifier.findings(in: graph).map(ListedFinding.init)

    var console = Console()
    try console.list(findings, as: listing.format) { console, finding in
      try console.line("\(finding.source): \(finding.problem.rawValue)")
      for line in TextLayout.wrap(finding.quote ?? "", indent: 4) { try console.line(line) }
    }
    try console.flush()
    if !findings.isEmpty { throw ExitStatus.nothingOrDifferent }
  }

  /// The file of a source: without the line of a stream.
  private static func file(of source: String) -> String {
    guard let colon = source.lastIndex(of: ":"),
      Int(source[source.index(after: colon)...]) != nil
    else { return source }
    return String(source[..<colon])
  }
}

/// What does not hold, for listing.
private struct ListedFinding: Listed {
  var article: ArticleID
  var source: String
  var problem: Verifier.Finding.Problem
  var quote: String?
  var span: Span?

  init(_ finding: Verifier.Finding) {
    article = finding.article
    source = finding.source
    problem = finding.problem
    quote = finding.quote
    span = finding.span
  }

  static let csvHeader = ["article", "source", "problem", "start", "end", "quote"]

  var csvRow: [String] {
    [
      article, source, problem.rawValue, span.map { String($0.start) } ?? "",
      span.map { String($0.end) } ?? "", quote ?? "",
    ]
  }
}
