package import SystemPackage

extension FileDescriptor {
  /// The next bytes, at most `CompressedInput.chunkSize` of them; none at the end.
  ///
  /// - Throws: `BridgeError`.
  package func readChunk(name: String) throws -> [UInt8] {
    do {
      return try [UInt8](unsafeUninitializedCapacity: CompressedInput.chunkSize) { buffer, count in
        count = try read(into: UnsafeMutableRawBufferPointer(buffer))
      }
    } catch let error as Errno {
      throw BridgeError(.cannotRead, file: name, errno: error)
    }
  }

  /// Writes all bytes.
  ///
  /// - Throws: `BridgeError`.
  package func write(_ bytes: [UInt8], name: String) throws {
    do {
      _ = try writeAll(bytes)
    } catch let error as Errno {
      throw BridgeError(.cannotWrite, file: name, errno: error)
    }
  }
}
