import SystemPackage
import XMLBridge

/// Turns drawings into PNG with the program rsvg-convert (librsvg), where it is installed.
enum PNGRenderer {
  private static let program = "rsvg-convert"
  /// Pixels of the PNG for one of the drawing, so that it prints sharply.
  private static let zoom = "2"
  /// The most bytes of a PNG.
  private static let limit = 1 << 30

  /// Writes a drawing as PNG.
  static func render(_ drawing: String, into output: FileDescriptor) throws {
    let source = try TemporaryFile(in: TemporaryFile.systemFolder)
    defer { source.unlink() }
    try source.descriptor.closeAfter { _ = try source.descriptor.writeAll(drawing.utf8) }
    let arguments = ["--zoom", zoom, source.path.string]
    guard let picture = try ChildProcess.output(of: program, arguments, limit: limit) else {
      throw ToolError(
        "PNG takes the program \(program), which is not installed "
          + "(apt-get install librsvg2-bin); or write .svg instead.")
    }
    guard picture.status == 0 else {
      throw ToolError("\(program) could not draw the PNG; write .svg instead.")
    }
    try output.writeAll(picture.bytes)
  }
}
