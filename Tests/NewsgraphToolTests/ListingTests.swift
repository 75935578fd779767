import Foundation
import Testing

@Suite struct ListingTests {
  private static let story = """
    Spy chief praises law

    Chen Yixin, the minister of state security, praised China's counter-espionage law on Monday. \
    The Ministry of State Security enforces the law. John Smith and Jane Smith criticised it.
    """

  private func scratch() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(Self.story, to: "a.txt")
    return scratch
  }

  @Test(arguments: ["Chen Yixin", "chen", "YIXIN", "person.chen-yixin"])
  func anyNameFindsTheRelations(name: String) throws {
    let scratch = try scratch()
    let result = try Tool.run("relations", name, "a.txt", in: scratch.folder)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("heads") && result.output.contains("Ministry of State Security"))
    let words = result.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("praised China's counter-espionage law"))
    #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(!result.output.contains("\u{1B}"), "no colours where nobody looks")
  }

  @Test func namesNeverSpelledOutAreKnown() throws {
    let scratch = try scratch()
    let result = try Tool.run("relations", "MSS", "a.txt", in: scratch.folder)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.hasPrefix("Ministry of State Security"))
  }

  @Test func typosListNearNames() throws {
    let scratch = try scratch()
    let result = try Tool.run("relations", "Chen Yixn", "a.txt", in: scratch.folder)
    #expect(result.status == 1)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("Chen Yixin"))
  }

  @Test func ambiguousNamesListCandidates() throws {
    let scratch = try scratch()
    let result = try Tool.run("relations", "Smith", "a.txt", in: scratch.folder)
    #expect(result.status == 3)
    #expect(result.errors.contains("person.john-smith"))
    #expect(result.errors.contains("person.jane-smith"))
  }

  @Test func jsonHasOffsetsThatSliceToTheQuote() throws {
    let scratch = try scratch()
    let text = try Tool.run("text", "a.txt", in: scratch.folder).output
    let result = try Tool.run(
      "relations", "Chen Yixin", "a.txt", "--format", "json", in: scratch.folder)
    let rows = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as! [[String: Any]]
    #expect(!rows.isEmpty)
    let scalars = Array(text.unicodeScalars)
    for row in rows {
      for evidence in row["evidence"] as! [[String: Any]] {
        let span = evidence["span"] as! [Int]
        var quote = ""
        quote.unicodeScalars.append(contentsOf: scalars[span[0]..<span[1]])
        #expect(quote == evidence["quote"] as! String)
        for end in ["subject", "object"] {
          let part = evidence[end] as! [Int]
          #expect(span[0] <= part[0] && part[1] <= span[1])
        }
      }
    }
  }

  @Test func everyFormatHoldsTheSameRows() throws {
    let scratch = try scratch()
    func lines(_ format: String) throws -> [Substring] {
      try Tool.run("entities", "a.txt", "--format", format, in: scratch.folder).output
        .split(separator: "\n")
    }
    let count = try lines("table").count
    #expect(count > 3)
    #expect(try lines("jsonl").count == count)
    #expect(try lines("csv").count == count + 1)
    #expect(try lines("json").count == count + 2)
  }

  @Test func entitiesFilterByKind() throws {
    let scratch = try scratch()
    let people = try Tool.run("entities", "a.txt", "--kind", "person", in: scratch.folder)
    #expect(people.output.split(separator: "\n").allSatisfy { $0.hasPrefix("person") })
    #expect(try Tool.run("entities", "a.txt", "--kind", "event", in: scratch.folder).status == 1)
    #expect(try Tool.run("entities", "a.txt", "--kind", "thing", in: scratch.folder).status == 64)
  }

  @Test func explainTellsWhyFormsWereJoined() throws {
    let scratch = try Scratch()
    try scratch.write("Carrie Lam spoke in Paris. Lam left.", to: "a.txt")
    let result = try Tool.run("explain", "Lam", "a.txt", in: scratch.folder)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("short-name"))
    #expect(result.output.contains("0-10"))
  }
}
