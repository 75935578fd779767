import Testing

@testable import Newsgraph

struct InflectionLemmaTests {
  @Test(arguments: [
    ("alarmed", "alarm"), ("spied", "spy"), ("spies", "spy"), ("planning", "plan"),
    ("accused", "accuse"), ("accuses", "accuse"), ("took", "take"), ("taken", "take"),
    ("passes", "pass"), ("clashes", "clash"), ("tied", "tie"), ("tying", "tie"),
    ("crisis", "crisis"),
    ("mother", "mother"), ("unheardoffed", "unheardoffed"), ("s", "s"), ("", ""),
  ])
  func findsTheDictionaryForm(word: String, lemma: String) {
    #expect(Inflection.lemma(of: word) { Self.words.contains($0) } == lemma)
  }

  private static let words: Set<String> = [
    "alarm", "spy", "plan", "accuse", "take", "pass", "clash", "tie", "mother",
  ]
}
