internal import SystemPackage
internal import XMLBridge

/// The files in a zip archive, by the directory at its end (APPNOTE.TXT of PKWARE, 4.3).
struct ZipArchive {
  private struct Entry {
    var method: Int
    var checksum: ArraySlice<UInt8>
    var packedSize: Int
    var size: Int
    /// Where its own header begins.
    var start: Int
  }

  private let bytes: [UInt8]
  private var entries: [String: Entry] = [:]

  /// The archive in these bytes; nil when they are none.
  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    // The end of the directory stands before a comment of at most 65,535 bytes.
    let first = max(0, bytes.count - 65_557)
    guard bytes.count >= 22,
      let end = (first...bytes.count - 22).last(where: { number($0, 4) == 0x0605_4b50 })
    else { return nil }
    var place = number(end + 16, 4)
    for _ in 0..<number(end + 10, 2) {
      guard place >= 0, place + 46 <= bytes.count, number(place, 4) == 0x0201_4b50 else { break }
      let nameEnd = place + 46 + number(place + 28, 2)
      guard nameEnd <= bytes.count else { break }
      let name = String(decoding: bytes[place + 46..<nameEnd], as: UTF8.self)
      entries[name] = Entry(
        method: number(place + 10, 2), checksum: bytes[place + 16..<place + 20],
        packedSize: number(place + 20, 4), size: number(place + 24, 4),
        start: number(place + 42, 4))
      place = nameEnd + number(place + 30, 2) + number(place + 32, 2)
    }
  }

  /// The bytes of a file in it; nil when there is no such file.
  ///
  /// - Throws: `BridgeError` when it is damaged or larger than `limit`.
  func file(_ name: String, archive: String, limit: Int) throws -> [UInt8]? {
    guard let entry = entries[name] else { return nil }
    let damaged = BridgeError(
      .damaged, file: archive, reason: "the archive is damaged: save the document again")
    guard entry.start >= 0, entry.start + 30 <= bytes.count, number(entry.start, 4) == 0x0403_4b50
    else { throw damaged }
    let start = entry.start + 30 + number(entry.start + 26, 2) + number(entry.start + 28, 2)
    guard entry.packedSize >= 0, start + entry.packedSize <= bytes.count else { throw damaged }
    let packed = bytes[start..<start + entry.packedSize]
    switch entry.method {
    case 0: return Array(packed)
    case 8:
      // libxml2 unfolds gzip, which is the same data between a header and a trailer.
      let size = (0..<4).map { UInt8(truncatingIfNeeded: entry.size >> ($0 * 8)) }
      let gzip = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff] + packed + entry.checksum + size
      return try Self.unfold(gzip, name: archive, limit: limit)
    default: throw damaged
    }
  }

  private static func unfold(_ gzip: [UInt8], name: String, limit: Int) throws -> [UInt8] {
    let file = try TemporaryFile(in: TemporaryFile.systemFolder)
    file.unlink()
    try file.descriptor.write(gzip, name: TemporaryFile.systemFolder.string)
    try file.descriptor.seek(offset: 0, from: .start)
    let input = try CompressedInput(
      file.descriptor, name: name, limit: limit, closesDescriptor: true)
    return try input.readAll()
  }

  private func number(_ place: Int, _ count: Int) -> Int {
    guard place >= 0, place + count <= bytes.count else { return -1 }
    return (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << ($1 * 8) }
  }
}
