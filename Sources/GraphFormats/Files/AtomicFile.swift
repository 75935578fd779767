package import SystemPackage
internal import XMLBridge

/// Writes a whole file or none: readers see the old content or the new, never a part.
package enum AtomicFile {
  /// Writes a file through `body` under a temporary name in the same folder and renames it at the
  /// end. An existing file keeps its mode; on an error it stays as it was. Standard output (`-`)
  /// and devices are written directly.
  ///
  /// - Throws: `FormatError` with file, reason and remedy, and what `body` throws.
  package static func write(
    to path: String, _ body: (_ descriptor: FileDescriptor, _ name: String) throws -> Void
  ) throws {
    do {
      if path == "-" {
        try body(.standardOutput, path)
        return
      }
      // A symbolic link stays, and the file that it leads to is replaced.
      let target = FilePath(path).resolvingLinks
      if let target, !target.isOnDisk {
        let descriptor = try FileDescriptor.open(target, .writeOnly)
        try descriptor.closeAfter { try body(descriptor, path) }
      } else {
        try replace(target ?? FilePath(path), name: path, body)
      }
    } catch let error as BridgeError {
      throw FormatError(error)
    } catch let error as Errno {
      throw FormatError(BridgeError(.cannotWrite, file: path, errno: error))
    }
  }

  private static func replace(
    _ target: FilePath, name: String, _ body: (FileDescriptor, String) throws -> Void
  ) throws {
    let folder = target.removingLastComponent()
    let file = try TemporaryFile(in: folder.isEmpty ? "." : folder)
    do {
      try file.descriptor.closeAfter {
        try body(file.descriptor, name)
        try file.replace(target)
      }
    } catch {
      file.unlink()
      throw error
    }
  }
}
