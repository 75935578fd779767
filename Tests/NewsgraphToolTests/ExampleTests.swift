import Foundation
import GraphCore
import GraphFormats
import Testing

/// The articles of `Graphs/` against their recorded graphs.
@Suite struct ExampleTests {
  static let folder = Tool.root.appendingPathComponent("Graphs")

  static let articles: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()
  }()

  @Test func thereAreSix() { #expect(Self.articles.count >= 6) }

  @Test(arguments: articles)
  func graphIsTheRecordedOne(name: String) throws {
    let result = try Tool.run("build", "\(name).txt", "-o", "-", in: Self.folder)
    #expect(result.status == 0, "\(result.errors)")
    let recorded = try String(
      contentsOf: Self.folder.appendingPathComponent("\(name).graphml"), encoding: .utf8)
    #expect(
      result.output == recorded,
      "\(name): look at the difference, and if it is wanted run Scripts/record-graphs")
  }

  @Test(arguments: articles)
  func everyEdgeQuotesItsSentence(name: String) throws {
    let text = try Tool.run("text", "\(name).txt", in: Self.folder).output
    let scalars = Array(text.unicodeScalars)
    func slice(_ span: Span) -> String {
      var string = ""
      string.unicodeScalars.append(contentsOf: scalars[span.range])
      return string
    }
    let path = Self.folder.appendingPathComponent("\(name).graphml").path
    let graph = try GraphML.read(from: path).graph
    #expect(!graph.claimRecords.isEmpty)
    for claim in graph.claimRecords {
      let evidence = claim.evidence
      #expect(slice(evidence.span) == evidence.quote)
      #expect(evidence.span.contains(evidence.subject) && evidence.span.contains(evidence.object))
    }
    for form in graph.entityRecords.flatMap(\.forms) {
      #expect(form.spans.allSatisfy { slice($0) == form.text })
    }
  }
}
