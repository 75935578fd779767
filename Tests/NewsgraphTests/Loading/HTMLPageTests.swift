import Testing

@testable import Newsgraph

@Suite struct HTMLPageTests {
  private func blocks(_ html: String) throws -> [String] {
    let page = try HTMLPage(Array(html.utf8), file: "a.html")
    let text = ArticleText(page.scalars)
    return page.blocks.map { "\($0.kind.rawValue): \(text[$0.span])" }
  }

  @Test func readsTheStory() throws {
    let html = """
      <!doctype html><html><head><title>Aide freed | The Post</title><style>p{}</style>
      <meta property="og:site_name" content="The Post"><meta name="author" content="Ann Ng">
      <meta property="article:published_time" content="2024-03-05T10:00:00Z">
      <link rel="canonical" href="https://post.example/a"></head><body>
      <nav><a>Home</a></nav><header><h1>Court frees
        aide</h1></header><script>var x = "<p>no</p>"</script>
      <div>Lead <b>in</b> bold.<p>First &amp; second.<br>Third.</p>
      <blockquote><p>We won.</p></blockquote><ul><li>One<li>Two</ul>
      <figure><img><figcaption>The hall.</figcaption></figure></div>
      <aside>Read more</aside><form>Sign up</form><footer>Imprint</footer></body></html>
      """
    #expect(
      try blocks(html) == [
        "heading: Court frees aide", "paragraph: Lead in bold.",
        "paragraph: First & second. Third.", "quote: We won.", "listItem: One", "listItem: Two",
        "caption: The hall.",
      ])
    let metadata = try HTMLPage(Array(html.utf8), file: "a.html").metadata
    #expect(
      metadata
        == ArticleMetadata(
          title: "Court frees aide", outlet: "The Post", byline: "Ann Ng",
          date: "2024-03-05T10:00:00Z", url: "https://post.example/a"))
  }

  @Test func keepsAFormAroundThePage() throws {
    let html = "<form><form>a</form><div><p>He left.</p></div></form><form>Sign up</form>"
    #expect(try blocks(html).last == "paragraph: He left.")
  }

  @Test func takesTheHeadlineOfTheHead() throws {
    #expect(
      try blocks("<title>Aide freed</title><p>He left.")
        == ["heading: Aide freed", "paragraph: He left."])
  }

  @Test(arguments: [
    ("<meta charset=iso-8859-1><p>Caf\u{e9}</p>", "Café"),
    ("<meta charset=windows-1251><p>\u{cc}\u{e8}\u{f0}</p>", "Мир"),
    ("<p>Caf\u{e9}</p>", "Café"),
  ])
  func readsTheDeclaredEncoding(latin: String, expected: String) throws {
    let bytes = latin.unicodeScalars.map { UInt8($0.value) }
    let page = try HTMLPage(bytes, file: "a.html")
    #expect(String(page.scalars[...]) == expected)
  }

  @Test(arguments: ["", "<", "<html>", "<p></p>", "<script>x</script>", "&#0;&#1;"])
  func survivesAPageWithoutText(html: String) throws {
    let text = String(try HTMLPage(Array(html.utf8), file: "a.html").scalars[...])
    #expect(text.isEmpty || text == "<")
  }
}
