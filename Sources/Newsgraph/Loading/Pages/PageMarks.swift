/// What the words of an element's class, id and role say about it.
struct PageMarks: OptionSet, Sendable {
  let rawValue: UInt16

  /// Holds the article: `entry-content`, `articleBody`.
  static let body = PageMarks(rawValue: 1 << 0)
  /// May hold it: `article`, `post`, `content`.
  static let content = PageMarks(rawValue: 1 << 1)
  /// Around the article: `related`, `share`, `newsletter`.
  static let boilerplate = PageMarks(rawValue: 1 << 2)
  /// Of readers: `comments`.
  static let comments = PageMarks(rawValue: 1 << 3)
  /// Text under a picture.
  static let caption = PageMarks(rawValue: 1 << 4)
  /// Who wrote it and when: `byline`, `dateline`.
  static let byline = PageMarks(rawValue: 1 << 5)
  /// Not shown.
  static let hidden = PageMarks(rawValue: 1 << 6)
  /// The lines that sum the article up above it.
  static let summary = PageMarks(rawValue: 1 << 7)

  /// The marks of the words in a class or id: `post-Body__main`.
  init(words bytes: ArraySlice<UInt8>) {
    var marks = PageMarks()
    var (word, previous) = (Hash(), Hash())
    var (wasLower, hasPrevious) = (false, false)
    /// The marks of a name of one word only, until another word follows.
    var alone = PageMarks()
    func endWord() {
      guard word.length > 0 else { return }
      // What has a sidebar is none.
      if !hasPrevious || !Self.modifiers.contains(previous.value) {
        marks.formUnion(Self.words[word.value] ?? [])
      }
      alone = hasPrevious ? [] : Self.loneWords[word.value] ?? []
      if hasPrevious { marks.formUnion(Self.pairs[previous.joined(word)] ?? []) }
      (previous, hasPrevious) = (word, true)
      word = Hash()
    }
    func endName() {
      endWord()
      marks.formUnion(alone)
      (alone, hasPrevious) = ([], false)
    }
    for byte in bytes {
      let isUpper = byte &- 0x41 < 26
      let lower = isUpper ? byte | 0x20 : byte
      guard lower &- 0x61 < 26 else {
        if byte <= 0x20 { endName() } else { endWord() }
        wasLower = false
        continue
      }
      if isUpper, wasLower { endWord() }
      word.append(lower)
      wasLower = !isUpper
    }
    endName()
    rawValue = marks.rawValue
  }

  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// FNV-1a of a word (http://www.isthe.com/chongo/tech/comp/fnv).
  private struct Hash {
    var value: UInt64 = 0xcbf2_9ce4_8422_2325
    var length = 0

    mutating func append(_ byte: UInt8) {
      value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
      length += 1
    }

    func joined(_ other: Hash) -> UInt64 { value &* 31 &+ other.value }

    init() {}
    init(_ word: Substring) { word.utf8.forEach { append($0) } }
  }

  private static let words = table(wordLists)
  private static let loneWords = table([(.hidden, "hidden invisible hide")])
  private static let modifiers = Set(
    "has with without no not is w show enable disable".split(separator: " ").map { Hash($0).value })

  private static func table(_ lists: [(PageMarks, String)]) -> [UInt64: PageMarks] {
    var table: [UInt64: PageMarks] = [:]
    for (mark, list) in lists {
      for word in list.split(separator: " ") {
        table[Hash(word).value, default: []].formUnion(mark)
      }
    }
    return table
  }

  private static let pairs = {
    var table: [UInt64: PageMarks] = [:]
    for (mark, list) in pairLists {
      for pair in list.split(separator: " ") {
        let parts = pair.split(separator: "-")
        table[Hash(parts[0]).joined(Hash(parts[1])), default: []].formUnion(mark)
      }
    }
    return table
  }()

  private static let wordLists: [(PageMarks, String)] = [
    (.body, "articlebody storybody storytext postbody entrycontent articlecontent postcontent"),
    (.content, "article post story entry content main body text page blog news"),
    (
      .boilerplate,
      """
      related relatedposts recommended recommendations recommendation recirc recirculation share \
      sharing shares sharedaddy social newsletter newsletters subscribe subscription signup promo \
      promos promotion sidebar widgets nav navbar navigation menu breadcrumb breadcrumbs \
      footer masthead ad ads advert advertisement advertising adsense sponsor sponsored banner \
      popup modal overlay cookie cookies consent gdpr trending popular mostread outbrain taboola \
      disqus tags taglist tagcloud pager pagination paging login register rating ratings toolbar \
      copyright disclaimer donate donation poll quiz teaser teasers upsell paywall player \
      hashtags followus jp toc skip infobox print printonly recommends readmore seealso \
      moreon morefrom bookmark bookmarks playlist carousel slideshow navlinks prevnext
      """
    ),
    (.comments, "comments comment commentlist respond reply replies livefyre disqus"),
    (.caption, "caption captions imagecaption credit credits photocredit figcaption"),
    (
      .byline,
      """
      byline bylines dateline timestamp author authors dates pubdate publishdate postmeta \
      entrymeta postinfo
      """
    ),
    (.summary, "summary standfirst subhead subheadline dek deck lede excerpt"),
    (.hidden, "visuallyhidden offscreen"),
  ]

  private static let pairLists: [(PageMarks, String)] = [
    (
      .body,
      """
      article-body story-body post-body entry-content article-content post-content story-content \
      body-copy article-text story-text article-copy entry-body body-text blog-content \
      news-content news-body single-content
      """
    ),
    (
      .boilerplate,
      """
      read-more read-next see-also more-on more-from more-stories most-read most-popular \
      follow-us sign-up you-may up-next latest-news top-stories author-bio about-author \
      author-box tag-list post-tags entry-tags article-tags entry-footer post-footer call-out \
      social-links screen-reader in-brief also-read must-read jump-link
      """
    ),
    (.caption, "photo-credit image-credit image-caption media-caption photo-caption wp-caption"),
    (
      .byline,
      """
      entry-meta post-meta article-meta post-date entry-date publish-date post-info article-info \
      story-meta article-date pub-date published-date publish-date date-published
      """
    ),
    (.hidden, "sr-only visually-hidden screen-reader is-hidden"),
  ]
}
