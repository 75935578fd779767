/// Articles of a JSON Lines stream, one a line; holds one line at a time.
struct RecordStream {
  private let bytes: ByteSource
  private let maker: ArticleMaker
  private var first: [UInt8]?
  private var line = 0
  private var hasRecords = false
  private var isBroken = false

  /// - Parameter first: the first line, if it was taken already.
  init(_ bytes: ByteSource, maker: ArticleMaker, first: [UInt8]? = nil) {
    self.bytes = bytes
    self.maker = maker
    self.first = first
  }

  /// The next article; nil at the end. After an error the stream goes on.
  mutating func next() throws(LoadingError) -> Article? {
    while !isBroken {
      line += 1
      guard var record = try readLine() else {
        isBroken = true
        if !hasRecords { throw maker.empty() }
        return nil
      }
      if line == 1, record.starts(with: [0xef, 0xbb, 0xbf]) { record.removeFirst(3) }
      if record.allSatisfy({ $0 <= 0x20 }) { continue }
      hasRecords = true
      let parsed: ArticleRecord
      do {
        parsed = try ArticleRecord(json: record)
      } catch {
        throw LoadingError(.badRecord, file: maker.file, line: line, message: error.reason)
      }
      return try maker.article(parsed, bytes: record, line: line)
    }
    return nil
  }

  private mutating func readLine() throws(LoadingError) -> [UInt8]? {
    if let first {
      self.first = nil
      return first
    }
    do {
      return try bytes.readLine()
    } catch {
      hasRecords = true
      isBroken = error.code != .tooLarge
      var error = error
      error.line = line
      throw error
    }
  }
}
