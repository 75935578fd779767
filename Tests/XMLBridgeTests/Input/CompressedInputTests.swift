import SystemPackage
import Testing
import XMLBridge

@Suite struct CompressedInputTests {
  /// "one\ntwo\n" as gzip writes it.
  static let gzip: [UInt8] = [
    0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0xCB, 0xCF, 0x4B, 0xE5, 0x2A, 0x29,
    0xCF, 0xE7, 0x02, 0x00, 0xE6, 0x0B, 0xBA, 0x12, 0x08, 0x00, 0x00, 0x00,
  ]

  private func withFile<T>(_ bytes: [UInt8], _ body: (String) throws -> T) throws -> T {
    let file = try TemporaryFile(in: TemporaryFile.systemFolder)
    defer {
      file.unlink()
      try? file.descriptor.close()
    }
    try file.descriptor.writeAll(bytes)
    return try body(file.path.string)
  }

  @Test(
    arguments: [
      ([], "", false), (Array("one".utf8), "one", false), (gzip, "one\ntwo\n", true),
      ([0x1F], "\u{1F}", false),
    ] as [([UInt8], String, Bool)])
  func readsPlainAndGzip(bytes: [UInt8], text: String, isCompressed: Bool) throws {
    try withFile(bytes) { path in
      let input = try CompressedInput(path: path)
      #expect(input.isCompressed == isCompressed)
      #expect(String(decoding: try input.readAll(), as: UTF8.self) == text)
      #expect(try input.next() == nil)
    }
  }

  @Test func readsGzipFromAPipe() throws {
    let (read, write) = try FileDescriptor.pipe()
    try write.writeAll(Self.gzip)
    try write.close()
    let input = try CompressedInput(read, name: "-", closesDescriptor: true)
    #expect(String(decoding: try input.readAll(), as: UTF8.self) == "one\ntwo\n")
  }

  @Test func joinedGzipIsAnError() throws {
    // "three\n"
    let other: [UInt8] = [
      0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0x2B, 0xC9, 0x28, 0x4A, 0x4D,
      0xE5, 0x02, 0x00, 0xD8, 0xC5, 0x46, 0xFF, 0x06, 0x00, 0x00, 0x00,
    ]
    try withFile(Self.gzip + other) { path in
      let error = #expect(throws: BridgeError.self) {
        try CompressedInput(path: path).readAll()
      }
      #expect(error?.reason.contains("joined") == true)
    }
  }

  @Test(arguments: [3, 12, 20, 24, 27])
  func damagedGzipIsAnError(keeping count: Int) throws {
    try withFile(Array(Self.gzip.prefix(count))) { path in
      let error = #expect(throws: BridgeError.self) {
        try CompressedInput(path: path).readAll()
      }
      #expect(error?.code == .damaged)
      #expect(error?.file == path)
    }
  }

  @Test func limitIsNamed() throws {
    try withFile(Array(repeating: 65, count: 1000)) { path in
      let all = try CompressedInput(path: path, limit: 1000).readAll()
      #expect(all.count == 1000)
      let error = #expect(throws: BridgeError.self) {
        try CompressedInput(path: path, limit: 999).readAll()
      }
      #expect(error?.code == .limit)
      #expect(error?.reason.contains("999 bytes") == true)
    }
  }

  @Test(arguments: [("/no/such/file", Errno.noSuchFileOrDirectory), ("/", .isDirectory)])
  func unreadableFilesAreNamed(path: String, errno: Errno) {
    let error = #expect(throws: BridgeError.self) { try CompressedInput(path: path).readAll() }
    #expect(error?.errno == errno)
    #expect(error?.description.hasPrefix(path + ": ") == true)
  }

  @Test func namesWithPercentSignsAreNotUnescaped() throws {
    let file = try TemporaryFile(in: TemporaryFile.systemFolder)
    let path = FilePath(file.path.string + "%41 b.gz")
    try file.descriptor.writeAll(Self.gzip)
    try file.replace(path)
    let input = try CompressedInput(path: path.string)
    #expect(try input.readAll().count == 8)
  }
}
