import GraphFormats
import Testing
import XMLBridge

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite struct GraphStatisticsTests {
  private static let shared = ProcessInfo.processInfo.environment["NEWSGRAPH_SHARED"]

  /// Files of other tools, with the counts that a table beside them gives.
  @Test(.enabled(if: shared != nil)) func countsOtherToolsFiles() throws {
    let folder = try #require(Self.shared) + "/graphml/samples/"
    let table = String(decoding: try contents(folder + "expected.tsv"), as: UTF8.self)
    for line in table.split(separator: "\n").dropFirst() {
      let row = line.split(separator: "\t").map(String.init)
      // A file of another namespace is refused, which the table does not say.
      guard row[1] == "yes", !row[0].hasSuffix("test_graphml_19.graphml"),
        (try? CompressedInput(path: folder + row[0])) != nil
      else { continue }
      let found = try GraphML.statistics(of: folder + row[0])
      let counts = [
        found.nodes, found.edges, found.nodes + found.nestedNodes,
        found.edges + found.nestedEdges,
      ]
      #expect(counts.map { "\($0)" } == Array(row[2...5]), "\(row[0])")
    }
  }
}
