internal import CLibXML2

/// The tree of an HTML page, as libxml2's forgiving parser builds it: elements and text in the
/// order of the page.
package struct HTMLTree: Sendable {
  /// An element or a piece of text.
  package struct Node: Sendable {
    fileprivate var nameIndex: Int32
    fileprivate var parentIndex: Int32
    fileprivate var endIndex: Int32
    fileprivate var first: Int32
    fileprivate var last: Int32

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
    fileprivate var nameIndex: Int32
    fileprivate var first: Int32
    fileprivate var last: Int32

    /// The place of its name in `names`.
    package var name: Int { Int(nameIndex) }
    /// The place of its value in `bytes`.
    package var value: Range<Int> { Int(first)..<Int(last) }
  }

  /// The most tags of a page; each takes some 250 bytes of memory.
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
    guard let parser = htmlNewParserCtxt() else { fatalError("out of memory") }
    defer { htmlFreeParserCtxt(parser) }
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_COMPACT.rawValue | XML_PARSE_HUGE.rawValue
    let document = page.withUnsafeBytes {
      htmlCtxtReadMemory(
        parser, $0.baseAddress?.assumingMemoryBound(to: CChar.self), count, nil, encoding,
        Int32(options))
    }
    guard let document else {
      throw BridgeError(.malformed, file: name, reason: "no HTML could be read from it")
    }
    defer { xmlFreeDoc(document) }
    guard let root = xmlDocGetRootElement(document) else { return }
    bytes.reserveCapacity(page.count)
    nodes.reserveCapacity(page.count / 48)
    names = attributes
    copy(root, keeping: Dictionary(zip(attributes, Int32(0)...), uniquingKeysWith: { $1 }))
  }

  /// The text of a text node or the value of an attribute.
  package func string(_ place: Range<Int>) -> String {
    String(decoding: bytes[place], as: UTF8.self)
  }

  /// Copies an element and all that it holds, without recursion, since pages nest as deep as they
  /// please.
  private mutating func copy(_ root: xmlNodePtr, keeping wanted: [String: Int32]) {
    var interned: [UnsafePointer<xmlChar>: Int32] = [:]
    var parent: Int32 = -1
    var current = root
    while true {
      switch current.pointee.type {
      case XML_ELEMENT_NODE:
        let index = Int32(nodes.count)
        let first = Int32(attributes.count)
        var property = current.pointee.properties
        while let attribute = property {
          if let name = wanted[String(cString: attribute.pointee.name)] {
            append(attribute, name: name)
          }
          property = attribute.pointee.next
        }
        nodes.append(
          Node(
            nameIndex: intern(current.pointee.name, &interned), parentIndex: parent,
            endIndex: index + 1, first: first, last: Int32(attributes.count)))
        if let child = current.pointee.children {
          parent = index
          current = child
          continue
        }
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
        let place = append(current.pointee.content)
        nodes.append(
          Node(
            nameIndex: -1, parentIndex: parent, endIndex: Int32(nodes.count + 1),
            first: place.first, last: place.last))
      default: break
      }
      while current != root, current.pointee.next == nil {
        current = current.pointee.parent
        let index = Int(parent)
        nodes[index].endIndex = Int32(nodes.count)
        parent = nodes[index].parentIndex
      }
      guard current != root, let next = current.pointee.next else { return }
      current = next
    }
  }

  private mutating func append(_ attribute: xmlAttrPtr, name: Int32) {
    // The HTML parser gives each value as one piece of text.
    let place = append(attribute.pointee.children?.pointee.content)
    attributes.append(Attribute(nameIndex: name, first: place.first, last: place.last))
  }

  private mutating func append(_ text: UnsafeMutablePointer<xmlChar>?) -> (
    first: Int32, last: Int32
  ) {
    let first = Int32(bytes.count)
    if let text {
      bytes.append(contentsOf: UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text))))
    }
    return (first, Int32(bytes.count))
  }

  /// The place of a name, which the parser keeps once for each document.
  private mutating func intern(
    _ name: UnsafePointer<xmlChar>, _ interned: inout [UnsafePointer<xmlChar>: Int32]
  ) -> Int32 {
    if let known = interned[name] { return known }
    let index = Int32(names.count)
    names.append(String(cString: name))
    interned[name] = index
    return index
  }
}
