import Testing

@testable import GraphCore

@Suite struct SharedTests {
  @Test func aChangedCopyLeavesTheOriginal() {
    let record = EntityRecord(
      article: "a", anchor: Span(0, 3), kind: .person, name: "Ada", forms: [])
    var copy = record
    #expect(copy == record)
    copy.name = "Ada Byron"
    copy.anchor.end = 9
    #expect(record.name == "Ada" && record.anchor == Span(0, 3))
    #expect(copy.name == "Ada Byron" && copy.anchor == Span(0, 9) && copy != record)
    copy.name = "Ada"
    copy.anchor.end = 3
    #expect(copy == record && copy.hashValue == record.hashValue)
  }
}
