import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Turns drawings into PNG with the program rsvg-convert (librsvg), where it is installed.
enum PNGRenderer {
  private static let program = "rsvg-convert"
  /// Pixels of the PNG for one of the drawing, so that it prints sharply.
  private static let zoom = "2"

  /// Writes a drawing as PNG.
  static func render(_ drawing: String, into output: FileDescriptor) throws {
    let pipe = try FileDescriptor.pipe()
    let child: pid_t
    do {
      defer { try? pipe.readEnd.close() }
      child = try start(input: pipe.readEnd, output: output, closing: pipe.writeEnd)
    } catch {
      try? pipe.writeEnd.close()
      throw error
    }
    // It may end early; its status then tells.
    _ = try? pipe.writeEnd.closeAfter { try pipe.writeEnd.writeAll(drawing.utf8) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) == -1, errno == EINTR {}
    if status != 0 {
      throw ToolError("\(program) could not draw the PNG; write .svg instead.")
    }
  }

  private static func start(
    input: FileDescriptor, output: FileDescriptor, closing other: FileDescriptor
  ) throws -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addclose(&actions, other.rawValue)
    posix_spawn_file_actions_adddup2(&actions, input.rawValue, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output.rawValue, STDOUT_FILENO)
    let words: [String] = [program, "--zoom", zoom]
    let arguments = words.map { strdup($0) }
    defer { for argument in arguments { free(argument) } }
    var child: pid_t = 0
    guard posix_spawnp(&child, program, &actions, nil, arguments + [nil], nil) == 0 else {
      throw ToolError(
        "PNG takes the program \(program), which is not installed "
          + "(apt-get install librsvg2-bin); or write .svg instead.")
    }
    return child
  }
}
