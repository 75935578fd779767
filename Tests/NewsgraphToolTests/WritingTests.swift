import Foundation
import Testing

/// The options that every command shares which writes a graph.
@Suite struct WritingTests {
  private static let graph = "Graphs/harbour-contract-gazette.graphml"

  @Test(arguments: [
    ["merge", graph], ["neighbours", "Fjordholm Capital", graph],
    ["build", "Graphs/harbour-contract-gazette.txt"],
  ])
  func flavorsAndQuotes(command: [String]) throws {
    func output(_ options: String...) throws -> String {
      let result = try Tool.run(command + ["-o", "-"] + options)
      #expect(result.status == 0, "\(result.errors)")
      return result.output
    }
    let plain = try output()
    let yed = try output("--flavor", "yed")
    let strict = try output("--flavor", "strict")
    #expect(yed.contains("<y:ShapeNode>") && !plain.contains("y:ShapeNode"))
    #expect(plain.contains(" labels=") && !strict.contains(" labels="))
    let quote = "said that it supports the investigation"
    #expect(plain.contains(quote))
    #expect(try !output("--no-quotes").contains(quote))
  }

  @Test func unknownFlavorsAreRefused() throws {
    let result = try Tool.run("merge", Self.graph, "-o", "-", "--flavor", "gephi")
    #expect(result.status == 64)
    #expect(result.errors.contains("none of default, yed, strict"))
  }
}
