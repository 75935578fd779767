import ArgumentParser
import GraphCore

/// `newsgraph path A B GRAPH-OR-ARTICLE…`
struct PathCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "path",
    abstract: "Shows the shortest ways from one entity to another, each step with its sentence.",
    discussion: """
      newsgraph path "Chen Yixin" Tencent archive.graphml

      Exit status 1 when no way leads from one to the other.
      """)

  @Argument(help: "Where to begin: a name, an alias, an acronym or an id.")
  var start: String

  @Argument(help: "Where to end.")
  var end: String

  @OptionGroup var input: InputOptions
  @OptionGroup var filtering: FilterOptions

  @Option(help: "How many ways to show at most.")
  var limit = 5

  @OptionGroup var listing: ListOptions

  func run() async throws {
    let (graph, isComplete) = try await input.load()
    let resolved = graph.resolved()
    let start = try resolved.entity(meantBy: self.start)
    let end = try resolved.entity(meantBy: self.end)
    let paths = resolved.shortestPaths(
      from: start.id, to: end.id, filter: filtering.filter, limit: limit)

    var console = Console()
    if listing.format == .table {
      for (number, path) in paths.enumerated() {
        if number > 0 { try console.line() }
        try Self.print(path, of: resolved, to: &console)
      }
    } else {
      let steps = paths.enumerated().flatMap { number, path in
        ListedStep.steps(of: path, number: number + 1, in: resolved)
      }
      try console.list(steps, as: listing.format) { _, _ in }
    }
    try console.flush()
    if paths.isEmpty { warn("no relation leads from \(start.name) to \(end.name)") }
    if !isComplete { throw ExitStatus.failed }
    if paths.isEmpty { throw ExitStatus.nothingOrDifferent }
  }

  private static func print(
    _ path: ResolvedGraph.Path, of graph: ResolvedGraph, to console: inout Console
  ) throws {
    try console.line(console.styled(graph.entity(path.entities[0])!.name, .bold))
    for (id, claims) in zip(path.entities, path.steps) {
      for claim in claims { try console.printClaim(ListedClaim(claim, from: id, in: graph)) }
    }
  }
}

/// One claim of one step of one way.
private struct ListedStep: Listed {
  var path: Int
  var step: Int
  var claim: ListedClaim

  /// The claims of a way in order; `number` counts ways from 1.
  static func steps(of path: ResolvedGraph.Path, number: Int, in graph: ResolvedGraph)
    -> [ListedStep]
  {
    zip(path.entities, path.steps).enumerated().flatMap { place, step in
      step.1.map {
        ListedStep(
          path: number, step: place + 1, claim: ListedClaim($0, from: step.0, in: graph))
      }
    }
  }

  static let csvHeader = ["path", "step"] + ListedClaim.csvHeader
  var csvRow: [String] { [String(path), String(step)] + claim.csvRow }
}
