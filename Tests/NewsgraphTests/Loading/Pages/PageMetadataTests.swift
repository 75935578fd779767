import Testing

@testable import Newsgraph

@Suite struct PageMetadataTests {
  private func metadata(_ head: String, _ body: String = "<p>He left.</p>") throws
    -> ArticleMetadata
  {
    let page = "<html><head>\(head)</head><body>\(body)</body></html>"
    return try HTMLPage(Array(page.utf8), file: "a.html").metadata
  }

  @Test func readsStructuredData() throws {
    let script = """
      <script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "Site"},
      {"@type": ["NewsArticle"], "headline": "Aide freed &amp; home", "datePublished":
      "2024-03-05T10:00:00+08:00", "author": [{"@id": "#a"}, {"@type": "Person", "name": "Bo Li"}],
      "publisher": {"name": "The Post"}, "mainEntityOfPage": {"@id": "https://post.example/a"},
      "inLanguage": "en_GB"}, {"@id": "#a", "@type": "Person", "name": "Ann Ng"}]}</script>
      """
    #expect(
      try metadata(script)
        == ArticleMetadata(
          title: "Aide freed &amp; home", outlet: "The Post", byline: "Ann Ng, Bo Li",
          date: "2024-03-05T10:00:00+08:00", url: "https://post.example/a", language: "en-GB"))
  }

  @Test(arguments: [
    // The heading that the head repeats is what readers see.
    ("<title>Aide freed by court | The Post</title>", "<h1>Aide freed by court</h1>"),
    (
      "<meta property=og:title content='Aide freed by court today'>", "<h1>Aide freed by court</h1>"
    ),
    (
      "<title>Aide freed by court - The Post</title><meta property=og:site_name content='The Post'>",
      "<h1>The Post</h1>"
    ),
    ("<title>Aide freed by court | World</title>", ""),
    ("<title>Aide freed by court | World</title>", "<h1><a href=/b>Minister quits today</a></h1>"),
    ("", "<h1>Aide freed by court</h1>"),
  ])
  func findsTheTitle(head: String, heading: String) throws {
    #expect(try metadata(head, "\(heading)<p>He left.</p>").title == "Aide freed by court")
  }

  @Test(arguments: [
    (
      "<meta property='article:published_time' content='2024-03-05T10:00:00Z'>", "",
      "2024-03-05T10:00:00Z"
    ),
    // The time of the same day, from another place.
    (
      "<meta name=date content='2024-03-05'>",
      "<time datetime='2024-03-05T10:00:00+01:00'>x</time>", "2024-03-05T10:00:00+01:00"
    ),
    ("", "<time datetime='2024-03-05'>x</time><time datetime='2023-01-01'>y</time>", "2024-03-05"),
    ("<link rel=canonical href='https://post.example/2024/03/05/aide'>", "", "2024-03-05"),
    ("", "<p class=byline>By Ann Ng, March 5, 2024</p>", "2024-03-05"),
    ("<meta name=date content=yesterday>", "", nil),
  ])
  func findsTheDate(head: String, body: String, expected: String?) throws {
    #expect(
      try metadata(head, "\(body)<p>He left the hall, and that was all.</p>").date == expected)
  }

  @Test(arguments: [
    ("<meta name=author content='By Ann Ng'>", "", "Ann Ng"),
    (
      "<meta property='article:author' content='https://post.example/ng'>",
      "<a rel=author href=/>Ann Ng</a>", "Ann Ng"
    ),
    ("", "<p>By Ann Ng</p>", "Ann Ng"),
    ("", "", nil),
  ])
  func findsTheByline(head: String, body: String, expected: String?) throws {
    #expect(
      try metadata(head, "\(body)<p>He left the hall, and that was all.</p>").byline == expected)
  }

  @Test func namesTheOutletByItsAddressAtLeast() throws {
    let link = "<link rel=canonical href='https://www.dailypost.example/a'>"
    #expect(try metadata(link).outlet == "dailypost.example")
    #expect(try metadata("<title>Aide freed - Daily Post</title>" + link).outlet == "Daily Post")
    #expect(
      try metadata("<meta property='og:site_name' content='@DailyPost'>").outlet == "DailyPost")
  }
}
