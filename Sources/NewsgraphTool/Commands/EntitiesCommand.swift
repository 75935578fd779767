import ArgumentParser
import GraphCore

/// `newsgraph entities GRAPH-OR-ARTICLE…`
struct EntitiesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entities",
    abstract: "Lists the entities of a graph: kind, name, mentions and aliases.",
    discussion: """
      newsgraph entities story.graphml --kind person --kind agency
      newsgraph entities article.txt --format csv
      """)

  @OptionGroup var input: InputOptions

  @Option(
    help: "Only this kind: person, agency, organization, law, place, event. May be repeated.",
    transform: Self.kind)
  var kind: [EntityKind] = []

  @Option(help: "Only entities mentioned at least this often.")
  var minMentions = 1

  @OptionGroup var listing: ListOptions

  func run() async throws {
    let (graph, isComplete) = try await input.load()
    let entities = graph.resolved().entities
      .filter { (kind.isEmpty || kind.contains($0.kind)) && $0.mentions >= minMentions }
      .sorted { $0.mentions != $1.mentions ? $0.mentions > $1.mentions : $0.id < $1.id }

    var console = Console()
    try console.list(entities.map(ListedEntity.init), as: listing.format) { console, entity in
      try console.line(entity.tableLine())
    }
    try console.flush()
    if !isComplete { throw ExitStatus.failed }
    if entities.isEmpty { throw ExitStatus.nothingOrDifferent }
  }

  private static func kind(_ name: String) throws -> EntityKind {
    let kind = EntityKind(rawValue: name.lowercased())
    guard kind.isKnown else { throw ValidationError("\(name) is none of the six kinds.") }
    return kind
  }
}
