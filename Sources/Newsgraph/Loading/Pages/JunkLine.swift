/// Lines that web pages put between the paragraphs of a story: invitations to read, share, sign
/// up or comment, credits, bylines and dates.
enum JunkLine {
  /// Longer lines are left alone.
  private static let longest = 240

  /// Whether a line is none of the story.
  static func isJunk(_ line: String, isHeading: Bool = false) -> Bool {
    guard line.utf8.count <= longest else { return false }
    let words = words(of: line)
    guard !words.isEmpty else { return true }
    let plain = words.joined(separator: " ")
    if wholeLines.contains(plain.hasSuffix(":") ? String(plain.dropLast()) : plain) { return true }
    if beginnings[words[0], default: []].contains(where: { plain.hasPrefix($0) }) { return true }
    if endings[words.last!, default: []].contains(where: { plain.hasSuffix($0) }) { return true }
    return isCommentCount(words) || isInvitation(words) || isCredit(line) || isByline(line)
      || isDateLine(words)
  }

  /// "Follow The Post on Facebook and Instagram", "More of our stories".
  private static func isInvitation(_ words: [Substring]) -> Bool {
    switch words[0] {
    case "follow": words.contains(where: networks.contains)
    case "more":
      words.count <= 6
        && ["stories", "news", "articles", "coverage", "headlines"].contains(words.last!)
    default: false
    }
  }

  private static let networks: Set<Substring> = [
    "facebook", "instagram", "linkedin", "telegram", "tiktok", "twitter", "whatsapp", "youtube",
  ]

  /// "The bridge at dawn (Photo: Ann Ng)", "View from the sea © The Post", but no sentence before
  /// the mark.
  private static func isCredit(_ line: String) -> Bool {
    // Bytes and scalars, since counting characters takes several times as long.
    let mark: String.Index
    if line.utf8.last == UInt8(ascii: ")"),
      let open = line.utf8.lastIndex(of: UInt8(ascii: "("))
    {
      let word = line[open...].dropFirst().prefix { $0.isLetter }.lowercased()
      guard ["image", "images", "photo", "photos", "picture", "pictures", "pic"].contains(word)
      else { return false }
      mark = open
    } else if let sign = line.unicodeScalars.firstIndex(of: "©") {
      mark = sign
    } else {
      return false
    }
    return !line[..<mark].contains { ".!?".contains($0) }
  }

  /// The words of a line in lower case, without punctuation but apostrophes and colons.
  private static func words(of line: String) -> [Substring] {
    var plain: [UInt8] = []
    plain.reserveCapacity(line.utf8.count)
    let bytes = Array(line.utf8)
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): plain.append(byte | 0x20)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "'"), UInt8(ascii: ":"):
        plain.append(byte)
      case 0xe2 where place + 2 < bytes.count && bytes[place + 1] == 0x80:
        // Dashes, quotes and dots.
        plain.append(bytes[place + 2] == 0x99 ? UInt8(ascii: "'") : 0x20)
        place += 2
      case 0x80...: plain.append(byte)
      default: plain.append(0x20)
      }
      place += 1
    }
    return String(decoding: plain, as: UTF8.self).split(separator: " ")
  }

  /// "12 comments", "View 3 comments".
  private static func isCommentCount(_ words: [Substring]) -> Bool {
    guard words.count <= 4, let last = words.last,
      ["comments", "comment", "shares", "share", "views"].contains(last)
    else { return false }
    return words.dropLast().allSatisfy {
      $0.allSatisfy(\.isNumber) || ["view", "show", "all", "read", "see", "k", "no"].contains($0)
    }
  }

  /// "By Ann Ng and Bo Li, The Post", not "By Monday the court ...".
  static func isByline(_ line: String) -> Bool {
    guard let letter = line.utf8.first, "bBwWpPrR".utf8.contains(letter) else { return false }
    let words = line.split(separator: " ")
    guard words.count >= 2, words.count <= 16 else { return false }
    let first = words[0].lowercased()
    let isWritten =
      words.count > 3 && ["written", "posted", "reported"].contains(first)
      && words[1].lowercased() == "by"
    guard first == "by" || first == "by:" || isWritten else { return false }
    if let end = line.last, ".!?".contains(end) { return false }
    let names = words.dropFirst(isWritten ? 2 : 1)
    guard names.count >= 2 || names.first?.allSatisfy(\.isUppercase) == true else { return false }
    return names.allSatisfy { word in
      bylineWords.contains(word) || word.first!.isUppercase || word.first!.isNumber
        || word.first == "@" || word.first == "("
    } && names.first!.first!.isUppercase
  }

  /// The names of a byline: `Ann Ng` of `By Ann Ng`.
  static func names(ofByline line: String) -> String {
    var words = line.split(separator: " ")[...]
    if words.count > 3, ["written", "posted", "reported"].contains(words[0].lowercased()) {
      words.removeFirst()
    }
    guard words.count > 1, ["by", "by:"].contains(words.first!.lowercased()) else { return line }
    return words.dropFirst().joined(separator: " ")
  }

  /// The day or time in a line that holds nothing else: `Published: March 5, 2024`.
  static func date(in line: String) -> String? {
    isDateLine(words(of: line)) ? PublicationDate.iso(line) : nil
  }

  private static let bylineWords: Set<Substring> = [
    "and", "for", "of", "the", "in", "at", "on", "with", "de", "van", "von", "bin", "al", "da",
    "del", "la", "am", "pm", "|", "•", "-", "–", "—", "&",
  ]

  /// A line of a date, a time and words such as "published".
  private static func isDateLine(_ words: [Substring]) -> Bool {
    guard words.count <= 16, words.contains(where: { $0.first!.isNumber }) else { return false }
    var hasDatePart = false
    for word in words {
      let word = word.hasSuffix(":") ? word.dropLast() : word
      if dateWords.contains(word) {
        hasDatePart = true
      } else if !timeWords.contains(word), !word.allSatisfy({ $0.isNumber || $0 == ":" }),
        !isTime(word)
      {
        return false
      }
    }
    return hasDatePart
  }

  /// "10am", "3rd", "2019", "10:30am".
  private static func isTime(_ word: Substring) -> Bool {
    let rest = word.drop { $0.isNumber || $0 == ":" }
    return rest.count < word.count
      && ["", "am", "pm", "st", "nd", "rd", "th", "h", "m", "gmt"].contains(rest)
  }

  private static let dateWords: Set<Substring> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
    "sept", "oct", "nov", "dec", "updated", "published", "ago", "posted",
  ]

  private static let timeWords: Set<Substring> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue",
    "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "at", "on", "am", "pm", "a", "p",
    "m", "gmt", "utc", "est", "edt", "et", "pst", "pdt", "cet", "bst", "ist", "last", "first",
    "modified", "date", "time", "hours", "hour", "minutes", "mins", "min", "days", "day", "read",
    "of", "the", "is", "was", "this", "article", "story", "more", "than", "old",
  ]

  private static let wholeLines: Set<String> = Set(
    """
    advertisement
    advertisements
    advert
    ad
    sponsored
    sponsored content
    promoted
    comments
    comment
    share
    share this
    share this article
    share this story
    share this post
    tweet
    print
    email
    facebook
    twitter
    whatsapp
    linkedin
    pinterest
    reddit
    copy link
    link copied
    more
    show more
    see more
    load more
    read more
    read next
    continue reading
    related
    related articles
    related stories
    related news
    related content
    related posts
    related topics
    related links
    you may also like
    you might also like
    don't miss
    most read
    most popular
    trending
    trending now
    trending news
    recommended
    recommended for you
    tags
    topics
    getty images
    reuters
    ap photo
    file photo
    image
    photo
    photos
    caption
    captions
    video
    watch
    listen
    newsletter
    newsletters
    sign up
    subscribe
    follow us
    leave a reply
    leave a comment
    post a comment
    add a comment
    top stories
    latest news
    more stories
    more news
    save
    close
    skip
    next
    previous
    back to top
    highlights
    story highlights
    key points
    play video
    media playback is unsupported on your device
    """.split(separator: "\n").map(String.init))

  /// By their first word.
  private static let beginnings = Dictionary(grouping: beginningLines) {
    $0.prefix { $0 != " " }
  }

  private static let beginningLines = lines(
    """
    advertisement story continues
    story continues below
    article continues below
    article continues after
    continue reading below
    read more:
    read more on
    read more about
    read more at
    read also:
    also read:
    see more:
    see also:
    read next:
    read:
    watch:
    watch more:
    related:
    related article
    related stories
    more:
    more on this
    more on:
    more from
    don't miss:
    recommended:
    up next:
    filed under
    posted in
    tagged with
    tags:
    topics:
    categories:
    category:
    share this on
    share this with
    share on
    click to share
    click to email
    click to print
    click here to
    click here for
    leave a reply
    leave a comment
    be the first to comment
    you must be logged in
    you must log in
    join the conversation
    join the discussion
    have your say
    tell us what you think
    what do you think let us know
    like this story share
    like us on
    follow us on
    follow him on
    follow her on
    follow them on
    sign up for
    sign up to
    subscribe to our
    subscribe now
    get our newsletter
    get the latest
    get breaking news
    download our app
    download the app
    image credit:
    image copyright
    image caption
    image source
    image:
    photo credit:
    photo by
    photo:
    photograph:
    picture:
    pictured:
    credit:
    credits:
    media caption
    copyright ©
    copyright 19
    copyright 20
    all rights reserved
    these are external links
    this site uses
    this website uses
    we use cookies
    by signing up
    by subscribing
    by continuing to use
    comments are closed
    your email address will not be published
    required fields are marked
    """)

  /// By their last word.
  private static let endings = Dictionary(grouping: endingLines) {
    $0.split(separator: " ").last!
  }

  private static let endingLines = lines(
    """
    all rights reserved
    opens in new window
    getty images
    sign up here
    to read more
    click here
    click here for more information
    read the full story
    read full article
    getty
    """)

  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n").map(String.init)
  }
}
