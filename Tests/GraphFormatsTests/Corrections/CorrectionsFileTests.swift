import GraphCore
import GraphFormats
import TestSupport
import Testing

@Suite struct CorrectionsFileTests {
  private static let ada = EntityName(kind: .person, name: "Ada \"Byron\"")
  private static let other = EntityName(kind: .agency, name: "Zürich", article: "a-1")

  static let all: [Correction] = [
    .same(ada, other), .notSame(ada, other), .rename(ada, to: "Ada & Co"),
    .retype(other, to: .place), .addAlias(ada, "AB"), .dropEntity(other),
    .dropClaim(subject: ada, predicate: .heads, object: other, status: .denied),
    .dropClaim(subject: ada, predicate: .heads, object: other),
  ]

  @Test func comesBackEqual() throws {
    try withTemporaryFile { path in
      try CorrectionsFile.write(Self.all, to: path)
      #expect(try CorrectionsFile.read(from: path) == Self.all)
      try CorrectionsFile.write([], to: path)
      #expect(try CorrectionsFile.read(from: path) == [])
    }
  }

  @Test(arguments: [
    ("", "list of corrections"), ("{}", "list of corrections"),
    (#"[{"action":"same"}]"#, "number 1: \"entity\" is missing"),
    (#"[{"action":"explode"}]"#, "number 1: action"),
    (
      #"[{"action":"rename","entity":{"kind":"person","name":"A"},"name":7}]"#,
      "number 1: name"
    ),
  ])
  func errorsSayWhatIsWrong(text: String, reason: String) throws {
    try withTemporaryFile(Array(text.utf8)) { path in
      let error = #expect(throws: FormatError.self) { try CorrectionsFile.read(from: path) }
      #expect(error?.reason.contains(reason) == true, "\(String(describing: error))")
    }
  }

  @Test func stayInAGraphWithTheRecordsOfWhatWasDropped() throws {
    var story = Story("story")
    story.entity(.person, "Ada Byron")
    story.entity(.agency, "Ministry of Engines")
    story.entity(.place, "Monday")
    story.claim("Ada Byron", .heads, "Ministry of Engines")
    story.claim("Ministry of Engines", .locatedIn, "Monday")
    var graph = story.graph
    graph.correct([
      .dropEntity(EntityName(kind: .place, name: "Monday")),
      .rename(EntityName(kind: .person, name: "Ada Byron"), to: "Ada Lovelace"),
    ])
    try withTemporaryFile { path in
      try GraphML.write(graph.resolved(), to: path)
      let read = try GraphML.read(from: path)
      #expect(read.graph == graph)
      #expect(
        read.graph.resolved().entities.map(\.name) == ["Ministry of Engines", "Ada Lovelace"])
      #expect(read.graph.resolved().unmatched == [])
    }
  }
}
