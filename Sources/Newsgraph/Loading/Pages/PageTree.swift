internal import XMLBridge

/// A page's elements and text in order, with what is needed to tell its story from what surrounds
/// it.
struct PageTree {
  /// An element or a piece of text.
  struct Node {
    var tag: PageTag
    var marks: PageMarks = []
    /// The element around it; -1 for the outermost.
    var parent: Int
    /// The place behind all that it holds.
    var end: Int
    /// Whether it is none of the story, with all that it holds.
    var isDropped = false
    /// The number of bytes of text that it holds and does not drop, white space as one.
    var length = 0
    /// The part of that in links.
    var linkLength = 0
    /// The number of commas in it.
    var commas = 0

    /// The share of its text in links.
    var linkDensity: Double { length == 0 ? 0 : Double(linkLength) / Double(length) }
  }

  let html: HTMLTree
  private(set) var nodes: [Node] = []

  /// Attributes that are asked for.
  static let attributeNames = [
    "class", "id", "itemprop", "data-testid", "hidden", "aria-hidden", "style", "role", "name",
    "property", "content", "datetime", "type", "rel", "href", "lang",
  ]

  private static let address = attributeNames.firstIndex(of: "href")!

  /// The tree of a page: what is never part of a story and what is not shown is dropped.
  init(_ html: HTMLTree) {
    self.html = html
    let tags = html.names.map { PageTag(name: $0) }
    nodes.reserveCapacity(html.nodes.count)
    for node in html.nodes {
      var new = Node(
        tag: node.name.map { tags[$0] } ?? .text, parent: node.parent ?? -1, end: node.end)
      if new.parent >= 0, nodes[new.parent].isDropped {
        new.isDropped = true
      } else if new.tag == .text {
        measure(node.content, &new)
      } else {
        switch new.tag {
        case .dropped, .script, .title, .meta, .headLink: new.isDropped = true
        default: break
        }
        if !new.isDropped { read(node, &new) }
        if new.tag == .link, !leadsElsewhere(node) { new.tag = .inline }
      }
      nodes.append(new)
    }
    addUp()
  }

  /// Drops parts of the page and measures the rest anew.
  mutating func drop(where isDropped: (Int, Node) -> Bool) {
    var index = 0
    while index < nodes.count {
      if !nodes[index].isDropped, nodes[index].tag != .text, isDropped(index, nodes[index]) {
        let end = nodes[index].end
        for inner in index..<end { nodes[inner].isDropped = true }
        index = end
      } else {
        index += 1
      }
    }
    addUp()
  }

  /// The text of a text node.
  func text(_ index: Int) -> String { html.string(html.nodes[index].content) }

  /// The text of a text node, UTF-8.
  func bytes(_ index: Int) -> ArraySlice<UInt8> { html.bytes[html.nodes[index].content] }

  /// The name of an element's tag.
  func name(_ index: Int) -> String { html.nodes[index].name.map { html.names[$0] } ?? "" }

  /// The value of an element's attribute.
  func attribute(_ name: String, of index: Int) -> String? {
    guard nodes[index].tag != .text, let wanted = Self.attributeNames.firstIndex(of: name)
    else { return nil }
    return html.attributes[html.nodes[index].content].first { $0.name == wanted }
      .map { html.string($0.value) }
  }

  /// All text of an element, dropped or not.
  func allText(_ index: Int) -> String {
    (index..<nodes[index].end).filter { nodes[$0].tag == .text }.map { text($0) }.joined()
  }

  /// Whether a link has an address that is no place of the same page; a lone `#` stands for a script.
  private func leadsElsewhere(_ node: HTMLTree.Node) -> Bool {
    guard
      let address = html.attributes[node.content].first(where: { $0.name == Self.address })?.value
    else {
      return false
    }
    return address.count == 1 || html.bytes[address].first != UInt8(ascii: "#")
  }

  private func read(_ node: HTMLTree.Node, _ new: inout Node) {
    for attribute in html.attributes[node.content] {
      switch attribute.name {
      case 0...3: new.marks.formUnion(PageMarks(words: html.bytes[attribute.value]))
      case 4: new.marks.insert(.hidden)
      case 5: if html.string(attribute.value) == "true" { new.marks.insert(.hidden) }
      case 6:
        let style = html.string(attribute.value).lowercased().filter { $0 != " " }
        if style.contains("display:none") || style.contains("visibility:hidden") {
          new.marks.insert(.hidden)
        }
      case 7:
        switch html.string(attribute.value) {
        case "navigation", "contentinfo", "complementary", "search", "dialog", "alert", "banner",
          "menu", "menubar", "toolbar":
          new.marks.insert(.boilerplate)
        default: break
        }
      default: break
      }
    }
  }

  private func measure(_ place: Range<Int>, _ node: inout Node) {
    var length = 0
    var commas = 0
    var wasSpace = true
    for byte in html.bytes[place] {
      let isSpace = byte <= 0x20
      if !isSpace || !wasSpace { length += 1 }
      wasSpace = isSpace
      if byte == 0x2c { commas += 1 }
    }
    node.length = wasSpace && length > 0 ? length - 1 : length
    node.commas = commas
  }

  /// Hands the measures of text up to all elements around it.
  private mutating func addUp() {
    for index in nodes.indices where nodes[index].tag != .text {
      nodes[index].length = 0
      nodes[index].linkLength = 0
      nodes[index].commas = 0
    }
    for index in nodes.indices.reversed() where !nodes[index].isDropped {
      let node = nodes[index]
      guard node.parent >= 0 else { continue }
      nodes[node.parent].length += node.length
      nodes[node.parent].linkLength += node.tag == .link ? node.length : node.linkLength
      nodes[node.parent].commas += node.commas
    }
  }
}
