import Foundation
import GraphCore
import Testing

@testable import Newsgraph

@Suite struct ArticleLoaderTests {
  /// A folder that is removed at the end.
  private final class Folder {
    let path: String

    init() throws {
      let name = "newsgraph-\(UUID().uuidString)"
      path = FileManager.default.temporaryDirectory.appendingPathComponent(name).path
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    func write(_ name: String, _ content: String) throws { try write(name, Array(content.utf8)) }

    func write(_ name: String, _ bytes: [UInt8]) throws {
      let url = URL(fileURLWithPath: path).appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
  }

  /// Sources of articles without the folder's path, and messages behind their place.
  private func load(
    _ sources: [String], in folder: Folder, options: LoadingOptions = LoadingOptions()
  ) -> [String] {
    ArticleLoader(options: options).articles(from: sources).map { loaded in
      switch loaded {
      case .article(let article):
        return article.info.source.replacing(folder.path, with: "")
      case .diagnostic(let diagnostic):
        let place = diagnostic.line.map { ":\($0)" } ?? ""
        let source = diagnostic.source.replacing(folder.path, with: "")
        return "\(source)\(place)! \(diagnostic.message.prefix { $0 != ":" && $0 != "\n" })"
      }
    }
  }

  private func articles(_ sources: [String]) -> [Article] {
    ArticleLoader().articles(from: sources).compactMap {
      if case .article(let article) = $0 { article } else { nil }
    }
  }

  @Test func loadsAFileWithItsProvenance() throws {
    let folder = try Folder()
    try folder.write("Two Laws.txt", "Court frees aide\r\n\r\nThe court freed him.\r\n")
    let path = folder.path + "/Two Laws.txt"
    let article = try #require(articles([path]).first)
    #expect(article.text.string == "Court frees aide\n\nThe court freed him.\n")
    #expect(article.info.title == "Court frees aide")
    #expect(article.info.source == path)
    #expect(article.info.textHash == SHA256.hexDigest(article.text.string.utf8))
    #expect(article.info.bytesHash != article.info.textHash)
    #expect(article.info.id == "two-laws-\(article.info.textHash.prefix(8))")
  }

  @Test func searchesAFolderInOrder() throws {
    let folder = try Folder()
    try folder.write("b.txt", "The b.")
    try folder.write("a/z.md", "The z.")
    try folder.write("a/.hidden.txt", "The h.")
    try folder.write("c.html", "<p>The c.")
    try folder.write("picture.png", [0x89])
    try folder.write("d.txt", "  \n")
    try folder.write("e.txt.gz", Self.gzip)
    try folder.write("f.jsonl", "{\"text\":\"One.\"}\n\n{\"text\":\"Two.\"}")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/a/loop", withDestinationPath: folder.path)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/gone.txt", withDestinationPath: folder.path + "/nowhere")
    #expect(
      load([folder.path + "/"], in: folder) == [
        "/a/loop! this link leads back to a folder around it", "/a/z.md", "/b.txt", "/c.html",
        "/d.txt! it holds no text", "/e.txt.gz", "/f.jsonl:1", "/f.jsonl:3",
        "/gone.txt! no such file or folder", "/! 1 other file skipped",
      ])
  }

  @Test func goesOnAfterBadSources() throws {
    let folder = try Folder()
    try folder.write("empty.txt", "")
    try folder.write("a.pdf", "%PDF-1.7")
    try folder.write("good.txt", "The court.")
    try folder.write("ru.txt", "Министр объявил о новом законе.")
    try folder.write("large.txt", String(repeating: "The court. ", count: 200_000))
    try folder.write("cut.txt.gz", Array(Self.gzip.dropLast(12)))
    try folder.write("none/x.png", "x")
    let names = [
      "missing.txt", "empty.txt", "a.pdf", "ru.txt", "large.txt", "cut.txt.gz", "none", "good.txt",
      "good.txt/x",
    ]
    let options = LoadingOptions(maximumSize: 1 << 20)
    let loaded = load(
      names.map { folder.path + "/" + $0 } + ["https://post.example/a"], in: folder,
      options: options)
    #expect(loaded.count == 10)
    #expect(loaded[0] == "/missing.txt! no such file or folder")
    #expect(loaded[1] == "/empty.txt! it holds no text")
    #expect(
      loaded[2].hasPrefix("/a.pdf! a PDF file") || loaded[2].hasPrefix("/a.pdf! pdftotext cannot"))
    #expect(loaded[3].hasPrefix("/ru.txt! skipped"))
    #expect(loaded[4].hasPrefix("/large.txt! the source is larger than 1 MiB"))
    #expect(loaded[5].hasPrefix("/cut.txt.gz! "))
    #expect(loaded[6].hasPrefix("/none! no articles in this folder"))
    #expect(loaded[7] == "/good.txt")
    #expect(loaded[8].hasPrefix("/good.txt/x! a part of the path is not a folder"))
    #expect(loaded[9].contains("newsgraph does not go online"))
    #expect(
      load([folder.path + "/ru.txt"], in: folder, options: LoadingOptions(anyLanguage: true))
        == ["/ru.txt"])
  }

  @Test func showsHowToFetchAPage() {
    for case .diagnostic(let diagnostic) in ArticleLoader().articles(
      from: ["https://post.example/a"])
    {
      #expect(diagnostic.message.contains("curl -sL 'https://post.example/a' | newsgraph build -"))
    }
  }

  @Test func readsRecords() throws {
    let folder = try Folder()
    try folder.write(
      "s.ndjson",
      """
      {"text":"The court\\u0000 sat.","id":17,"title":" A\\n title ","date":"2024-01-02","byline":["A","B"]}
      {"html":"<h1>Aide freed</h1><p>He left.","outlet":"Post","url":"https://p.example","title":null}
      not json
      [1]
      {"title":"no text"}
      {"text":""}
      {"text":"The end.","extra":{"deep":[1]}}

      """)
    let path = folder.path + "/s.ndjson"
    #expect(
      load([path], in: folder) == [
        "/s.ndjson:1", "/s.ndjson:2", "/s.ndjson:3! no valid JSON", "/s.ndjson:4! no JSON object",
        "/s.ndjson:5! neither \"text\" nor \"html\" holds a string",
        "/s.ndjson:6! it holds no text", "/s.ndjson:7",
      ])
    let infos = articles([path]).map(\.info)
    #expect(infos.map { String($0.id.dropLast(9)) } == ["17", "aide-freed", "s"])
    #expect(infos[0].title == "A title" && infos[0].date == "2024-01-02")
    #expect(infos[0].byline == "A, B")
    #expect(infos[1].outlet == "Post" && infos[1].url == "https://p.example")
  }

  @Test func sniffsFilesWithoutEnding() throws {
    let folder = try Folder()
    try folder.write("page", " <!DOCTYPE html><title>T</title><p>The court.</p>")
    try folder.write("lines", "{\"text\":\"One.\"}\n{\"text\":\"Two.\"}\n")
    try folder.write("one.json", "{\n  \"text\": \"The court.\"\n}\n")
    try folder.write("braces", "{sic} The court wrote this.\nThe end.")
    try folder.write("bad.json", "{\n\"graph\": 1\n}")
    let names = ["page", "lines", "one.json", "braces", "bad.json"]
    #expect(
      load(names.map { folder.path + "/" + $0 }, in: folder) == [
        "/page", "/lines:1", "/lines:2", "/one.json", "/braces",
        "/bad.json! neither \"text\" nor \"html\" holds a string",
      ])
  }

  @Test func passesOverALineThatIsTooLong() throws {
    let folder = try Folder()
    let long = "{\"text\":\"" + String(repeating: "a", count: 3 << 20) + "\"}\n"
    let one = "{\"text\":\"One.\"}\n"
    try folder.write("s.jsonl", one + long + one + long)
    #expect(
      load(
        [folder.path + "/s.jsonl"], in: folder, options: LoadingOptions(maximumSize: 1 << 20))
        == [
          "/s.jsonl:1", "/s.jsonl:2! the line is larger than 1 MiB", "/s.jsonl:3",
          "/s.jsonl:4! the line is larger than 1 MiB",
        ])
  }

  @Test func readsFeedsAndPassesOverOtherLanguages() throws {
    let folder = try Folder()
    let items = ["The court.", "<p>Министр объявил о новом законе.</p>", "The end."].map {
      "<item><title>Aide</title><description><![CDATA[\($0)]]></description></item>"
    }
    let feed = "<?xml version=\"1.0\"?>\n<rss><channel>\(items.joined())</channel></rss>"
    try folder.write("a.rss", feed)
    try folder.write("feed.xml", feed)
    try folder.write("none.atom", "<feed/>")
    let expected = ["a.rss:1", "a.rss:2! skipped", "a.rss:3"]
    #expect(load([folder.path + "/a.rss"], in: folder) == expected.map { "/" + $0 })
    #expect(load([folder.path + "/feed.xml"], in: folder).count == 3)
    #expect(load([folder.path + "/none.atom"], in: folder) == ["/none.atom! it holds no text"])
    for case .diagnostic(let diagnostic) in ArticleLoader().articles(from: [folder.path + "/a.rss"])
    {
      #expect(diagnostic.severity == .warning)
    }
  }

  @Test func makesAnArticleOfAString() {
    let article = Article("Court frees aide\n\nThe court freed him.", source: "notes/aide.txt")
    #expect(article.info.id.hasPrefix("aide-"))
    #expect(article.blocks.map(\.kind) == [.heading, .paragraph])
  }

  /// "The court closed the case on Monday.\n"
  private static let gzip: [UInt8] = [
    31, 139, 8, 0, 0, 0, 0, 0, 2, 3, 11, 201, 72, 85, 72, 206, 47, 45, 42, 81, 72, 206, 201, 47, 78,
    77, 81, 40, 1, 9, 36, 22, 167, 42, 228, 231, 41, 248, 230, 231, 165, 36, 86, 234, 113, 1, 0, 96,
    20, 117, 203, 37, 0, 0, 0,
  ]
}
