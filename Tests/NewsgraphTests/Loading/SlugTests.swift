import Testing

@testable import Newsgraph

@Suite struct SlugTests {
  @Test(arguments: [
    ("Two Laws, One Day", "two-laws-one-day"), ("Xi'an café – Łódź", "xian-cafe-lodz"),
    ("--x--", "x"), ("Straße", "strasse"), ("國家", nil), ("", nil), ("e\u{301}t", "et"),
    (
      "A very long headline that goes on and on for ever",
      "very-long-headline-that-goes-on-and-on-f"
    ),
  ])
  func slugs(text: String, expected: String?) {
    #expect(Slug.make(text) == expected)
  }

  @Test(arguments: [
    ("a/b/Two laws.txt", "Two laws"), ("x.JSONL.gz", "x"), ("v1.2.html", "v1.2"),
    ("noend", "noend"),
  ])
  func stems(path: String, stem: String) {
    #expect(FileKind.stem(of: path) == stem)
  }
}
