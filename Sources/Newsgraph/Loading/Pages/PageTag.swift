/// What an element's tag means for reading.
enum PageTag: UInt8, Sendable {
  /// Text, not an element.
  case text
  /// Part of a line: `b`, `span`.
  case inline
  /// A line of its own without a meaning: `div`, `section`.
  case block
  case paragraph
  case heading
  case quote
  case list
  case listItem
  case table
  case row
  case cell
  case figure
  case caption
  case link
  case lineBreak
  case article
  case main
  case body
  case head
  case header
  case footer
  case form
  case time
  case title
  case meta
  case headLink
  case script
  /// Never part of a story: `nav`, `button`.
  case dropped
  case preformatted

  /// The tag of that name.
  init(name: String) { self = Self.named[name] ?? .inline }

  /// Whether it ends the line before it.
  var isBlock: Bool {
    switch self {
    case .text, .inline, .link, .lineBreak, .time, .title, .meta, .headLink, .script, .dropped:
      false
    default: true
    }
  }

  private static let named: [String: PageTag] = {
    let groups: [(PageTag, String)] = [
      (
        .block,
        """
        div section html dl address center details summary hr fieldset hgroup thead tbody tfoot \
        colgroup legend
        """
      ),
      (.paragraph, "p"), (.heading, "h1 h2 h3 h4 h5 h6"), (.quote, "blockquote"),
      (.list, "ul ol menu"), (.listItem, "li dt dd"), (.table, "table"), (.row, "tr"),
      (.cell, "td th"), (.figure, "figure"), (.caption, "figcaption caption"), (.link, "a"),
      (.lineBreak, "br"), (.article, "article"), (.main, "main"), (.body, "body"),
      (.head, "head"), (.header, "header"), (.footer, "footer"), (.form, "form"),
      (.time, "time"), (.title, "title"), (.meta, "meta"), (.headLink, "link"),
      (.script, "script"), (.preformatted, "pre"),
      (
        .dropped,
        """
        style nav aside noscript template iframe svg button select textarea object embed audio \
        video canvas dialog input option label map math applet frameset noframes
        """
      ),
    ]
    var table: [String: PageTag] = [:]
    for (tag, names) in groups {
      for name in names.split(separator: " ") { table[String(name)] = tag }
    }
    return table
  }()
}
