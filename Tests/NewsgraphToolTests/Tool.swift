import Foundation
import Testing

/// Runs the real program.
enum Tool {
  /// What a run left behind.
  struct Result {
    var status: Int32
    var output: String
    var errors: String
  }

  /// The program beside the test bundle.
  static let program: URL = {
    let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    let built = bundle.appendingPathComponent("newsgraph")
    if FileManager.default.isExecutableFile(atPath: built.path) { return built }
    // Where the tests run inside a bundle or a helper process.
    return root.appendingPathComponent(".build/debug/newsgraph")
  }()

  /// The root of the project.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Runs the program in a folder with bytes on its standard input.
  static func run(_ arguments: String..., input: Data = Data(), in folder: URL = root) throws
    -> Result
  {
    try run(arguments, input: input, in: folder)
  }

  /// Runs the program in a folder with bytes on its standard input, and variables of the
  /// environment set anew.
  static func run(
    _ arguments: [String], input: Data = Data(), in folder: URL = root,
    environment: [String: String] = [:]
  ) throws -> Result {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let scratch = try Scratch()
    // Files instead of pipes: nothing blocks, however much is written.
    let names = ["in", "out", "err"].map { scratch.folder.appendingPathComponent($0) }
    try input.write(to: names[0])
    for name in names[1...] { try Data().write(to: name) }
    process.standardInput = try FileHandle(forReadingFrom: names[0])
    process.standardOutput = try FileHandle(forWritingTo: names[1])
    process.standardError = try FileHandle(forWritingTo: names[2])
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: names[1]), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: names[2]), as: UTF8.self))
  }
}

/// A folder of one's own that is removed with the last reference.
final class Scratch {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "newsgraph-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// Writes a file into the folder and returns its path.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    try write(Data(text.utf8), to: name)
  }

  /// Writes bytes into a file of the folder and returns its path.
  @discardableResult
  func write(_ data: Data, to name: String) throws -> String {
    let file = folder.appendingPathComponent(name)
    try data.write(to: file)
    return file.path
  }

  deinit { try? FileManager.default.removeItem(at: folder) }
}
