internal import SystemPackage
internal import XMLBridge

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// The article files in a folder and the folders in it, by name.
struct FolderListing {
  /// A file, or why something gives none.
  enum Entry {
    case file(String)
    case problem(Diagnostic)
  }

  /// Files and problems in order.
  private(set) var entries: [Entry] = []
  /// The number of files whose name is not that of an article.
  private(set) var skipped = 0
  /// Whether neither an article nor a problem was found.
  var isWithoutArticles: Bool { entries.isEmpty }

  private struct Identity: Equatable {
    var device: DeviceID
    var inode: Inode
  }

  /// Whether a path leads to a folder.
  ///
  /// - Throws: `LoadingError` when it leads nowhere.
  static func isFolder(_ path: String) throws(LoadingError) -> Bool {
    do {
      return try Stat(FilePath(path)).type == .directory
    } catch {
      throw LoadingError(.unreadable, file: path, message: error.reason)
    }
  }

  /// The listing of a folder; hidden files are left out.
  ///
  /// - Throws: `LoadingError` when the folder cannot be read.
  init(_ folder: String) throws(LoadingError) {
    var folder = folder
    while folder.count > 1, folder.last == "/" { folder.removeLast() }
    try list(folder, within: [])
  }

  private mutating func list(_ folder: String, within: [Identity]) throws(LoadingError) {
    let identity: Identity
    let names: [String]
    do {
      let stat = try Stat(FilePath(folder))
      identity = Identity(device: stat.deviceID, inode: stat.inode)
      // Opening it first tells why it cannot be listed.
      try FileDescriptor.open(FilePath(folder), .readOnly).close()
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch let error as Errno {
      throw LoadingError(.unreadable, file: folder, message: error.reason)
    } catch {
      throw LoadingError(.unreadable, file: folder, message: "cannot list this folder")
    }
    if within.contains(identity) {
      throw LoadingError(
        .linkLoop, file: folder, message: "this link leads back to a folder around it: skipped")
    }
    for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    where !name.hasPrefix(".") {
      let path = folder == "/" ? "/\(name)" : "\(folder)/\(name)"
      do {
        if try Self.isFolder(path) {
          try list(path, within: within + [identity])
        } else if FileKind(path: path) != nil {
          entries.append(.file(path))
        } else {
          skipped += 1
        }
      } catch {
        let severity: Diagnostic.Severity = error.code == .linkLoop ? .warning : .error
        entries.append(.problem(Diagnostic(error, severity: severity)))
      }
    }
  }
}
