import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How many articles have been read, on a terminal and where there are more than a few.
struct Progress {
  /// Fewer articles are read before anybody would look.
  private static let few = 8

  private let isSeen = isatty(STDERR_FILENO) == 1
  private var isShown = false

  /// Shows a number of articles in place of the last.
  mutating func show(_ count: Int) {
    guard isSeen, count > Self.few else { return }
    write("\rnewsgraph: \(count) articles read")
    isShown = true
  }

  /// Clears the line.
  mutating func clear() {
    guard isShown else { return }
    write("\r\u{1B}[K")
    isShown = false
  }

  private func write(_ text: String) {
    _ = try? FileDescriptor.standardError.writeAll(text.utf8)
  }
}
