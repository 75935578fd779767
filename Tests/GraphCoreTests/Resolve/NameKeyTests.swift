import GraphCore
import Testing

@Suite struct NameKeyTests {
  @Test(arguments: [
    ("The U.S.", "us"), ("Counter-Espionage Law", "counter espionage law"),
    ("O’Neil's", "oneil"), ("Zürich", "zurich"), ("Zu\u{308}rich", "zurich"), ("  the  ", "the"),
    ("Łódź", "lodz"), ("阿达", "阿达"), ("Article 23", "article 23"), ("—", ""),
  ])
  func key(name: String, key: String) { #expect(NameKey.key(name) == key) }

  @Test func slugsAreNeverEmpty() {
    #expect(NameKey.slug("Ministry of State Security") == "ministry-of-state-security")
    #expect(NameKey.slug("—") == "unnamed")
  }

  /// A combining mark sends a name the way of other alphabets and changes nothing else.
  @Test(arguments: [
    "The U.S.", "O'Neil's", "Counter-Espionage/Law", "a", "the", "an an", "''s", "x's's", "`a`.b",
    "A1 (b2), c-3", "  the  cat ", "'", "s'", "ROCK'N'ROLL",
  ])
  func namesOfASCIIAloneHaveTheSameWords(name: String) {
    #expect(NameKey.words(name) == NameKey.words(name + " \u{300}"))
  }
}
