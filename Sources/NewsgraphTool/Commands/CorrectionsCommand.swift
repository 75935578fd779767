import ArgumentParser
import GraphCore
import GraphFormats

/// `newsgraph corrections OURS EDITED -o FILE`
struct CorrectionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "corrections",
    abstract: "Turns what a person changed in a graph in another tool into corrections.",
    discussion: """
      newsgraph corrections story.graphml edited-in-gephi.graphml -o corrections.json
      newsgraph build archive/ --corrections corrections.json -o archive.graphml

      Renamed, retyped, merged, split and deleted entities, further aliases and deleted relations \
      are found. The file can be written or changed by hand as well: a JSON array of objects with \
      "action": same, not-same ("entity", "other"), rename, add-alias ("entity", "name"), retype \
      ("entity", "kind"), drop-entity ("entity"), drop-claim ("subject", "relation", "object"; \
      "status" if only one is meant), where an entity is {"kind": "person", "name": "Ada Byron"}, \
      with "article" if only one article's is meant. Exit status 1 when nothing was changed.
      """)

  @Argument(help: "The graph as newsgraph wrote it.")
  var ours: String

  @Argument(help: "The graph as it was saved after the changes.")
  var edited: String

  @Option(name: .shortAndLong, help: "The file to write; - for standard output.")
  var output: String

  func run() throws {
    let (ours, oursWarnings) = try GraphML.read(from: ours)
    let (edited, editedWarnings) = try GraphML.readEdited(from: edited)
    for warning in oursWarnings + editedWarnings { warn("\(warning)") }
    let comparison = EditComparison(from: ours.resolved(), to: edited)
    for change in comparison.inexpressible {
      warn("\(self.edited): no correction can express \(change)")
    }
    try CorrectionsFile.write(comparison.corrections, to: output)
    if comparison.newCount == 0 {
      warn("\(self.edited): nothing was changed")
      throw ExitStatus.nothingOrDifferent
    }
  }
}
