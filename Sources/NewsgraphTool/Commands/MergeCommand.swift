import ArgumentParser
import GraphCore

/// `newsgraph merge A B… -o C`
struct MergeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Joins graphs into one.",
    discussion: """
      newsgraph merge monday.graphml tuesday.graphml -o week.graphml

      The order does not matter, and merging a graph again changes nothing.
      """)

  @OptionGroup var input: InputOptions

  @Option(name: .shortAndLong, help: "The file to write; - for standard output.")
  var output: String

  @OptionGroup var writing: GraphOutputOptions

  func run() async throws {
    let (graph, isComplete) = try await input.load()
    try writing.write(graph, to: output)
    if !isComplete { throw ExitStatus.failed }
  }
}
