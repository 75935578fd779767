import GraphCore
import Testing

@testable import Newsgraph

@Suite struct FactsTests {
  let facts = Facts.embedded

  @Test(arguments: [
    ("U.S.", "country.us"), ("the united kingdom", "country.gb"), ("Burma", "country.mm"),
    ("US", "country.us"), ("Côte d’Ivoire", "country.ci"), ("Cote d'Ivoire", "country.ci"),
    ("Bogotá", "country.co"),
  ])
  func findsNames(name: String, id: String) {
    let rows = facts.rows(named: name) + [facts.row(capital: name)].compactMap { $0 }
    #expect(rows.contains { $0.id == id })
  }

  @Test func caseCountsInAcronyms() {
    #expect(facts.rows(acronym: "US").first?.id == "country.us")
    #expect(facts.rows(named: "us").isEmpty)
  }

  @Test(arguments: [
    ("Chinese", "country.cn"), ("Taiwanese", "country.tw"), ("Hongkongers", "country.hk"),
    ("Britons", "country.gb"), ("African", "place.africa"), ("Dutch", "country.nl"),
  ])
  func findsAdjectives(adjective: String, id: String) {
    #expect(facts.rows(adjective: adjective).first?.id == id)
  }

  @Test func idsAreUniqueAndScopesExist() {
    let ids = facts.rows.map(\.id)
    #expect(Set(ids).count == ids.count)
    for row in facts.rows {
      #expect(row.kind.isKnown)
      #expect(facts.row(row.id)?.name == row.name)
      if let scope = row.scope { #expect(facts.row(scope) != nil, "\(row.id): \(scope)") }
    }
  }

  @Test func everyFormIsFound() {
    for row in facts.rows {
      for name in [row.name] + row.aliases {
        #expect(facts.rows(named: name).contains { $0.id == row.id }, "\(name)")
      }
      for acronym in row.acronyms {
        #expect(facts.rows(acronym: acronym).contains { $0.id == row.id }, "\(acronym)")
      }
      for adjective in row.adjectives {
        #expect(facts.rows(adjective: adjective).contains { $0.id == row.id }, "\(adjective)")
      }
    }
  }

  @Test func hashIsThatOfTheBytes() {
    #expect(facts.hash == SHA256.hexDigest(Facts.embeddedBytes()))
  }

  @Test func headWordsAndNames() {
    #expect(facts.headWord("ministry")?.kind == .agency)
    #expect(facts.headWord("treaty")?.kind == .law)
    #expect(facts.headWord("banana") == nil)
    #expect(facts.isFamilyName("Nguyen"))
    #expect(!facts.isFamilyName("He"))
  }
}
