import ArgumentParser
import GraphCore
import Newsgraph

/// `newsgraph text SOURCE`
struct TextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "text",
    abstract: "Prints what is read of a source: the text that all offsets refer to.",
    discussion: """
      newsgraph text page.html
      newsgraph text page.html --format json

      The blocks of json have a kind: heading, paragraph, quote, caption, listItem, or setAside
      for lines that are printed but are none of the story: bylines, dates, "read more".
      """)

  /// How the text is printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @Argument(
    help: "A text, HTML, DOCX, PDF, RSS, Atom or JSON Lines file, a folder, or - for input.")
  var source: String

  @Option(help: "How to print: text, or json with blocks and metadata, an article a line.")
  var format = Format.text

  func run() throws {
    var isComplete = true
    var count = 0
    var console = Console()
    let loader = ArticleLoader(options: LoadingOptions(anyLanguage: true))
    for loaded in loader.articles(from: [source]) {
      switch loaded {
      case .diagnostic(let diagnostic):
        warn("\(diagnostic)")
        if diagnostic.severity == .error { isComplete = false }
      case .article(let article):
        if format == .json {
          try console.line(Console.json(PrintedArticle(article)))
        } else {
          if count > 0 { try console.line("\u{0C}") }
          try console.line(article.text.string)
        }
        count += 1
      }
    }
    try console.flush()
    if !isComplete { throw ExitStatus.failed }
  }
}

/// An article with its blocks, for `--format json`.
private struct PrintedArticle: Encodable {
  struct PrintedBlock: Encodable {
    var kind: String
    var span: Span
    var text: String
  }

  var info: ArticleInfo
  /// As the source declares it.
  var language: String?
  /// With those that were set aside, whose kind is `setAside`.
  var blocks: [PrintedBlock]

  init(_ article: Article) {
    info = article.info
    language = article.language
    blocks = article.blocks.map {
      PrintedBlock(kind: $0.kind.rawValue, span: $0.span, text: article.text[$0.span])
    }
  }
}
