internal import CLibXML2

/// Is told what a parser finds. A thrown error ends the parse and is thrown on.
package protocol XMLHandler: AnyObject {
  /// An element begins.
  func startElement(_ element: XMLStartElement) throws
  /// An element ends.
  func endElement(_ name: XMLBytes, line: Int) throws
  /// A piece of text or of a CDATA section; one text may come in several pieces.
  func text(_ bytes: XMLBytes) throws
  /// Something in the document is wrong, but reading goes on.
  func warning(_ message: String, line: Int)
}

/// The start of an element, valid only inside the callback that gets it.
package struct XMLStartElement {
  /// Its name without prefix.
  package let name: XMLBytes
  /// Tells namespaces of one document apart; 0 for none.
  package let namespaceNumber: Int
  /// The URI of its namespace.
  package var namespace: XMLBytes? { uri.map { XMLBytes(terminated: $0) } }
  /// Where it begins to end: the line of the tag's last character.
  package let line: Int
  let uri: UnsafePointer<UInt8>?
  let attributes: UnsafeBufferPointer<UnsafePointer<UInt8>?>

  /// The value of the attribute of that name without prefix, nil when it has none.
  package func attribute(_ name: StaticString) -> XMLBytes? {
    for index in 0..<attributeCount {
      let base = index * 5
      guard attributes[base + 1] == nil, let local = attributes[base],
        ng_is_name(local, name.utf8Start, name.utf8CodeUnitCount) != 0
      else { continue }
      return value(index)
    }
    return nil
  }

  /// The text of the attribute of that name without prefix, nil when it has none.
  package func attributeText(_ name: StaticString) -> String? {
    // libxml2 hands `&amp;` on as a reference, and no other.
    attribute(name)?.string.replacing("&#38;", with: "&")
  }

  /// The value of the attribute of that name with any prefix, nil when it has none.
  package func prefixedAttribute(_ name: StaticString) -> XMLBytes? {
    for index in 0..<attributeCount {
      guard attributes[index * 5 + 1] != nil, let local = attributes[index * 5],
        XMLBytes(terminated: local) == name
      else { continue }
      return value(index)
    }
    return nil
  }

  /// The number of attributes.
  package var attributeCount: Int { attributes.count / 5 }

  private func value(_ index: Int) -> XMLBytes? {
    guard let start = attributes[index * 5 + 3], let end = attributes[index * 5 + 4] else {
      return nil
    }
    return XMLBytes(start, count: end - start)
  }

  /// The bytes of all values.
  var size: Int { (0..<attributeCount).reduce(0) { $0 + (value($1)?.count ?? 0) } }
}
