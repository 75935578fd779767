import ArgumentParser
import GraphCore
import GraphFormats

/// `newsgraph diff OLD NEW`
struct DiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Shows what differs between two graphs, articles or folders.",
    discussion: """
      newsgraph diff monday.graphml tuesday.graphml
      newsgraph diff herald.txt ledger.txt --stat
      newsgraph diff monday.graphml tuesday.graphml -o difference.graphml

      Contradictions come first: one asserts what the other denies. Then what only NEW has (+), \
      what only OLD has (-) and what changed (~). An entity is the same under any of its names; \
      one that shares names and neighbours with another counts as renamed, with a confidence. -o \
      writes both as one graph, coloured by diff_status. For git:

      git config diff.newsgraph.textconv 'newsgraph convert --to text -o -'
      echo '*.graphml diff=newsgraph' >> .gitattributes

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

  @Option(
    name: .shortAndLong, help: "A GraphML file to write both as one graph to; prints nothing then.")
  var output: String?

  @OptionGroup var confidence: ConfidenceOption
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var listing: ListOptions
  @OptionGroup var writing: GraphOutputOptions

  func validate() throws {
    if stat && nameOnly { throw ValidationError("--stat and --name-only exclude each other.") }
  }

  func run() async throws {
    let (oldGraph, oldIsComplete) = try await reading.load(
      [old], minimumConfidence: confidence.minConfidence)
    let (newGraph, newIsComplete) = try await reading.load(
      [new], minimumConfidence: confidence.minConfidence)
    let diff = GraphDiff(from: writing.prepared(oldGraph), to: writing.prepared(newGraph))

    var console = Console()
    if let output {
      try GraphML.write(diff, to: output, flavor: writing.flavor)
    } else if stat {
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
    let entities = count(
      diff.entities.map { ($0.old != nil, $0.new != nil) } + diff.renamed.map { _ in (true, true) })
    let claims = count(diff.claims.map { ($0.old != nil, $0.new != nil) })
    return "contradictions \(diff.contradictions.count), entities \(entities), relations \(claims)"
  }

  private static func names(_ diff: GraphDiff) -> [String] {
    var ids = Set(diff.entities.map(\.entity.id) + diff.renamed.map(\.new.id))
    for claim in diff.claims.map(\.claim) + diff.contradictions.map(\.new) {
      ids.insert(claim.subject)
      ids.insert(claim.object)
    }
    return Set(ids.map { diff.union.entity($0)!.name }).sorted()
  }
}
