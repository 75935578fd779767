package import SystemPackage

/// Reads a file or a stream, plain or gzip, in chunks.
///
/// Whether it is compressed is told from its first bytes, not from its name. What comes out is
/// capped, so that a small file that unfolds to a huge one is refused.
package final class CompressedInput {
  /// The most bytes that come out for one byte of compressed data, beyond `freeSize`.
  package static let maximumRatio = 200
  /// Compressed data may always unfold to this many bytes, whatever their ratio.
  package static let freeSize = 64 << 20
  /// The size of a chunk in bytes.
  package static let chunkSize = 64 << 10

  /// The file as the user named it; `-` for standard input.
  package let name: String
  /// Whether the data are compressed.
  package var isCompressed: Bool { compressed != nil }

  private let descriptor: FileDescriptor
  private let closesDescriptor: Bool
  private var compressed: GzipStream?
  private var pending: [UInt8]
  private var count = 0
  private let limit: Int
  private let limitReason: String

  /// Opens a file, or standard input for `-`.
  ///
  /// - Parameter limit: the most bytes that may come out.
  /// - Throws: `BridgeError` when it cannot be opened.
  package convenience init(path: String, limit: Int = .max) throws {
    if path == "-" {
      try self.init(.standardInput, name: path, limit: limit, closesDescriptor: false)
      return
    }
    let descriptor: FileDescriptor
    do {
      descriptor = try FileDescriptor.open(FilePath(path), .readOnly)
    } catch let error as Errno {
      throw BridgeError(.cannotOpen, file: path, errno: error)
    }
    try self.init(descriptor, name: path, limit: limit, closesDescriptor: true)
  }

  /// Reads an open descriptor from where it stands.
  ///
  /// - Parameter limit: the most bytes that may come out.
  /// - Throws: `BridgeError` when the first bytes cannot be read.
  package init(
    _ descriptor: FileDescriptor, name: String, limit: Int = .max, closesDescriptor: Bool
  ) throws {
    self.descriptor = descriptor
    self.closesDescriptor = closesDescriptor
    self.name = name
    pending = try descriptor.readChunk(name: name)
    guard pending.starts(with: [0x1F, 0x8B]) else {
      self.limit = limit
      limitReason = "it holds more than \(limit) bytes (cap on size)"
      return
    }
    let spool = try CompressedSpool(first: pending, rest: descriptor, name: name)
    pending = []
    let unfolded = max(Self.freeSize, spool.size * Self.maximumRatio)
    self.limit = min(limit, unfolded)
    limitReason =
      "it unfolds to more than \(self.limit) bytes (cap on decompressed size): "
      + "unpack it with gunzip if you trust it"
    compressed = try GzipStream(spool.descriptor, name: name)
  }

  deinit {
    if closesDescriptor { try? descriptor.close() }
  }

  /// The next bytes, at most `chunkSize` of them; nil at the end.
  ///
  /// - Throws: `BridgeError` when reading fails, when compressed data are damaged or end early,
  ///   and when the limit is exceeded.
  package func next() throws -> [UInt8]? {
    let chunk: [UInt8]
    if let compressed {
      chunk = try compressed.read()
    } else if pending.isEmpty {
      chunk = try descriptor.readChunk(name: name)
    } else {
      chunk = pending
      pending = []
    }
    count += chunk.count
    guard count <= limit else { throw BridgeError(.limit, file: name, reason: limitReason) }
    return chunk.isEmpty ? nil : chunk
  }

  /// All bytes that are left.
  ///
  /// - Throws: as `next()`.
  package func readAll() throws -> [UInt8] {
    var all: [UInt8] = []
    while let chunk = try next() { all += chunk }
    return all
  }
}
