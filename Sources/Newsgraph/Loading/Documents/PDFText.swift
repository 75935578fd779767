internal import SystemPackage
internal import XMLBridge

/// The text of a PDF file, through the program `pdftotext` of Poppler.
enum PDFText {
  /// The text, UTF-8, paragraphs in reading order.
  ///
  /// - Throws: `LoadingError` when the program is not installed, fails or gives too much.
  static func text(_ bytes: [UInt8], file: String, limit: Int) throws(LoadingError) -> [UInt8] {
    do {
      let copy = try TemporaryFile(in: TemporaryFile.systemFolder)
      defer {
        copy.unlink()
        try? copy.descriptor.close()
      }
      try copy.descriptor.write(bytes, name: TemporaryFile.systemFolder.string)
      guard
        let output = try ChildProcess.output(
          of: "pdftotext", ["-enc", "UTF-8", "-nopgbrk", "-q", copy.path.string, "-"],
          limit: limit)
      else {
        throw LoadingError(
          .missingTool, file: file,
          message: "a PDF file, which needs the program pdftotext: install it with\n"
            + "  apt-get install poppler-utils   (macOS: brew install poppler)")
      }
      guard output.status == 0, !output.bytes.isEmpty else {
        throw LoadingError(
          .binary, file: file,
          message: output.status == 0
            ? "a PDF file without text: it may hold scanned pages, which need text recognition"
            : "pdftotext cannot read this PDF file: it may be damaged or locked with a password")
      }
      return output.bytes
    } catch let error as LoadingError {
      throw error
    } catch let error as BridgeError {
      throw LoadingError(
        error.code == .limit ? .tooLarge : .unreadable, file: file, message: error.reason)
    } catch let error as Errno {
      throw LoadingError(.unreadable, file: file, message: error.reason)
    } catch {
      throw LoadingError(.unreadable, file: file, message: "\(error)")
    }
  }
}
