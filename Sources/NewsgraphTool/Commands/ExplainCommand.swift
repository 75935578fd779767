import ArgumentParser
import GraphCore

/// `newsgraph explain ENTITY GRAPH-OR-ARTICLE…`
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Shows the forms of an entity, where each was seen and why they were joined.",
    discussion: """
      newsgraph explain "Chen Yixin" story.graphml
      """)

  @Argument(help: "The entity: a name, an alias, an acronym or an id.")
  var entity: String

  @OptionGroup var input: InputOptions
  @OptionGroup var listing: ListOptions

  func run() async throws {
    let (graph, isComplete) = try await input.load()
    let resolved = graph.resolved()
    let entity = try resolved.entity(meantBy: self.entity)
    let forms = entity.records.flatMap { record in
      record.forms.map { ListedForm($0, of: record, in: graph) }
    }

    var console = Console()
    if listing.format == .table {
      try console.line(console.styled(entity.name, .bold) + ", \(entity.id)")
      for fact in Set(entity.records.compactMap(\.fact)).sorted() {
        try console.line("  fact table row \(fact)")
      }
      if !entity.knownAs.isEmpty {
        try console.line("  known as \(entity.knownAs.joined(separator: ", "))")
      }
    }
    var article = ""
    try console.list(forms, as: listing.format) { console, form in
      if form.article != article {
        try console.line("  " + form.articleLine)
        article = form.article
      }
      try console.line("    " + form.tableLine())
    }
    try console.flush()
    if !isComplete { throw ExitStatus.failed }
  }
}

/// One form of an entity in one article.
private struct ListedForm: Listed {
  var article: ArticleID
  var title: String?
  var form: String
  var role: Form.Role
  var reason: JoinReason
  var spans: [Span]

  init(_ form: Form, of record: EntityRecord, in graph: KnowledgeGraph) {
    article = record.article
    title = graph.articles[record.article]?.title
    self.form = form.text
    role = form.role
    reason = form.reason
    spans = form.spans
  }

  static let csvHeader = ["article", "form", "role", "reason", "spans"]

  var csvRow: [String] { [article, form, role.rawValue, reason.rawValue, places] }

  private var places: String { spans.map { "\($0.start)-\($0.end)" }.joined(separator: " ") }

  var articleLine: String { title.map { "\(article): \($0)" } ?? article }

  func tableLine() -> String {
    TextLayout.columns([(form, 34), (reason.rawValue, 16), (places, 22)])
  }
}
