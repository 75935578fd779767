internal import SystemPackage

/// The bytes of a weights file, and who owns them.
final class WeightsStorage: @unchecked Sendable {
  let bytes: UnsafeRawBufferPointer
  private let isOwned: Bool

  /// Bytes that outlive the program's use of them.
  init(borrowing bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    isOwned = false
  }

  /// A copy of bytes.
  init(copying bytes: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 64)
    copy.copyBytes(from: bytes)
    self.bytes = UnsafeRawBufferPointer(copy)
    isOwned = true
  }

  /// A file's bytes.
  init(path: FilePath) throws(EncoderError) {
    do {
      let file = try FileDescriptor.open(path, .readOnly)
      bytes = try file.closeAfter { try Self.contents(of: file) }
      isOwned = true
    } catch {
      throw EncoderError(.unreadable, "cannot read the weights file: \(error)")
    }
  }

  deinit { if isOwned { bytes.deallocate() } }

  private static func contents(of file: FileDescriptor) throws -> UnsafeRawBufferPointer {
    let size = Int(try file.seek(offset: 0, from: .end))
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 64)
    do {
      var count = 0
      while count < size {
        let free = UnsafeMutableRawBufferPointer(rebasing: buffer[count...])
        let read = try file.read(fromAbsoluteOffset: Int64(count), into: free)
        // A file that shrinks meanwhile ends in zeros, which its checksum tells.
        if read == 0 { break }
        count += read
      }
      for at in count..<size { buffer[at] = 0 }
    } catch {
      buffer.deallocate()
      throw error
    }
    return UnsafeRawBufferPointer(buffer)
  }
}
