internal import CLibXML2

/// Lays the elements and texts that libxml2's HTML parser finds into flat arrays, without a tree of
/// libxml2's own.
struct HTMLTreeBuilder {
  private(set) var nodes: [HTMLTree.Node] = []
  private(set) var attributes: [HTMLTree.Attribute] = []
  /// Names of the attributes that are kept, and then of tags.
  private(set) var names: [String]
  private(set) var bytes: [UInt8] = []

  private let attributeCount: Int
  /// The element that is open.
  private var parent: Int32 = -1
  private var tagNames = NameTable()
  private var attributeNames = NameTable()

  /// A builder for a page of that many bytes.
  init(attributes: [String], size: Int) {
    names = attributes
    attributeCount = attributes.count
    bytes.reserveCapacity(size)
    nodes.reserveCapacity(size / 48)
  }

  /// Reads a page.
  mutating func parse(_ page: [UInt8], count: Int32, encoding: String) {
    guard let parser = htmlNewParserCtxt() else { fatalError("out of memory") }
    defer { htmlFreeParserCtxt(parser) }
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue
    withUnsafeMutablePointer(to: &self) { builder in
      parser.pointee.userData = UnsafeMutableRawPointer(builder)
      parser.pointee.sax.pointee = Self.callbacks()
      page.withUnsafeBytes {
        // Without a builder of libxml2 there is no document to free.
        _ = htmlCtxtReadMemory(
          parser, $0.baseAddress?.assumingMemoryBound(to: CChar.self), count, nil, encoding,
          Int32(options))
      }
    }
    while parent >= 0 { endElement() }
  }

  private static func callbacks() -> xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.startElement = { builder, name, attributes in
      HTMLTreeBuilder.at(builder).pointee.startElement(name!, attributes)
    }
    handler.endElement = { builder, _ in HTMLTreeBuilder.at(builder).pointee.endElement() }
    handler.characters = { builder, text, count in
      HTMLTreeBuilder.at(builder).pointee.append(
        UnsafeBufferPointer(start: text, count: Int(count)))
    }
    handler.cdataBlock = handler.characters
    return handler
  }

  private static func at(_ builder: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<Self> {
    builder!.assumingMemoryBound(to: Self.self)
  }

  private mutating func startElement(
    _ name: UnsafePointer<xmlChar>, _ pairs: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    let first = Int32(attributes.count)
    if var pair = pairs {
      while let name = pair[0] {
        append(attribute: name, value: pair[1])
        pair += 2
      }
    }
    let index = Int32(nodes.count)
    nodes.append(
      HTMLTree.Node(
        nameIndex: tagName(name), parentIndex: parent, endIndex: index + 1, first: first,
        last: Int32(attributes.count)))
    parent = index
  }

  private mutating func endElement() {
    let index = Int(parent)
    guard index >= 0 else { return }
    nodes[index].endIndex = Int32(nodes.count)
    parent = nodes[index].parentIndex
  }

  /// Appends a text, which the parser gives in pieces.
  private mutating func append(_ text: UnsafeBufferPointer<xmlChar>) {
    // White space before the first element.
    guard parent >= 0 else { return }
    let index = nodes.count - 1
    let first = Int32(bytes.count)
    bytes.append(contentsOf: text)
    if nodes[index].nameIndex < 0, nodes[index].parentIndex == parent {
      nodes[index].last = Int32(bytes.count)
    } else {
      nodes.append(
        HTMLTree.Node(
          nameIndex: -1, parentIndex: parent, endIndex: Int32(index + 2), first: first,
          last: Int32(bytes.count)))
    }
  }

  private mutating func append(
    attribute name: UnsafePointer<xmlChar>, value: UnsafePointer<xmlChar>?
  ) {
    let index =
      attributeNames[name]
      ?? attributeNames.add(
        name, Int32(names.prefix(attributeCount).firstIndex(of: String(cString: name)) ?? -1))
    guard index >= 0 else { return }
    let first = Int32(bytes.count)
    if let value {
      bytes.append(contentsOf: UnsafeBufferPointer(start: value, count: Int(xmlStrlen(value))))
    }
    attributes.append(
      HTMLTree.Attribute(nameIndex: index, first: first, last: Int32(bytes.count)))
  }

  private mutating func tagName(_ name: UnsafePointer<xmlChar>) -> Int32 {
    if let known = tagNames[name] { return known }
    names.append(String(cString: name))
    return tagNames.add(name, Int32(names.count - 1))
  }
}

/// Numbers of names, found by their address, since the parser keeps each name once.
private struct NameTable {
  private var all: [UnsafePointer<xmlChar>: Int32] = [:]
  /// The name of each hash that was met last, for speed.
  private var recent: [(name: UnsafePointer<xmlChar>?, number: Int32)] = Array(
    repeating: (nil, 0), count: 256)

  subscript(_ name: UnsafePointer<xmlChar>) -> Int32? {
    mutating get {
      let place = Self.place(name)
      if recent[place].name == name { return recent[place].number }
      guard let number = all[name] else { return nil }
      recent[place] = (name, number)
      return number
    }
  }

  mutating func add(_ name: UnsafePointer<xmlChar>, _ number: Int32) -> Int32 {
    all[name] = number
    return number
  }

  private static func place(_ name: UnsafePointer<xmlChar>) -> Int {
    let address = UInt64(UInt(bitPattern: name))
    return Int(truncatingIfNeeded: (address &* 0x9e37_79b9_7f4a_7c15) >> 56)
  }
}
