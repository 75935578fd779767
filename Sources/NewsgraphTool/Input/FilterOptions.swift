import ArgumentParser
import GraphCore

/// Which claims a command looks at, for every command that walks through relations.
struct FilterOptions: ParsableArguments {
  @Option(
    help: "Only this relation: heads, works_for, accuses ... May be repeated.",
    transform: Self.predicate)
  var relation: [Predicate] = []

  @Option(
    help: "Only this status: asserted, denied, alleged, planned. May be repeated.",
    transform: Self.status)
  var status: [Status] = []

  @Option(help: "Only relations at least this sure, 0 to 1.")
  var minConfidence = 0.0

  @Option(
    help: """
      Only relations on or after this date: 2026, 2026-07, 2026-07-04. A relation's date is its own \
      where the text gives one, else that of the articles that state it; without any it is left out.
      """,
    transform: Self.days)
  var since: DayRange?

  @Option(help: "Only relations on or before this date.", transform: Self.days)
  var until: DayRange?

  /// The conditions as a filter.
  var filter: ClaimFilter {
    ClaimFilter(
      predicates: Set(relation), statuses: Set(status), minimumConfidence: minConfidence,
      since: since, until: until)
  }

  private static func predicate(_ name: String) throws -> Predicate {
    let name = name.lowercased()
    // "headed_by" asks for the same claims as "heads".
    guard
      let row = Ontology.rows.first(where: { $0.predicate.rawValue == name || $0.inverse == name })
    else {
      let names = Ontology.rows.map(\.predicate.rawValue).joined(separator: ", ")
      throw ValidationError("\(name) is no relation; there are: \(names).")
    }
    return row.predicate
  }

  private static func status(_ name: String) throws -> Status {
    guard let status = Status(rawValue: name.lowercased()) else {
      throw ValidationError("\(name) is none of asserted, denied, alleged, planned.")
    }
    return status
  }

  private static func days(_ text: String) throws -> DayRange {
    guard let days = DayRange(iso: text) else {
      throw ValidationError("\(text) is no date such as 2026, 2026-07 or 2026-07-04.")
    }
    return days
  }
}
