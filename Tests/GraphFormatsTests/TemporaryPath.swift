import SystemPackage
import XMLBridge

/// The path of a file that is removed after `body`.
func withTemporaryFile<T>(_ bytes: [UInt8] = [], _ body: (String) throws -> T) throws -> T {
  let file = try TemporaryFile(in: TemporaryFile.systemFolder)
  defer {
    file.unlink()
    try? file.descriptor.close()
  }
  try file.descriptor.writeAll(bytes)
  return try body(file.path.string)
}

/// The bytes of a file.
func contents(_ path: String) throws -> [UInt8] { try CompressedInput(path: path).readAll() }
