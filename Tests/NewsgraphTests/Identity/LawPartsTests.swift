import GraphCore
import Testing

@testable import Newsgraph

struct LawPartsTests {
  @Test(arguments: [
    ("Section 5 of the Fair Harbours Act", "Fair Harbours Act"),
    ("Article 23 of the Basic Law", "Basic Law"),
    ("Title VII to the Ports Code", "Ports Code"),
    ("Section 5", nil), ("Section 5 of the building", nil), ("Fair Harbours Act of 2019", nil),
    ("Article 9 of the", nil),
  ])
  func wholeOfAPart(part: String, whole: String?) {
    let text = TokenizedText(plain(part))
    let found = LawParts.whole(of: text.tokens.indices, in: text.tokens)
    #expect(found.map { text.text($0) } == whole)
  }

  @Test func partAndWholeAreTwoEntities() {
    let (text, mentions) = recognized(
      "The court applied Section 7 of the Harbour Safety Act on Monday. The Harbour Safety Act was "
        + "passed by parliament in 2019.")
    let laws = EntityGrouper.entities(of: mentions, in: text).filter { $0.kind == .law }
    #expect(Set(laws.map(\.name)) == ["Section 7 of the Harbour Safety Act", "Harbour Safety Act"])
  }
}
