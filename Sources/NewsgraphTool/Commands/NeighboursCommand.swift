import ArgumentParser
import GraphCore

/// `newsgraph neighbours ENTITY GRAPH-OR-ARTICLE… -o FILE.graphml`
struct NeighboursCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "neighbours",
    abstract: "Cuts out the part of a graph around an entity.",
    discussion: """
      newsgraph neighbours "Chen Yixin" archive.graphml --depth 2 -o chen.graphml
      """)

  @Argument(help: "The entity: a name, an alias, an acronym or an id.")
  var entity: String

  @OptionGroup var input: InputOptions
  @OptionGroup var filtering: FilterOptions

  @Option(help: "How many relations away an entity may be.")
  var depth = 1

  @Option(name: .shortAndLong, help: "The file to write; - for standard output.")
  var output: String

  @OptionGroup var writing: GraphOutputOptions

  func run() async throws {
    let (graph, isComplete) = try await input.load()
    let resolved = graph.resolved()
    let entity = try resolved.entity(meantBy: self.entity)
    let part = resolved.neighbourhood(of: entity.id, depth: depth, filter: filtering.filter)
    try writing.write(part, to: output)
    if !isComplete { throw ExitStatus.failed }
  }
}
