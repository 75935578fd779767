internal import SystemPackage

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Runs another program and reads what it prints.
package enum ChildProcess {
  /// The longest that a program may print nothing, in milliseconds.
  private static let patience: Int32 = 60_000

  /// What a program left.
  package struct Output: Sendable {
    /// What it printed.
    package var bytes: [UInt8]
    /// Its exit status; -1 when a signal ended it.
    package var status: Int
  }

  /// Runs a program of the search path with no input; its errors are not shown.
  ///
  /// - Returns: nil when there is no such program.
  /// - Throws: `BridgeError` when it prints more than `limit` bytes or nothing for a minute, and
  ///   `Errno` when it cannot be started.
  package static func output(
    of program: String, _ arguments: [String], limit: Int
  ) throws -> Output? {
    let (reading, writing) = try FileDescriptor.pipe()
    defer { try? reading.close() }
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, writing.rawValue, 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addclose(&actions, reading.rawValue)
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var process: pid_t = 0
    let failure = posix_spawnp(&process, program, &actions, nil, &words, environ)
    try? writing.close()
    if failure == ENOENT { return nil }
    guard failure == 0 else { throw Errno(rawValue: failure) }
    do {
      let bytes = try read(reading, program: program, limit: limit)
      return Output(bytes: bytes, status: wait(process))
    } catch {
      kill(process, SIGKILL)
      _ = wait(process)
      throw error
    }
  }

  private static func read(
    _ descriptor: FileDescriptor, program: String, limit: Int
  ) throws -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      var waiting = pollfd(fd: descriptor.rawValue, events: Int16(POLLIN), revents: 0)
      guard poll(&waiting, 1, patience) > 0 else {
        throw BridgeError(.limit, file: program, reason: "\(program) takes too long")
      }
      let chunk = try descriptor.readChunk(name: program)
      if chunk.isEmpty { return bytes }
      bytes += chunk
      guard bytes.count <= limit else {
        throw BridgeError(
          .limit, file: program, reason: "\(program) gives more than \(limit >> 20) MiB")
      }
    }
  }

  private static func wait(_ process: pid_t) -> Int {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status & 0x7f == 0 ? Int(status >> 8 & 0xff) : -1
  }
}
