import SystemPackage

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Runs `body` with the path of a file that holds these bytes, and removes it.
func withTemporaryFile(_ bytes: [UInt8], _ body: (FilePath) throws -> Void) throws {
  let path = FilePath("/tmp/newsgraph-test-\(UInt64.random(in: 0 ... .max))")
  let file = try FileDescriptor.open(
    path, .writeOnly, options: [.create, .exclusiveCreate], permissions: .ownerReadWrite)
  defer { _ = unlink(path.string) }
  _ = try file.closeAfter { try file.writeAll(bytes) }
  try body(path)
}
