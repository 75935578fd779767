internal import CLibXML2
internal import SystemPackage

/// Decompresses a file through libxml2, which opens paths only.
final class GzipStream {
  private let input: xmlParserInputBufferPtr
  private let file: FileDescriptor
  private let name: String
  private var count: UInt32 = 0

  /// Decompresses the whole of a seekable file, which it closes in the end.
  init(_ file: FileDescriptor, name: String) throws {
    self.file = file
    self.name = name
    // A path of the user's would be un-escaped like a URI; a descriptor's number is safe.
    guard let input = ng_open_input("/dev/fd/\(file.rawValue)") else {
      try? file.close()
      throw BridgeError(
        .cannotOpen, file: name, reason: "cannot be decompressed: unpack it with gunzip first")
    }
    self.input = input
  }

  deinit {
    xmlFreeParserInputBuffer(input)
    try? file.close()
  }

  /// The next bytes; none at the end.
  func read() throws -> [UInt8] {
    try [UInt8](unsafeUninitializedCapacity: CompressedInput.chunkSize) { buffer, filled in
      let result = ng_read_input(input, buffer.baseAddress, Int32(buffer.count))
      guard result >= 0 else {
        throw BridgeError(
          .damaged, file: name,
          reason: "the gzip data are damaged or end early: fetch the file again")
      }
      if result == 0 { try checkSize() }
      count &+= UInt32(result)
      filled = Int(result)
    }
  }

  /// libxml2 stops behind the first of several joined gzip files and says nothing; the size in
  /// the last four bytes tells.
  private func checkSize() throws {
    var size: UInt32 = 0
    let end = try? file.seek(offset: -4, from: .end)
    let read = try? end.map { offset in
      try withUnsafeMutableBytes(of: &size) {
        try file.read(fromAbsoluteOffset: offset, into: $0)
      }
    }
    guard read == 4, UInt32(littleEndian: size) == count else {
      throw BridgeError(
        .damaged, file: name,
        reason: "several gzip files joined into one, or damaged: unpack it with gunzip first")
    }
  }
}

/// The compressed data as a seekable file.
struct CompressedSpool {
  let descriptor: FileDescriptor
  let size: Int

  /// The file itself when it is one that was read from its beginning; else a copy of the stream
  /// in a file without a name.
  init(first: [UInt8], rest: FileDescriptor, name: String) throws {
    if (try? rest.seek(offset: 0, from: .current)) == Int64(first.count) {
      do {
        size = Int(try rest.seek(offset: 0, from: .end))
        try rest.seek(offset: 0, from: .start)
        descriptor = try rest.duplicate()
      } catch let error as Errno {
        throw BridgeError(.cannotRead, file: name, errno: error)
      }
      return
    }
    let copy: TemporaryFile
    do {
      copy = try TemporaryFile(in: TemporaryFile.systemFolder)
    } catch let error as Errno {
      throw BridgeError(
        .cannotOpen, file: TemporaryFile.systemFolder.string, errno: error)
    }
    copy.unlink()
    var chunk = first
    var size = 0
    while !chunk.isEmpty {
      try copy.descriptor.write(chunk, name: TemporaryFile.systemFolder.string)
      size += chunk.count
      chunk = try rest.readChunk(name: name)
    }
    self.size = size
    descriptor = copy.descriptor
    _ = try? descriptor.seek(offset: 0, from: .start)
  }
}
