import ArgumentParser
import GraphCore
import GraphFormats

/// `newsgraph convert GRAPH-OR-ARTICLE… -o FILE`
struct ConvertCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Writes a graph as JSON, JSON Lines, CSV, GEXF, Graphviz DOT, text or GraphML.",
    discussion: """
      newsgraph convert story.graphml -o story.json
      newsgraph convert story.graphml -o story.gexf
      newsgraph convert story.graphml --to dot -o - | dot -Tsvg > story.svg

      json and jsonl hold everything; csv writes story.nodes.csv and story.edges.csv; gexf has \
      times for Gephi's timeline: a relation's own time, else the dates of its articles; text is a \
      line for each entity and relation, as for git (see diff --help).
      """)

  /// What a graph can be written as.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case graphml, json, jsonl, csv, gexf, dot, text

    /// The format that a file's name ends in.
    init?(suffixOf path: String) {
      let suffix = path.lowercased().split(separator: ".").last.map(String.init) ?? ""
      self.init(rawValue: ["gv": "dot", "ndjson": "jsonl", "txt": "text"][suffix] ?? suffix)
    }
  }

  @OptionGroup var input: InputOptions

  @Option(name: .shortAndLong, help: "The file to write; - for standard output.")
  var output: String

  @Option(help: "What to write, if the file's name does not tell.")
  var to: Format?

  @OptionGroup var writing: GraphOutputOptions

  func validate() throws {
    if format == nil {
      let names = Format.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("\(output): say what to write with --to: \(names).")
    }
    if format == .csv, output == "-" {
      throw ValidationError("csv is two files, of nodes and of edges: give a name for them.")
    }
  }

  func run() async throws {
    let (graph, isComplete) = try await input.load()
    if let export = format.flatMap({ ExportFormat(rawValue: $0.rawValue) }) {
      try export.write(writing.prepared(graph).resolved(), to: output)
    } else {
      try writing.write(graph, to: output)
    }
    if !isComplete { throw ExitStatus.failed }
  }

  private var format: Format? { to ?? Format(suffixOf: output) }
}
