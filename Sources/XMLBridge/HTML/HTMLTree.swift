internal import CLibXML2

/// The tree of an HTML page, as libxml2's forgiving parser builds it.
///
/// It must not cross threads.
package final class HTMLTree {
  fileprivate let document: htmlDocPtr

  /// Parses a page.
  ///
  /// - Parameters:
  ///   - bytes: the page.
  ///   - encoding: the name of its encoding, such as `UTF-8`.
  /// - Throws: `BridgeError` when the encoding is unknown or nothing can be made of the bytes.
  package init(_ bytes: [UInt8], encoding: String, name: String) throws {
    guard let handler = xmlFindCharEncodingHandler(encoding) else {
      throw BridgeError(.malformed, file: name, reason: "unknown encoding \"\(encoding)\"")
    }
    xmlCharEncCloseFunc(handler)
    guard let parser = htmlNewParserCtxt() else { fatalError("out of memory") }
    defer { htmlFreeParserCtxt(parser) }
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_COMPACT.rawValue | XML_PARSE_HUGE.rawValue
    let document: htmlDocPtr? =
      if let count = Int32(exactly: bytes.count) {
        bytes.withUnsafeBytes {
          htmlCtxtReadMemory(
            parser, $0.baseAddress?.assumingMemoryBound(to: CChar.self), count, nil, encoding,
            Int32(options))
        }
      } else {
        nil
      }
    guard let document else {
      throw BridgeError(.malformed, file: name, reason: "no HTML could be read from it")
    }
    self.document = document
  }

  deinit { xmlFreeDoc(document) }

  /// The outermost element, `html`; nil for an empty page.
  package var root: Node? { xmlDocGetRootElement(document).map { Node(tree: self, pointer: $0) } }

  /// An element, a piece of text or something else of the tree, which it keeps alive.
  package struct Node {
    /// What a node is.
    package enum Kind: Sendable {
      /// A tag with what it holds.
      case element
      /// Text, also of a script or style.
      case text
      /// A comment or a processing instruction.
      case other
    }

    fileprivate let tree: HTMLTree
    fileprivate let pointer: xmlNodePtr
  }
}

extension HTMLTree.Node {
  /// What it is.
  package var kind: Kind {
    switch pointer.pointee.type {
    case XML_ELEMENT_NODE: .element
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE: .text
    default: .other
    }
  }

  /// The tag's name in lower case: `p`; `text` for text.
  package var name: String { String(cString: pointer.pointee.name) }

  /// The element around it.
  package var parent: HTMLTree.Node? {
    pointer.pointee.parent.flatMap {
      $0.pointee.type == XML_ELEMENT_NODE ? HTMLTree.Node(tree: tree, pointer: $0) : nil
    }
  }

  /// What it holds, in order.
  package var children: some Sequence<HTMLTree.Node> {
    let first = kind == .element ? pointer.pointee.children : nil
    return sequence(state: first.map { HTMLTree.Node(tree: tree, pointer: $0) }) { next in
      defer { next = next?.nextSibling }
      return next
    }
  }

  /// The node behind it in the same element.
  package var nextSibling: HTMLTree.Node? {
    pointer.pointee.next.map { HTMLTree.Node(tree: tree, pointer: $0) }
  }

  /// The value of an attribute, by its name in lower case.
  package func attribute(_ name: String) -> String? {
    guard kind == .element, let value = xmlGetProp(pointer, name) else { return nil }
    defer { ng_xml_free(value) }
    return String(cString: value)
  }

  /// All attributes in order.
  package var attributes: [(name: String, value: String)] {
    guard kind == .element else { return [] }
    var attributes: [(name: String, value: String)] = []
    var property = pointer.pointee.properties
    while let current = property {
      let name = String(cString: current.pointee.name)
      attributes.append((name, attribute(name) ?? ""))
      property = current.pointee.next
    }
    return attributes
  }

  /// The text of a text node, or all text inside an element.
  package var text: String {
    if kind == .text { return content }
    var text = ""
    walk(
      enter: { node in
        if node.kind == .text { text += node.content }
        return true
      }, leave: { _ in })
    return text
  }

  private var content: String { pointer.pointee.content.map { String(cString: $0) } ?? "" }

  /// Visits it and all that it holds in the order of the page, without recursion, since pages
  /// nest as deep as they please.
  ///
  /// - Parameters:
  ///   - enter: is told of each node; whether to visit what it holds.
  ///   - leave: is told of each node once what it holds was visited or passed over.
  package func walk(
    enter: (HTMLTree.Node) throws -> Bool, leave: (HTMLTree.Node) throws -> Void
  ) rethrows {
    var node = self
    while true {
      let isElement = node.kind == .element
      if try enter(node), isElement, let child = node.pointer.pointee.children {
        node = HTMLTree.Node(tree: tree, pointer: child)
        continue
      }
      try leave(node)
      while node.pointer != pointer, node.pointer.pointee.next == nil,
        let parent = node.pointer.pointee.parent
      {
        node = HTMLTree.Node(tree: tree, pointer: parent)
        try leave(node)
      }
      guard node.pointer != pointer, let next = node.pointer.pointee.next else { return }
      node = HTMLTree.Node(tree: tree, pointer: next)
    }
  }
}
