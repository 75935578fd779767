import Testing

@testable import XMLBridge

@Suite struct ScriptCutterTests {
  @Test(arguments: [
    ("a<script>var x = '<p>'</script>b", "ab"),
    ("a<SCRIPT src=x></Script >b", "ab"),
    ("a<style>p{}</style>b<!-- <p> -->c", "abc"),
    ("a<!-->b<!---->c", "abc"),
    (
      "<script type=\"application/ld+json\">{}</script>",
      "<script type=\"application/ld+json\">{}</script>"
    ),
    // A script in a value is no script; one without an end is left to the parser.
    ("<a title=\"<script>\">b</a>", "<a title=\"<script>\">b</a>"),
    ("a<script>b", "a<script>b"), ("a<!-- b", "a<!-- b"), ("a<scripted>b", "a<scripted>b"),
    ("a < b <", "a < b <"), ("<", "<"), ("", ""), ("a\u{0}b\tc\nd\u{b}e", "a b\tc\nd e"),
  ])
  func cuts(page: String, expected: String) {
    #expect(String(decoding: ScriptCutter.cut(Array(page.utf8)), as: UTF8.self) == expected)
  }
}
