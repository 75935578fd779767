import GraphCore
import TestSupport
import Testing

@testable import Newsgraph

/// Pages that are broken in every way are read or refused, never more than that.
@Suite struct BadPagesTests {
  private static let page = """
    <!doctype html><html lang=en><head><meta charset=utf-8><title>Aide freed – The Post</title>
    <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Aide freed"}</script>
    <script>var x = "<p>";</script></head><body class="post"><nav><a href=/>Home</a></nav><article>
    <h1>Aide freed</h1><p class='byline'>By Ann Ng</p><p>The court in the capital freed the aide, on
    Monday.</p><figure><img src=a><figcaption>The hall</figcaption></figure><ul><li>One<li>Two</ul>
    <blockquote>He said “yes”, and left.</blockquote><p>He went home &amp; slept.<br><br>Late.</p>
    </article><footer>© The Post</footer></body></html>
    """

  /// Blocks lie in the text, in order, and hold no line break.
  private func check(_ bytes: [UInt8], _ comment: Comment) {
    do {
      let page = try HTMLPage(bytes, file: "a.html")
      var last = 0
      for block in page.text.blocks {
        #expect(block.span.start >= last && block.span.length > 0, comment)
        #expect(block.span.end <= page.text.scalars.count, comment)
        #expect(!page.text.scalars[block.span.range].contains("\n"), comment)
        last = block.span.end
      }
    } catch {
      #expect(error.file == "a.html" && !error.message.isEmpty, comment)
    }
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func mutated(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var bytes = Array(Self.page.utf8)
    for _ in 0..<Int.random(in: 1...20, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0...4, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
      case 2: bytes.removeSubrange(place..<min(bytes.count, place + 30))
      case 3:
        let other = Int.random(in: 0..<bytes.count, using: &random)
        bytes.insert(contentsOf: bytes[other..<min(bytes.count, other + 60)], at: place)
      default: bytes.removeSubrange(place...)
      }
      if bytes.isEmpty { bytes = [0x3c] }
    }
    check(bytes, "seed \(seed)")
  }

  @Test(arguments: [
    "<div>", "<p>", "<b>", "<table><tr><td>", "<ul><li>", "<blockquote>", "<article>", "<!--",
    "<script>", "<a href='", "<br>", "<p>a", "<b>a</b>,", "&", "<div class=related>a,", "\u{0}",
  ])
  func repeated(part: String) throws {
    let clock = ContinuousClock()
    let bytes = Array((String(repeating: part, count: 20_000) + "The end, said Ng.").utf8)
    let time = clock.measure { check(bytes, "\(part)") }
    #expect(time < .seconds(30), "\(part): \(time)")
  }

  @Test(
    arguments: [
      ("utf-8", [0x63, 0x61, 0x66, 0xe9]), ("windows-1252", [0x63, 0x61, 0x66, 0xe9]),
      ("iso-8859-2", [0x63, 0x61, 0x66, 0xe9]), ("no-such-charset", [0x63, 0x61, 0x66, 0xe9]),
      ("windows-1251", [0x63, 0x61, 0x66, 0xc3, 0xa9]), ("utf-16", [0x63, 0x61, 0x66, 0xc3, 0xa9]),
    ] as [(String, [UInt8])])
  func wronglyDeclaredEncodings(name: String, word: [UInt8]) throws {
    let bytes = Array("<meta charset=\(name)><p>".utf8) + word + Array("</p>".utf8)
    let page = try HTMLPage(bytes, file: "a.html")
    #expect(String(page.text.scalars[...]) == "café")
  }
}
