import ArgumentParser

@main
struct NewsgraphCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "newsgraph",
    abstract: "Turns news articles into a graph of who, which agency and which law, with proof.",
    version: "0.1.0")
}
