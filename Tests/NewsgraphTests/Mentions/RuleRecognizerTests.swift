import GraphCore
import Testing

@testable import Newsgraph

/// Markers say what is expected where: `[p:Carrie Lam]` is a name of a person, `a` an agency,
/// `o` an organization, `l` a law, `g` a place, `e` an event.
struct RuleRecognizerTests {
  @Test(arguments: [
    "[p:Carrie Lam] spoke in [g:Geneva].",
    "Chief Executive [p:Carrie Lam] met President [p:Emmanuel Macron].",
    "On Monday [p:Maria Keller] and [p:John Boyd] signed it.",
    "The officer thanked [p:Robert Quill], [p:Helen Price] and [p:Mark Stone].",
    "The [a:Ministry of State Security] opened a branch.",
    "She joined the [a:Department of Health and Human Services] in May.",
    "They wrote to the [a:Bureau of Salt, Tea and Grain] yesterday.",
    "Members of the [a:House of Representatives] left early.",
    "The [a:Trump administration] disagreed.",
    "A fine was paid by [o:Larkspur Holdings Ltd.] in June.",
    "The reporter cited [l:Article 23] and [l:Section 702] twice.",
    "They passed the [l:Fair Harbours Act of 2019] at night.",
    "Lawyers cited the [l:Safety of Small Boats in Harbours Act] today.",
    "The council adopted [l:Resolution 1267] and [l:Executive Order 13224].",
    "They protested against the [l:extradition bill] for weeks.",
    "The state widened its [l:counter-espionage law] in spring.",
    "A court relied on the [l:Fourteenth Amendment] alone.",
    "He won the [e:2019 presidential election] by a hair.",
    "Leaders came to the [e:G20 summit] late.",
    "The clinic closed during the [e:COVID-19 pandemic].",
    "Crews left before [e:Hurricane Bertha] came.",
    "Officials closed the [g:Warta River] to ships.",
    "Voters in [g:Odrana] went home.",
  ])
  func findsNames(_ marked: String) {
    let expected = Marked(marked)
    #expect(Marked(expected.plain, namesIn: expected.plain).names == expected.names)
  }

  @Test func titleIsStripped() {
    let text = TokenizedText(plain("Foreign Minister Anna Baum resigned."))
    let mention = RuleRecognizer().mentions(in: text).first { $0.kind == .person }
    #expect(mention.map { text.text($0.tokens) } == "Anna Baum")
    #expect(mention?.title.map { text.text($0) } == "Foreign Minister")
  }

  @Test func titleReachesOverItsOffice() {
    let text = TokenizedText(plain("Minister of State Security Chen Yixin spoke."))
    let mention = RuleRecognizer().mentions(in: text).first { $0.kind == .person }
    #expect(mention.map { text.text($0.tokens) } == "Chen Yixin")
    #expect(mention?.title.map { text.text($0) } == "Minister of State Security")
  }

  @Test func demonymIsAnAdjective() {
    let text = TokenizedText(plain("A Chinese officer left."))
    let mention = RuleRecognizer().mentions(in: text).first { $0.kind == .place }
    #expect(mention?.role == .adjective)
  }

  @Test func placeInsideABodyIsFoundToo() {
    let names = names(in: "The Indonesian National Police arrested nobody.")
    #expect(names.contains("g:Indonesian"))
    #expect(names.contains("a:Indonesian National Police"))
  }

  @Test func kindIsTheSameThroughoutAText() {
    let names = names(
      in: "Odrana is quiet. The city of Odrana has a port. Ships leave Odrana daily.")
    #expect(names == ["g:Odrana", "g:Odrana", "g:Odrana"])
  }

  @Test func ordinaryWordsAtTheBeginningAreNoNames() {
    #expect(names(in: "Protesters left. The protesters shouted. Finally it rained.").isEmpty)
  }

  @Test func datelineIsAPlace() {
    #expect(names(in: "ODRANA – The mayor of the town resigned.").first == "g:ODRANA")
  }

  @Test func descriptionsAndPronouns() {
    let text = TokenizedText(plain("The ministry said that she broke the law."))
    let mentions = RuleRecognizer().mentions(in: text)
    let found = mentions.map { "\($0.role.rawValue):\(text.text($0.tokens))" }
    #expect(found == ["description:The ministry", "pronoun:she", "description:the law"])
  }

  @Test func spansAreOrderedAndInTheirSentences() {
    let text = TokenizedText(
      plain("Paris warned. U.S. Senator Ana Ruiz (D-Ohio) left; Reuters said so.\n\"It\"."))
    let mentions = RuleRecognizer().mentions(in: text)
    for (a, b) in zip(mentions, mentions.dropFirst()) {
      #expect(a.tokens.lowerBound <= b.tokens.lowerBound)
    }
    for mention in mentions {
      let sentence = text.sentences[mention.sentence].tokens
      #expect(sentence.clamped(to: mention.tokens) == mention.tokens)
    }
  }
}

/// The names of a text as "kind letter:text", without those inside longer ones.
private func names(in string: String) -> [String] {
  Marked(string, namesIn: string).names
}

private struct Marked {
  var plain: String
  var names: [String] = []

  /// Reads markers.
  init(_ marked: String) {
    plain = marked.replacing(#/\[(.):([^\]]*)\]/#) { String($0.2) }
    names = marked.matches(of: #/\[(.):([^\]]*)\]/#).map { "\($0.1):\($0.2)" }
  }

  /// Finds names.
  init(_ plain: String, namesIn string: String) {
    self.plain = plain
    let text = TokenizedText(article(string))
    let letters: [EntityKind: String] = [
      .person: "p", .agency: "a", .organization: "o", .law: "l", .place: "g", .event: "e",
    ]
    for mention in RuleRecognizer().mentions(in: text) where mention.role.isProper {
      names.append("\(letters[mention.kind]!):\(text.text(mention.tokens))")
    }
  }
}

/// `plain(_:)` where a member hides it.
private func article(_ string: String) -> Article { plain(string) }
