import GraphCore
import TestSupport
import Testing

@Suite struct EntityLookupTests {
  private let graph: ResolvedGraph = {
    var story = Story("a")
    story.entity(.person, "Chen Yixin", "Chen")
    story.entity(.person, "Carrie Lam")
    story.entity(.person, "John Smith")
    story.entity(.person, "Jane Smith")
    story.entity(.agency, "Ministry of State Security", knownAs: ["MSS"])
    return story.graph.resolved()
  }()

  @Test(arguments: [
    ("chen yixin", "person.chen-yixin"), ("CHEN", "person.chen-yixin"),
    ("Yixin", "person.chen-yixin"), ("person.chen-yixin", "person.chen-yixin"),
    ("mss", "agency.ministry-of-state-security"), ("M.S.S.", "agency.ministry-of-state-security"),
    ("the ministry of state security", "agency.ministry-of-state-security"),
    ("State Security", "agency.ministry-of-state-security"), ("lam", "person.carrie-lam"),
  ])
  func finds(name: String, id: String) {
    guard case .found(let entity) = graph.find(name) else {
      Issue.record("\(name) was not found")
      return
    }
    #expect(entity.id == id)
  }

  @Test func sharedNamesAreAmbiguous() {
    guard case .ambiguous(let entities) = graph.find("smith") else {
      Issue.record("Smith is one of two")
      return
    }
    #expect(Set(entities.map(\.name)) == ["John Smith", "Jane Smith"])
  }

  @Test(arguments: [
    ("Chen Yixn", "Chen Yixin"), ("Carry Lam", "Carrie Lam"),
    ("Ministry of Security", "Ministry of State Security"),
  ])
  func typosListNearNames(typo: String, name: String) {
    guard case .unknown(let near) = graph.find(typo) else {
      Issue.record("\(typo) is no name")
      return
    }
    #expect(near.first?.name == name)
  }

  @Test func strangersAreNearNobody() {
    guard case .unknown(let near) = graph.find("Zzyzx Qwrtp") else {
      Issue.record("nobody has that name")
      return
    }
    #expect(near.isEmpty)
  }
}
