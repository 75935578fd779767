import ArgumentParser
import GraphCore

/// `newsgraph diff OLD NEW`
struct DiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Shows what differs between two graphs, articles or folders.",
    discussion: """
      newsgraph diff monday.graphml tuesday.graphml
      newsgraph diff herald.txt ledger.txt --stat

      Contradictions come first: one asserts what the other denies. Then what only NEW has (+), \
      what only OLD has (-) and what changed (~). An entity is the same under any of its names. \
      Exit status 0 and no output when both say the same, 1 when they differ.
      """)

  @Argument(help: "A graph, an article or a folder.")
  var old: String

  @Argument(help: "The graph, article or folder to compare with it.")
  var new: String

  @Flag(help: "Print the numbers of changes only.")
  var stat = false

  @Flag(help: "Print the names of entities that changed, or whose relations did, only.")
  var nameOnly = false

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var listing: ListOptions

  func validate() throws {
    if stat && nameOnly { throw ValidationError("--stat and --name-only exclude each other.") }
  }

  func run() async throws {
    let (oldGraph, oldIsComplete) = try await reading.load([old])
    let (newGraph, newIsComplete) = try await reading.load([new])
    let diff = GraphDiff(from: oldGraph, to: newGraph)

    var console = Console()
    if stat {
      if !diff.isEmpty { try console.line(Self.statistics(diff)) }
    } else if nameOnly {
      for name in Self.names(diff) { try console.line(name) }
    } else if listing.format == .table {
      try console.printDiff(ListedChange.all(in: diff))
    } else if !diff.isEmpty {
      try console.list(ListedChange.all(in: diff), as: listing.format) { _, _ in }
    }
    try console.flush()
    if !oldIsComplete || !newIsComplete { throw ExitStatus.failed }
    if !diff.isEmpty { throw ExitStatus.nothingOrDifferent }
  }

  private static func statistics(_ diff: GraphDiff) -> String {
    func count(_ changes: [(Bool, Bool)]) -> String {
      let added = changes.count { !$0.0 }
      let removed = changes.count { !$0.1 }
      return "+\(added) -\(removed) ~\(changes.count - added - removed)"
    }
    let entities = count(diff.entities.map { ($0.old != nil, $0.new != nil) })
    let claims = count(diff.claims.map { ($0.old != nil, $0.new != nil) })
    return "contradictions \(diff.contradictions.count), entities \(entities), relations \(claims)"
  }

  private static func names(_ diff: GraphDiff) -> [String] {
    var ids = Set(diff.entities.map(\.entity.id))
    for claim in diff.claims.map(\.claim) + diff.contradictions.map(\.new) {
      ids.insert(claim.subject)
      ids.insert(claim.object)
    }
    return Set(ids.map { diff.union.entity($0)!.name }).sorted()
  }
}
