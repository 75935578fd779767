import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Standard output, written in blocks, with colours where a person looks at it.
struct Console: ~Copyable {
  /// How many columns a line may take.
  static let width = 80

  private var buffer: [UInt8] = []
  private let isColored: Bool

  init() {
    let environment = { (name: String) in getenv(name).map { String(cString: $0) } ?? "" }
    isColored =
      isatty(STDOUT_FILENO) == 1 && environment("NO_COLOR").isEmpty && environment("TERM") != "dumb"
  }

  /// How a piece of text is set off.
  enum Style: String {
    case bold = "1"
    case dim = "2"
    case red = "31"
    case green = "32"
    case yellow = "33"
  }

  /// The text in a style, plain where nobody sees colours.
  func styled(_ text: String, _ style: Style) -> String {
    isColored ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// Writes a line.
  mutating func line(_ text: String = "") throws {
    buffer.append(contentsOf: text.utf8)
    buffer.append(UInt8(ascii: "\n"))
    if buffer.count > 1 << 16 { try flush() }
  }

  /// Writes what is still held back; to be called once at the end.
  mutating func flush() throws {
    defer { buffer.removeAll(keepingCapacity: true) }
    do {
      try FileDescriptor.standardOutput.writeAll(buffer)
    } catch let error as Errno {
      throw ToolError("standard output could not be written: \(error)")
    }
  }
}

/// Writes a warning or an error to standard error.
func warn(_ message: String) {
  _ = try? FileDescriptor.standardError.writeAll("newsgraph: \(message)\n".utf8)
}

/// A closed pipe then shows as an error of the write instead of ending the program.
func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

/// An error that says what is wrong and what to do.
struct ToolError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
