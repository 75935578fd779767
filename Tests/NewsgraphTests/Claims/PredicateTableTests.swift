import GraphCore
import Testing

@testable import Newsgraph

@Suite struct PredicateTableTests {
  @Test(arguments: Ontology.rows.map(\.predicate))
  func coversThePredicate(_ predicate: Predicate) {
    let table = PredicateTable.standard
    let frames = [table.verbs, table.nouns, table.roles].flatMap(\.values).joined()
    #expect(frames.contains { $0.predicate == predicate })
  }

  @Test func holdsOnlyPredicatesAndKindsOfTheOntology() {
    let table = PredicateTable.standard
    for frame in [table.verbs, table.nouns, table.roles].flatMap(\.values).joined() {
      #expect(Ontology.row(frame.predicate) != nil, "\(frame)")
      #expect(!frame.kinds.contains { !$0.isKnown }, "\(frame)")
    }
  }

  @Test(arguments: [
    ("arrest", "arrest arrests arresting arrested"), ("ban", "ban bans banning banned"),
    ("accuse", "accuse accuses accusing accused"), ("deny", "deny denies denying denied"),
    ("pass", "pass passes passing passed"), ("take", "take takes taking took taken"),
    ("find", "find finds finding found"), ("found", "found founds founding founded"),
    ("tie", "tie ties tying tied"), ("agree", "agree agrees agreeing agreed"),
  ])
  func inflects(_ verb: String, _ forms: String) {
    let found = Set(Inflection.forms(of: verb).map(\.form))
    #expect(found == Set(forms.split(separator: " ").map(String.init)))
  }
}
