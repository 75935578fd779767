import GraphCore
import TestSupport
import Testing

@Suite struct ResolveTests {
  private func names(_ graph: KnowledgeGraph) -> [String] {
    graph.resolved().entities.map { "\($0.id)=\($0.name)" }
  }

  @Test func fullNamesJoinAcrossArticlesButFamilyNamesNeedContext() {
    var a = Story("a")
    a.entity(.person, "Carrie Lam")
    a.entity(.agency, "Executive Council")
    a.claim("Carrie Lam", .heads, "Executive Council")
    var b = Story("b")
    b.entity(.person, "Carrie Lam", "Lam")
    var c = Story("c")
    c.entity(.person, "Lam", isAmbiguous: true)
    var d = Story("d")
    d.entity(.person, "Lam", isAmbiguous: true)
    d.entity(.agency, "Executive Council")
    d.claim("Lam", .heads, "Executive Council")

    let without = a.graph.merging(b.graph).merging(c.graph).resolved()
    #expect(without.entities.filter { $0.kind == .person }.map(\.mentions).sorted() == [1, 3])
    let with = a.graph.merging(b.graph).merging(d.graph).resolved()
    #expect(with.entities.filter { $0.kind == .person }.map(\.id) == ["person.carrie-lam"])
    #expect(with.claims.map(\.weight) == [2])
  }

  @Test func ambiguousNamesJoinWithinOneStory() {
    func article(_ id: String, cast: [String]) -> KnowledgeGraph {
      var story = Story(id)
      for name in cast { story.entity(.person, name) }
      story.entity(.law, "Public Contracts Code", isAmbiguous: true)
      return story.graph
    }
    let cast = ["Ada Lund", "Ben Ort", "Cleo Park"]
    let (a, b) = (article("a", cast: cast), article("b", cast: cast))
    let c = article("c", cast: Array(cast.prefix(2)))
    #expect(a.merging(b).resolved().entities.count { $0.kind == .law } == 1)
    #expect(a.merging(c).resolved().entities.count { $0.kind == .law } == 2)
  }

  @Test func acronymsJoinOnlyWhereOneArticleSpellsThemOut() {
    var a = Story("a")
    a.entity(.agency, "Ministry of State Security", "MSS")
    var b = Story("b")
    b.entity(.agency, "MSS")
    #expect(
      names(a.graph.merging(b.graph)) == [
        "agency.ministry-of-state-security=Ministry of State Security"
      ])
    var c = Story("c")
    c.entity(.agency, "Maritime Safety Service", "MSS")
    #expect(a.graph.merging(b.graph).merging(c.graph).resolved().entities.count == 3)
  }

  @Test func bodiesOfDifferentStatesStayApart() {
    var a = Story("a")
    a.entity(.agency, "Ministry of Justice", scope: "country.cn")
    var b = Story("b")
    b.entity(.agency, "Ministry of Justice", scope: "country.jp")
    var c = Story("c")
    c.entity(.agency, "Ministry of Justice")
    #expect(a.graph.merging(b.graph).resolved().entities.count == 2)
    #expect(a.graph.merging(c.graph).resolved().entities.count == 1)
    #expect(a.graph.merging(b.graph).merging(c.graph).resolved().entities.count == 3)
  }

  @Test func rowsOfTheTablesJoinDifferentNames() {
    var a = Story("a")
    a.entity(.place, "China", fact: "country.cn", knownAs: ["PRC"])
    var b = Story("b")
    b.entity(.place, "People's Republic of China", fact: "country.cn", knownAs: ["PRC"])
    let joined = a.graph.merging(b.graph).resolved().entities
    #expect(joined.map(\.name) == ["People's Republic of China"])
    #expect(joined[0].aliases == ["China"])
    #expect(joined[0].knownAs == ["PRC"])
  }

  @Test func namesNeverJoinBySpellingDistanceAlone() {
    var a = Story("a")
    a.entity(.person, "Jane Smith")
    var b = Story("b")
    b.entity(.person, "Jane Smyth")
    #expect(a.graph.merging(b.graph).resolved().entities.count == 2)
  }

  @Test func idsOfOneNameAreNumberedAndNeverMeet() {
    var a = Story("a")
    a.entity(.law, "Section", scope: "country.cn")
    a.entity(.law, "Section 2")
    var b = Story("b")
    b.entity(.law, "Section", scope: "country.us")
    let ids = a.graph.merging(b.graph).resolved().entities.map(\.id)
    #expect(Set(ids).count == 3)
    #expect(ids.contains("law.section") && ids.contains("law.section-2"))
  }

  @Test func oneClaimForEachStatusWithAllItsSources() {
    var a = Story("a")
    a.entity(.person, "Jane Smith")
    a.entity(.organization, "Acme")
    a.claim("Jane Smith", .heads, "Acme")
    a.claim("Jane Smith", .heads, "Acme", .denied, source: "Acme")
    var b = Story("b")
    b.entity(.person, "Jane Smith")
    b.entity(.organization, "Acme")
    b.claim("Jane Smith", .heads, "Acme", source: "officials")
    let claims = a.graph.merging(b.graph).resolved().claims
    #expect(claims.map(\.status) == [.asserted, .denied])
    #expect(claims[0].sources == [.article, .words("officials")])
    #expect(claims[0].weight == 2)
    #expect(claims[1].sources == [.entity("organization.acme")])
  }

  @Test func symmetricClaimsAreOneInEitherDirection() {
    var a = Story("a")
    a.entity(.person, "Jane Smith")
    a.entity(.person, "Abel Jones")
    a.claim("Jane Smith", .meets, "Abel Jones")
    a.claim("Abel Jones", .meets, "Jane Smith")
    let claims = a.graph.resolved().claims
    #expect(claims.count == 1)
    #expect(claims[0].subject == "person.abel-jones")
    #expect(claims[0].evidence.count == 2)
  }
}
