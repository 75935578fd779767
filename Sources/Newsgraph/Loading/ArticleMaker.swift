internal import GraphCore

/// Makes articles of the bytes of one source, and refuses what is none.
struct ArticleMaker {
  let options: LoadingOptions
  /// The source as the user gave it.
  let file: String

  /// The article of a plain text file.
  func article(text bytes: [UInt8]) throws(LoadingError) -> Article {
    let scalars = try TextDecoding.scalars(of: bytes, file: file)
    try check(scalars, line: nil)
    return Article(
      plain: scalars, metadata: ArticleMetadata(), source: file, file: ownFile,
      bytesHash: SHA256.hexDigest(bytes))
  }

  /// The article of an HTML page.
  func article(html bytes: [UInt8]) throws(LoadingError) -> Article {
    guard !bytes.isEmpty else { throw empty() }
    let page = try HTMLPage(bytes, file: file)
    try check(page.scalars, line: nil)
    return Article(
      text: ArticleText(page.scalars), blocks: page.blocks, metadata: page.metadata, source: file,
      file: ownFile, bytesHash: SHA256.hexDigest(bytes))
  }

  /// The article of a record.
  ///
  /// - Parameters:
  ///   - bytes: the record as it was read.
  ///   - line: its line in the stream, if it is one of several.
  func article(
    _ record: ArticleRecord, bytes: [UInt8], line: Int?
  ) throws(LoadingError) -> Article {
    let source = line.map { "\(file):\($0)" } ?? file
    let bytesHash = SHA256.hexDigest(bytes)
    if let text = record.text {
      let scalars = TextDecoding.cleaned(text.unicodeScalars)
      try check(scalars, line: line)
      return Article(
        plain: scalars, metadata: record.metadata, source: source, file: ownFile,
        bytesHash: bytesHash)
    }
    let page = try HTMLPage(Array((record.html ?? "").utf8), file: file)
    try check(page.scalars, line: line)
    return Article(
      text: ArticleText(page.scalars), blocks: page.blocks,
      metadata: record.metadata.completed(by: page.metadata), source: source, file: ownFile,
      bytesHash: bytesHash)
  }

  /// The error for a source without text.
  func empty(line: Int? = nil) -> LoadingError {
    LoadingError(
      .empty, file: file, line: line,
      message: file == "-" && line == nil
        ? "nothing came on standard input: pipe an article into newsgraph"
        : "it holds no text: check that it is the file you meant")
  }

  private var ownFile: String? { file == "-" ? nil : file }

  private func check(_ scalars: [Unicode.Scalar], line: Int?) throws(LoadingError) {
    if scalars.allSatisfy(\.isSpace) { throw empty(line: line) }
    if !options.anyLanguage, !LanguageCheck.isEnglish(scalars) {
      throw LoadingError(
        .notEnglish, file: file, line: line,
        message: "the text is not English, which is all that newsgraph reads; --any-language "
          + "reads it nevertheless")
    }
  }
}
