internal import CLibXML2

/// The tree of an HTML page, as libxml2's forgiving parser builds it: elements and text in the
/// order of the page.
package struct HTMLTree: Sendable {
  /// An element or a piece of text.
  package struct Node: Sendable {
    var nameIndex: Int32
    var parentIndex: Int32
    var endIndex: Int32
    var first: Int32
    var last: Int32

    /// The place of the tag's name in `names`; nil for text.
    package var name: Int? { nameIndex < 0 ? nil : Int(nameIndex) }
    /// The element around it; nil for the outermost.
    package var parent: Int? { parentIndex < 0 ? nil : Int(parentIndex) }
    /// The place behind all that it holds.
    package var end: Int { Int(endIndex) }
    /// Of text, its place in `bytes`; of an element, the places of its attributes.
    package var content: Range<Int> { Int(first)..<Int(last) }
  }

  /// A name and a value of an element.
  package struct Attribute: Sendable {
    var nameIndex: Int32
    var first: Int32
    var last: Int32

    /// The place of its name in `names`.
    package var name: Int { Int(nameIndex) }
    /// The place of its value in `bytes`.
    package var value: Range<Int> { Int(first)..<Int(last) }
  }

  /// The most tags of a page; with the text behind it each takes some 400 bytes of memory.
  package static let maximumTags = 2_000_000

  /// Elements and text, each behind the element that holds it; comments are left out.
  package private(set) var nodes: [Node] = []
  /// The attributes that were asked for, of all elements.
  package private(set) var attributes: [Attribute] = []
  /// Names of attributes, as they were asked for, and then of tags, in lower case.
  package private(set) var names: [String] = []
  /// Text and values of attributes, UTF-8.
  package private(set) var bytes: [UInt8] = []

  /// Parses a page. Scripts but those of structured data, styles and comments are left out where
  /// the encoding is UTF-8, and control characters are spaces.
  ///
  /// - Parameters:
  ///   - page: the bytes of the page.
  ///   - encoding: the name of its encoding, such as `UTF-8`.
  ///   - attributes: the names of the attributes to keep; all others are left out.
  /// - Throws: `BridgeError` when the encoding is unknown or nothing can be made of the bytes.
  package init(
    _ page: [UInt8], encoding: String, attributes: [String], name: String
  ) throws {
    guard let handler = xmlFindCharEncodingHandler(encoding) else {
      throw BridgeError(.malformed, file: name, reason: "unknown encoding \"\(encoding)\"")
    }
    xmlCharEncCloseFunc(handler)
    let page = encoding == "UTF-8" ? ScriptCutter.cut(page) : page
    guard let count = Int32(exactly: page.count),
      page.count < Self.maximumTags || page.count(where: { $0 == 0x3c }) <= Self.maximumTags
    else {
      throw BridgeError(
        .limit, file: name,
        reason: "a page of more than \(Self.maximumTags) tags (cap on memory): split it")
    }
    var builder = HTMLTreeBuilder(attributes: attributes, size: page.count)
    builder.parse(page, count: count, encoding: encoding)
    (nodes, self.attributes) = (builder.nodes, builder.attributes)
    (names, bytes) = (builder.names, builder.bytes)
  }

  /// The text of a text node or the value of an attribute.
  package func string(_ place: Range<Int>) -> String {
    String(decoding: bytes[place], as: UTF8.self)
  }
}
