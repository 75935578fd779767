import ArgumentParser
import GraphCore
import GraphFormats

/// Corrections that a person made, for commands that build graphs.
struct CorrectionOptions: ParsableArguments {
  @Option(
    help: "Corrections to apply, now and whenever the graph is read. May be repeated.")
  var corrections: [String] = []

  /// The corrections of all files.
  func read() throws -> [Correction] {
    try corrections.flatMap { try CorrectionsFile.read(from: $0) }
  }

  /// Adds corrections to a graph, and tells which of them match nothing.
  func apply(_ corrections: [Correction], to graph: inout KnowledgeGraph) {
    guard !corrections.isEmpty else { return }
    graph.correct(corrections)
    for correction in graph.resolved().unmatched {
      warn("a correction matches nothing: \(correction)")
    }
  }
}
