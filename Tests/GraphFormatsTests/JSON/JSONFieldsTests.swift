import Testing

@testable import GraphFormats

@Suite struct JSONFieldsTests {
  private enum Field: String, CaseIterable { case end, ends, object, source = "said_by" }

  @Test(
    arguments: [
      (#"{"end":1,"ends":2,"object":3,"said_by":4}"#, [.end: 1, .ends: 2, .object: 3, .source: 4]),
      (#"{ "said_by" : 4 , "end" : 1 }"#, [.source: 4, .end: 1]),
      (#"{"\u0065nd":1,"e":0,"endsx":[1,{"end":2}],"ends":5}"#, [.end: 1, .ends: 5]),
      (#"{"end":null,"other":null,"object":3}"#, [.object: 3]), ("{}", [:]),
    ] as [(String, [Field: Int])])
  private func readsFieldsInAnyOrder(text: String, expected: [Field: Int]) throws {
    var found: [Field: Int] = [:]
    var json = JSONReader(text)
    try json.object(JSONFields<Field>()) { json, field in found[field] = try json.int() }
    try json.end()
    #expect(found == expected)
  }

  @Test(arguments: [#"{"end":1"#, #"{"end"}"#, #"{"end":}"#, #"{end:1}"#, #"{"end":1,}"#, #"{"en"#])
  func refusesWhatIsNoObject(text: String) {
    #expect(throws: JSONReader.Problem.self) {
      var json = JSONReader(text)
      try json.object(JSONFields<Field>()) { json, _ in _ = try json.int() }
    }
  }

  @Test func aPartOfBytesEndsWhereItEnds() throws {
    let bytes = Array(#"[12][345]{"end":1}"#.utf8)
    var json = JSONReader(bytes, 1..<3)
    #expect(try json.int() == 12)
    try json.end()
    json = JSONReader(bytes, 9..<14)
    #expect(throws: JSONReader.Problem.self) {
      try json.object(JSONFields<Field>()) { json, _ in _ = try json.int() }
    }
  }

  @Test func stringsFromAPoolAreThoseOfTheText() throws {
    var pool = StringPool()
    var json = JSONReader(#"["an-article-with-a-long-id","\u0061n-article-with-a-long-id",""]"#)
    #expect(
      try json.array { try $0.string(in: &pool) }
        == ["an-article-with-a-long-id", "an-article-with-a-long-id", ""])
  }
}
