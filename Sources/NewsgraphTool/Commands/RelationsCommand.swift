import ArgumentParser
import GraphCore

/// `newsgraph relations ENTITY GRAPH-OR-ARTICLE…`
struct RelationsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "relations",
    abstract: "Lists the relations of an entity, each with the sentence that says it.",
    discussion: """
      newsgraph relations "Chen Yixin" story.graphml
      newsgraph relations mss article.txt --format json
      newsgraph relations "Chen Yixin" story.graphml --relation heads --status asserted
      newsgraph relations China archive.graphml --since 2026-03 --until 2026-06-15

      Any alias, acronym or spelling finds the entity. Exit status 1 when there is no such entity \
      or it has no relation, 3 when the name means several.
      """)

  @Argument(help: "The entity: a name, an alias, an acronym or an id.")
  var entity: String

  @OptionGroup var input: InputOptions
  @OptionGroup var filtering: FilterOptions

  @Option(
    help: "Only relations whose subject (out) or object (in) the entity is.",
    transform: Self.direction)
  var direction: ClaimFilter.Direction?

  @Option(help: "Only what this entity says, by any of its names.")
  var source: String?

  @OptionGroup var listing: ListOptions

  func run() async throws {
    let (graph, isComplete) = try await input.load()
    let resolved = graph.resolved()
    let entity = try resolved.entity(meantBy: self.entity)
    var filter = filtering.filter
    filter.entity = entity.id
    filter.direction = direction
    filter.source = try source.map { try resolved.entity(meantBy: $0).id }
    let claims = resolved.claims(filter)
    let listed = claims.map { ListedClaim($0, from: entity.id, in: resolved) }

    var console = Console()
    if listing.format == .table {
      try console.line(Self.heading(entity, console))
    }
    try console.list(listed, as: listing.format) { console, claim in
      try console.printClaim(claim)
    }
    try console.flush()
    if claims.isEmpty { warn("no relation of \(entity.name) was found") }
    if !isComplete { throw ExitStatus.failed }
    if claims.isEmpty { throw ExitStatus.nothingOrDifferent }
  }

  private static func heading(_ entity: Entity, _ console: borrowing Console) -> String {
    var heading = console.styled(entity.name, .bold) + ", \(entity.subtype ?? entity.kind.rawValue)"
    let names = entity.aliases + entity.knownAs
    if !names.isEmpty { heading += " (\(names.prefix(4).joined(separator: ", ")))" }
    return heading
  }

  private static func direction(_ name: String) throws -> ClaimFilter.Direction {
    guard let direction = ClaimFilter.Direction(rawValue: name.lowercased()) else {
      throw ValidationError("\(name) is neither out nor in.")
    }
    return direction
  }
}
