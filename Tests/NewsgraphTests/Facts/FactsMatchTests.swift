import GraphCore
import Testing

@testable import Newsgraph

@Suite struct FactsMatchTests {
  let facts = Facts.embedded

  @Test(arguments: [
    ("United Kingdom ministers", 2, "country.gb"),
    ("US troops", 1, "country.us"),
    ("Chinese officials", 1, "country.cn"),
    ("SOUTH KOREA wins", 2, "country.kr"),
  ])
  func findsTheLongest(text: String, length: Int, id: String) {
    let match = facts.longestMatch(in: words(text), at: 0)
    #expect(match?.length == length)
    #expect(match?.rows.first?.id == id)
  }

  @Test(arguments: ["us all", "turkey dinner", "Banana split"])
  func findsNothing(text: String) {
    #expect(facts.longestMatch(in: words(text), at: 0) == nil)
  }

  /// A tokenizer may cut inside a word; the form is found all the same.
  @Test func tokensMayCutWords() {
    var tokens = words("People 's Republic of China")
    tokens[1].hasSpaceBefore = false
    let match = facts.longestMatch(in: tokens, at: 0)
    #expect(match?.length == 5)
    #expect(match?.rows.first?.id == "country.cn")
    #expect(match?.role == .name)
  }

  @Test func everyTitleHasARole() {
    for (phrase, role) in [
      ("Foreign Minister Smith", Title.Role.ministry), ("Mr Smith", .honorific),
      ("Prime Minister Smith", .country), ("Senator Smith", .chamber), ("activist Smith", .person),
    ] {
      #expect(facts.title(at: 0, in: words(phrase))?.title.role == role, "\(phrase)")
    }
    #expect(facts.title(at: 0, in: words("Foreign Minister Smith"))?.title.portfolio == "foreign")
    #expect(facts.title(at: 0, in: words("banana")) == nil)
  }

  @Test func everyTitleLineIsRead() {
    for line in facts.table.titleLines {
      let phrase = facts.table.string(facts.table.columns(line)[0])
      let tokens = words(phrase)
      let found = facts.title(at: 0, in: tokens)
      #expect(found?.title.phrase == phrase)
      #expect(found?.length == tokens.count)
      if let relation = found?.title.relation { #expect(Ontology.row(relation) != nil) }
    }
  }

  private func words(_ text: String) -> [Token] {
    var start = 0
    return text.split(separator: " ").map { word in
      defer { start += word.unicodeScalars.count + 1 }
      return Token(
        span: Span(start, start + word.unicodeScalars.count), text: String(word),
        lower: word.lowercased(), hasSpaceBefore: start > 0)
    }
  }
}
