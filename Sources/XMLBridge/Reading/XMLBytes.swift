internal import CLibXML2

/// UTF-8 of a parsed document, valid only inside the callback that gets it.
package struct XMLBytes {
  let bytes: UnsafeBufferPointer<UInt8>

  init(_ start: UnsafePointer<UInt8>, count: Int) {
    bytes = UnsafeBufferPointer(start: start, count: count)
  }

  /// Text up to a NUL.
  init(terminated start: UnsafePointer<UInt8>) {
    self.init(start, count: Int(xmlStrlen(start)))
  }

  /// The number of bytes.
  package var count: Int { bytes.count }

  /// A copy.
  package var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Appends a copy to a buffer.
  package func append(to buffer: inout [UInt8]) { buffer.append(contentsOf: bytes) }

  /// Whether it begins with the bytes of a literal.
  package func hasPrefix(_ literal: StaticString) -> Bool {
    bytes.starts(
      with: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  /// Whether the bytes are those of a literal.
  package static func == (bytes: XMLBytes, literal: StaticString) -> Bool {
    bytes.count == literal.utf8CodeUnitCount
      && ng_equal(bytes.bytes.baseAddress, literal.utf8Start, bytes.count) != 0
  }

  /// Whether the bytes are those of an array.
  package static func == (bytes: XMLBytes, array: [UInt8]) -> Bool {
    bytes.count == array.count && ng_equal(bytes.bytes.baseAddress, array, bytes.count) != 0
  }

  /// Lets a `switch` compare names with literals.
  package static func ~= (literal: StaticString, bytes: XMLBytes) -> Bool { bytes == literal }
}
