import ArgumentParser
import GraphFormats

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// How a command that lists things prints them.
enum ListFormat: String, CaseIterable, ExpressibleByArgument {
  case table, json, jsonl, csv
}

/// The option that commands which list things share.
struct ListOptions: ParsableArguments {
  @Option(help: "How to print: table, json, jsonl or csv.")
  var format = ListFormat.table
}

/// A thing that can be listed in every format.
protocol Listed: Encodable {
  /// Names of the columns of a CSV file.
  static var csvHeader: [String] { get }
  /// The values of those columns.
  var csvRow: [String] { get }
}

extension Console {
  /// Prints the items in a format; `table` prints one as people read it.
  mutating func list<Item: Listed>(
    _ items: [Item], as format: ListFormat,
    table: (inout Console, Item) throws -> Void
  ) throws {
    switch format {
    case .table: for item in items { try table(&self, item) }
    case .jsonl: for item in items { try line(Self.json(item)) }
    case .json:
      try line(items.isEmpty ? "[]" : "[")
      for (number, item) in items.enumerated() {
        try line(Self.json(item) + (number == items.count - 1 ? "\n]" : ","))
      }
    case .csv:
      try line(CSV.row(Item.csvHeader))
      for item in items { try line(CSV.row(item.csvRow)) }
    }
  }

  /// The value as JSON in one line, keys sorted.
  static func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
