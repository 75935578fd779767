import ArgumentParser

/// The command `newsgraph`: its subcommands and exit statuses.
@main
struct NewsgraphCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "newsgraph",
    abstract: "Turns news articles into a graph of who, which agency and which law, with proof.",
    discussion: """
      newsgraph build article.txt -o story.graphml
      newsgraph relations "Chen Yixin" story.graphml
      newsgraph diff monday.txt tuesday.txt

      Results go to standard output, warnings to standard error. Exit status: 0 found or done, \
      1 nothing found or different, 2 failed, 3 ambiguous name, 64 wrong usage.
      """,
    version: ToolVersion.current,
    subcommands: [
      BuildCommand.self, RelationsCommand.self, DiffCommand.self, EntitiesCommand.self,
      ExplainCommand.self, NeighboursCommand.self, PathCommand.self, MergeCommand.self,
      DropCommand.self,
      ConvertCommand.self, CorrectionsCommand.self, VerifyCommand.self, ViewCommand.self,
      DrawCommand.self,
      StatsCommand.self, TextCommand.self,
    ])

  static func main() async {
    ignoreBrokenPipes()
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      // Usage errors, --help and --version keep the parser's texts and statuses.
      guard exitCode(for: error) == .failure, !(error is ExitCode) else { exit(withError: error) }
      warn("\(error)")
      exit(withError: ExitStatus.failed)
    }
  }
}

/// Exit statuses of the command beside 0 and 64.
enum ExitStatus {
  /// Nothing was found, or two graphs differ.
  static let nothingOrDifferent = ExitCode(1)
  /// Something could not be read or written.
  static let failed = ExitCode(2)
  /// A name means several entities.
  static let ambiguous = ExitCode(3)
}
