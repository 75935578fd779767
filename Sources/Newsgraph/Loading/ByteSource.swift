internal import XMLBridge

/// Bytes of a file or stream, taken line by line or all at once; holds one chunk or line.
final class ByteSource {
  /// The source as the user gave it.
  let name: String
  private let input: CompressedInput
  private let limit: Int
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  /// Opens a file, or standard input for `-`.
  ///
  /// - Parameter limit: the most bytes of a line, or of all.
  init(path: String, limit: Int) throws(LoadingError) {
    name = path
    self.limit = limit
    do {
      input = try CompressedInput(path: path)
    } catch {
      throw LoadingError(error, file: path)
    }
  }

  /// What has been read and not been taken, at least the first line or chunk of the source.
  func peek() throws(LoadingError) -> ArraySlice<UInt8> {
    while buffer.count - start < 1_024, try fill() {}
    return buffer[start...]
  }

  /// The next line without its end; nil behind the last.
  ///
  /// - Throws: `LoadingError.Code.tooLarge` for a line over the limit, which is passed over.
  func readLine() throws(LoadingError) -> [UInt8]? {
    var searched = start
    var isTooLong = false
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0a) {
        let line = buffer[start..<end]
        start = end + 1
        if isTooLong || line.count > limit { throw tooLarge("line") }
        return Array(line)
      }
      if buffer.count - start > limit {
        isTooLong = true
        start = buffer.count
      }
      searched = buffer.count - start
      guard try fill() else { break }
    }
    defer { start = buffer.count }
    if isTooLong { throw tooLarge("line") }
    return start < buffer.count ? Array(buffer[start...]) : nil
  }

  /// Everything that is left.
  ///
  /// - Throws: `LoadingError.Code.tooLarge` when that is more than the limit.
  func readAll() throws(LoadingError) -> [UInt8] {
    while try fill() {
      if buffer.count - start > limit { throw tooLarge("source") }
    }
    defer { start = buffer.count }
    if buffer.count - start > limit { throw tooLarge("source") }
    return Array(buffer[start...])
  }

  /// Appends the next chunk; false at the end. What was taken is dropped from the buffer.
  private func fill() throws(LoadingError) -> Bool {
    guard !isAtEnd else { return false }
    if start > 0 {
      buffer.removeFirst(start)
      start = 0
    }
    do {
      guard let chunk = try input.next() else {
        isAtEnd = true
        return false
      }
      buffer.append(contentsOf: chunk)
      return true
    } catch {
      isAtEnd = true
      throw LoadingError(error, file: name)
    }
  }

  private func tooLarge(_ what: String) -> LoadingError {
    LoadingError(
      .tooLarge, file: name,
      message: "the \(what) is larger than \(limit >> 20) MiB: split it into single articles, "
        + "one a file or one a line of a .jsonl file")
  }
}
