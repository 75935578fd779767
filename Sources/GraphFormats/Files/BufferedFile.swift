internal import SystemPackage

/// Gathers small pieces and writes them to an open file in blocks.
struct BufferedFile {
  private let descriptor: FileDescriptor
  private var buffer: [UInt8] = []

  /// Writes to an open file, which the caller closes.
  init(_ descriptor: FileDescriptor) { self.descriptor = descriptor }

  /// Writes a text.
  mutating func write(_ text: String) throws {
    buffer.append(contentsOf: text.utf8)
    if buffer.count > 1 << 16 { try flush() }
  }

  /// Writes a JSON value.
  mutating func write(_ value: (inout JSONWriter) -> Void) throws {
    var json = JSONWriter()
    value(&json)
    buffer.append(contentsOf: json.bytes)
    if buffer.count > 1 << 16 { try flush() }
  }

  /// Writes what is still held back; to be called once at the end.
  mutating func flush() throws {
    try descriptor.writeAll(buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}
