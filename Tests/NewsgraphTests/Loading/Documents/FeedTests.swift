import Testing

@testable import Newsgraph

@Suite struct FeedTests {
  private func records(_ xml: String) throws -> [ArticleRecord] {
    try Feed(Array(xml.utf8), file: "feed.rss").records
  }

  @Test func readsRSS() throws {
    let records = try records(
      """
      <?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
       xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Post</title>
      <link>https://post.example</link><item><title>Aide freed &amp; home</title>
      <link>https://post.example/a</link><pubDate>Tue, 05 Mar 2024 10:00:00 GMT</pubDate>
      <dc:creator>Ann Ng</dc:creator><description>Short.</description>
      <content:encoded><![CDATA[<p>The court freed him.</p>]]></content:encoded></item>
      <item><title>Second</title><description>&lt;p&gt;He left.&lt;/p&gt;</description></item>
      </channel></rss>
      """)
    #expect(records.count == 2)
    #expect(
      records[0].metadata
        == ArticleMetadata(
          title: "Aide freed & home", outlet: "The Post", byline: "Ann Ng",
          date: "2024-03-05T10:00:00Z", url: "https://post.example/a"))
    let page = try HTMLPage(Array(records[0].html!.utf8), file: "a")
    #expect(String(page.text.scalars[...]) == "Aide freed & home\n\nThe court freed him.")
    #expect(records[1].html?.contains("<p>He left.</p>") == true)
  }

  @Test func readsAtom() throws {
    let records = try records(
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>The Post</title><entry><title>Aide freed</title>
      <link rel="self" href="https://post.example/x"/><link href="https://post.example/a"/>
      <published>2024-03-05T10:00:00Z</published><updated>2024-03-06T10:00:00Z</updated>
      <author><name>Ann Ng</name></author><content type="xhtml"><div><p>He &lt;left&gt;.</p></div>
      </content></entry></feed>
      """)
    #expect(records.map(\.metadata.url) == ["https://post.example/a"])
    #expect(records[0].metadata.date == "2024-03-05T10:00:00Z")
    #expect(records[0].metadata.byline == "Ann Ng")
    #expect(records[0].html?.contains("<p>He &lt;left>.</p>") == true)
  }

  @Test(arguments: ["", "<rss", "<html><body/></html>", "<rss><channel></rss>"])
  func refusesWhatIsNoFeed(xml: String) {
    #expect(throws: LoadingError.self) { try records(xml) }
  }

  @Test func aFeedWithoutItemsHasNoRecords() throws {
    #expect(try records("<rss><channel><title>T</title></channel></rss>").isEmpty)
  }
}
