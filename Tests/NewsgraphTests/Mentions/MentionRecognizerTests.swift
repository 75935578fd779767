import GraphCore
import Testing

@testable import Newsgraph

/// Markers say what is expected where: `[p:Carrie Lam]` is a name of a person, `a` an agency,
/// `o` an organization, `l` a law, `g` a place, `e` an event.
struct MentionRecognizerTests {
  @Test(arguments: [
    "On Monday [p:Maria Keller] and [p:John Boyd] signed it.",
    "Chief Executive [p:Carrie Lam] met President [p:Emmanuel Macron].",
    "The [a:Ministry of State Security] opened a branch in [g:Geneva].",
    "The [a:House of Representatives] rejected the [l:Fair Harbours Act of 2019] on Friday.",
    "The [a:European Commission] fined [o:Larkspur Holdings Ltd.] in June.",
    "Voters took part in the [e:2019 presidential election] despite the [e:COVID-19 pandemic].",
    "[p:Keller]'s lawyers cited [l:Executive Order 13224] twice.",
  ])
  func findsNames(_ marked: String) {
    let expected = Marked(marked)
    let (text, mentions) = recognized(expected.plain)
    let letters: [EntityKind: String] = [
      .person: "p", .agency: "a", .organization: "o", .law: "l", .place: "g", .event: "e",
    ]
    let names = mentions.filter { $0.role.isProper }
      .map { "[\(letters[$0.kind]!):\(text.text($0.tokens))]" }
    #expect(Set(expected.names).subtracting(names).isEmpty, "\(names)")
  }

  @Test(arguments: [
    ("Foreign Minister Anna Baum resigned.", "Foreign Minister"),
    ("Minister of State Security Chen Yixin spoke.", "Minister of State Security"),
    ("Later former president Robert Quill spoke.", "former president"),
    ("Yesterday Robert Quill spoke.", nil),
  ])
  func titleBelongsToTheMention(_ string: String, title: String?) {
    let (text, mentions) = recognized(string)
    let mention = mentions.first { $0.kind == .person && $0.role == .name }
    #expect(mention?.title.map { text.text($0) } == title)
  }

  @Test func demonymIsAnAdjective() {
    let (_, mentions) = recognized("A Chinese officer left.")
    #expect(mentions.first { $0.kind == .place }?.role == .adjective)
  }

  @Test func placeInsideABodyIsFoundToo() {
    let (text, mentions) = recognized("The Indonesian National Police arrested Budi Santoso.")
    let names = mentions.map { text.text($0.tokens) }
    #expect(names.contains("Indonesian National Police"))
    #expect(names.contains("Indonesian"))
  }

  @Test func nameInsideAWordIsCutOut() {
    let (text, mentions) = recognized("He joined the US-led coalition in Iraq.")
    #expect(mentions.contains { text.text($0.tokens) == "US" })
    #expect(text.tokens.map(\.text).joined() == "HejoinedtheUS-ledcoalitioninIraq.")
  }

  @Test func overlookedNamesOfTheTablesAreAdded() {
    let text = TokenizedText(plain("the european commission and MSS"))
    let mentions = TableNames(text: text, facts: .embedded).mentions(besides: [])
    #expect(mentions.map { text.text($0.tokens) } == ["MSS"])
    #expect(TableNames(text: text, facts: .embedded).mentions(besides: mentions).isEmpty)
  }

  @Test func nothingIsFoundInNothing() {
    for string in ["", " ", "\n\n", ".", "it rained all day"] {
      #expect(recognized(string).mentions.isEmpty)
    }
  }

  @Test func longTextIsReadInParts() {
    let line = "Maria Keller of the European Commission met Robert Quill in Geneva on Monday.\n"
    let (text, mentions) = recognized(String(repeating: line, count: 600))
    let names = mentions.filter { $0.role == .name }.map { text.text($0.tokens) }
    let counts = Dictionary(grouping: names) { $0 }.mapValues(\.count)
    #expect(counts["Maria Keller"] == 600)
    #expect(counts["European Commission"] == 600)
    #expect(mentions == mentions.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound })
  }
}

/// A text with marked names.
private struct Marked {
  var plain = ""
  var names: [String] = []

  init(_ marked: String) {
    var rest = marked[...]
    while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
      names.append(String(rest[open...close]))
      plain += rest[..<open] + rest[rest.index(open, offsetBy: 3)..<close]
      rest = rest[rest.index(after: close)...]
    }
    plain += rest
  }
}
