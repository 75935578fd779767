package import SystemPackage

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// A new file with a name of its own, open for reading and writing.
package struct TemporaryFile {
  /// Its path.
  package let path: FilePath
  /// The open file.
  package let descriptor: FileDescriptor

  /// Creates a file in a folder; only its owner may read it.
  ///
  /// - Throws: `Errno`.
  package init(in folder: FilePath) throws {
    var template = Array(folder.appending(".newsgraph-XXXXXX").string.utf8CString)
    let number = mkstemp(&template)
    guard number >= 0 else { throw Errno(rawValue: errno) }
    _ = fcntl(number, F_SETFD, FD_CLOEXEC)
    path = FilePath(platformString: template)
    descriptor = FileDescriptor(rawValue: number)
  }

  /// The folder for files that nobody else needs.
  package static var systemFolder: FilePath {
    getenv("TMPDIR").map { FilePath(platformString: $0) } ?? "/tmp"
  }

  /// Removes its name; the open file stays until it is closed.
  package func unlink() { _ = path.withPlatformString { remove($0) } }

  /// Gives it the mode of `target`, or the mode of any new file, and its name, replacing what is
  /// there.
  ///
  /// - Throws: `Errno`.
  package func replace(_ target: FilePath) throws {
    var mode = try? target.stat().permissions.rawValue
    if mode == nil {
      let mask = umask(0)
      umask(mask)
      mode = 0o666 & ~mask
    }
    _ = fchmod(descriptor.rawValue, mode!)
    let result = path.withPlatformString { old in
      target.withPlatformString { new in rename(old, new) }
    }
    guard result == 0 else { throw Errno(rawValue: errno) }
  }
}

extension FilePath {
  /// The path of the file that it leads to through symbolic links; nil when there is none.
  package var resolvingLinks: FilePath? {
    withPlatformString { path in
      guard let resolved = realpath(path, nil) else { return nil }
      defer { free(resolved) }
      return FilePath(platformString: resolved)
    }
  }

  /// Whether it leads to a file or folder rather than a device, pipe or socket.
  package var isOnDisk: Bool {
    guard let type = try? stat().type else { return false }
    return type == .regular || type == .directory
  }
}
