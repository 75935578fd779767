import Testing

@testable import Newsgraph

@Suite struct HTMLPageTests {
  private func blocks(_ html: String) throws -> [String] {
    let page = try HTMLPage(Array(html.utf8), file: "a.html")
    let text = ArticleText(page.text.scalars)
    return page.text.blocks.map { "\($0.kind.rawValue): \(text[$0.span])" }
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
    #expect(String(page.text.scalars[...]) == expected)
  }

  @Test(arguments: ["", "<", "<html>", "<p></p>", "<script>x</script>", "&#0;&#1;"])
  func survivesAPageWithoutText(html: String) throws {
    let text = String(try HTMLPage(Array(html.utf8), file: "a.html").text.scalars[...])
    #expect(text.isEmpty || text == "<")
  }

  private static let story = """
    <p>The court in the capital freed the aide on Monday, after nine weeks, and closed the case.</p>
    <p>He left the hall without a word to the reporters, who had waited since the early morning.</p>
    """

  private static let other = """
    <p>The ministry said that it would look at the case again, and that more would be told soon.</p>
    """

  /// What surrounds the story; none of it is read.
  @Test(arguments: [
    "<div class=related-stories><p>Minister quits, and the party looks for another.</p></div>",
    "<ul class=share-tools><li>Mail</li></ul>", "<div id=comments><p>Nice, said Bo.</p></div>",
    "<div hidden><p>A hidden word, and another.</p></div>", "<div style='display: none'>x</div>",
    "<div role=navigation>Home</div>", "<section class=newsletterSignup>Join us</section>",
    "<footer>Imprint</footer>", "<aside><p>Read this, too.</p></aside>",
  ])
  func dropsWhatSurroundsTheStory(part: String) throws {
    for page in [
      "<article>\(Self.story)\(part)</article>", "<article>\(part)\(Self.story)</article>",
      "<div>\(part)<div>\(Self.story)\(Self.story)</div></div>",
    ] {
      let kinds = try blocks(page).map { $0.prefix { $0 != ":" } }
      #expect(Set(kinds) == ["paragraph"], "\(page)")
    }
  }

  /// Lines between the paragraphs are kept, but not as part of the story.
  @Test(arguments: [
    "<p>Read more: Minister quits</p>", "<p><a href=/b>Minister quits over spy law</a></p>",
    "<p class=byline>Ann Ng, Post staff</p>", "<p>By Ann Ng</p>", "<p>March 5, 2024</p>",
    "<h3>Related stories</h3>", "<ul><li><a href=/b>Minister quits</a></li></ul>",
    "<h3><a href=/b>Minister quits over spy law</a></h3><p>She was new.</p><p>Read more</p>",
    "<h3><a href=/b>Minister quits</a></h3><h3><a href=/c>Party looks for another</a></h3>",
  ])
  func setsAside(line: String) throws {
    let kinds = try blocks("<article>\(Self.story)\(line)\(Self.story)</article>").map {
      $0.prefix { $0 != ":" }
    }
    #expect(kinds.filter { $0 != "setAside" }.count == 4, "\(line)")
    #expect(kinds.prefix(3) == ["paragraph", "paragraph", "setAside"], "\(line)")
  }

  /// What resembles such lines but belongs to the story.
  @Test(arguments: [
    ("<h3><a name=b>The case</a></h3>", "heading"),
    ("<h3><a href='#b'>The case</a></h3>", "heading"),
    ("<h3><a href=/b>The case</a></h3>", "heading"),
    ("<p><a name=b>Two more are held.</a></p>", "paragraph"),
    ("<p>\(String(repeating: "And what do you do, he asked? ", count: 8))</p>", "paragraph"),
  ])
  func keeps(line: String, kind: String) throws {
    let page = "<article>\(Self.story)\(line)\(Self.other)\(line)\(Self.other)</article>"
    let kinds = try blocks(page).map { String($0.prefix { $0 != ":" }) }
    #expect(kinds == ["paragraph", "paragraph", kind, "paragraph", kind, "paragraph"], "\(line)")
  }

  @Test func setsAsideTheHeadlinesBehindTheStory() throws {
    let list = [
      "Minister <a href=/b>quits</a>", "<a href=/c>Party</a> splits", "<a href=/d>Vote</a> set",
    ]
    let page = """
      <article>\(Self.story)<p>Best of our pages</p>
      <ul>\(list.map { "<li>\($0) on the day after" }.joined())</ul></article>
      """
    let kinds = try blocks(page).map { $0.prefix { $0 != ":" } }
    #expect(kinds == ["paragraph", "paragraph"] + Array(repeating: "setAside", count: 4))
  }

  @Test func setsAsideTheLinesAboveTheHeadline() throws {
    let page = "<title>Aide freed</title><article><p>Courts</p><h1>Aide freed</h1>\(Self.story)"
    #expect(try blocks(page).prefix(2) == ["setAside: Courts", "heading: Aide freed"])
  }

  @Test(arguments: [("standfirst", 3), ("share", 2)])
  func readsTheLinesThatSumTheStoryUp(name: String, paragraphs: Int) throws {
    let page = """
      <main><header><h1>Aide freed</h1><div class=\(name)>The aide spent nine weeks in a cell without
      a charge, and his lawyers without an answer.</div></header><div class=article-body>\(Self.story)\(Self.other)</div></main>
      """
    let kinds = try blocks(page).map { $0.prefix { $0 != ":" } }
    #expect(kinds.count { $0 == "paragraph" } == paragraphs + 1)
  }

  @Test func findsTheStoryAmongOtherArticles() throws {
    let teaser =
      "<article><h2>Minister quits</h2><p>The minister, who was new, quits.</p></article>"
    let teasers = String(repeating: teaser, count: 4)
    let page =
      "<main><article><div>\(Self.story)</div><div>\(Self.story)\(Self.story)</div></article><div>"
    #expect(try blocks(page + teasers + "</div></main>").count == 6)
  }

  @Test func readsParagraphsBetweenLineBreaks() throws {
    let page = """
      <div><div>Menu</div>The court freed the aide, after nine weeks.<br>\n<br>He left the hall,
      without a word.<br><br>He went home, at last.<div class=share>Mail</div></div>
      """
    #expect(
      try blocks(page).filter { $0.hasPrefix("paragraph: ") && !$0.hasSuffix("Menu") } == [
        "paragraph: The court freed the aide, after nine weeks.",
        "paragraph: He left the hall, without a word.", "paragraph: He went home, at last.",
      ])
  }

  @Test func takesTheTextOfStructuredDataWhenThePageHasNone() throws {
    let body = String(repeating: "The court freed the aide. ", count: 30)
    let page = """
      <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Aide freed",
      "articleBody": "\(body)\\nHe left."}</script><p>Turn on scripts.</p>
      """
    #expect(
      try blocks(page) == [
        "heading: Aide freed", "paragraph: \(body.dropLast())", "paragraph: He left.",
      ])
  }

  @Test func setsTheRepeatedHeadlineAside() throws {
    let page =
      "<title>Aide freed now</title><h1>Aide freed now</h1>\(Self.story)<p>Aide freed now</p>"
    #expect(
      try blocks(page).map { $0.prefix { $0 != ":" } } == [
        "heading", "paragraph", "paragraph", "setAside",
      ])
  }
}
