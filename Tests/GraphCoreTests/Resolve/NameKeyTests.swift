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
}
