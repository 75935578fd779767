internal import GraphCore

/// Makes articles of the bytes of one source, and refuses what is none.
struct ArticleMaker {
  let options: LoadingOptions
  /// The source as the user gave it.
  let file: String

  /// The article of a plain text file.
  func article(text bytes: [UInt8]) throws(LoadingError) -> Article {
    let scalars = try TextDecoding.scalars(of: bytes, file: file)
    try check(scalars, declared: nil, line: nil)
    return Article(
      plain: scalars, metadata: ArticleMetadata(), source: file, file: ownFile,
      bytesHash: SHA256.hexDigest(bytes))
  }

  /// The article of an HTML page.
  func article(html bytes: [UInt8]) throws(LoadingError) -> Article {
    guard !bytes.isEmpty else { throw empty() }
    let page = try HTMLPage(bytes, file: file)
    return try article(page.text, page.metadata, source: file, bytes: bytes, line: nil)
  }

  /// The article of a DOCX document.
  func article(word bytes: [UInt8]) throws(LoadingError) -> Article {
    let document = try WordDocument(bytes, file: file, limit: options.maximumSize)
    return try article(document.text, document.metadata, source: file, bytes: bytes, line: nil)
  }

  /// The article of a PDF file.
  func article(pdf bytes: [UInt8]) throws(LoadingError) -> Article {
    let text = try PDFText.text(bytes, file: file, limit: options.maximumSize)
    let scalars = try TextDecoding.scalars(of: text, file: file)
    try check(scalars, declared: nil, line: nil)
    return Article(
      plain: scalars, metadata: ArticleMetadata(), source: file, file: ownFile,
      bytesHash: SHA256.hexDigest(bytes))
  }

  /// The article of a record.
  ///
  /// - Parameters:
  ///   - bytes: the record as it was read.
  ///   - line: its line in the stream, or its number in the feed, if it is one of several.
  func article(
    _ record: ArticleRecord, bytes: [UInt8], line: Int?
  ) throws(LoadingError) -> Article {
    let source = line.map { "\(file):\($0)" } ?? file
    if let text = record.text {
      let scalars = TextDecoding.cleaned(text.unicodeScalars)
      try check(scalars, declared: record.metadata.language, line: line)
      return Article(
        plain: scalars, metadata: record.metadata, source: source, file: ownFile,
        bytesHash: SHA256.hexDigest(bytes))
    }
    let page = try HTMLPage(Array((record.html ?? "").utf8), file: file)
    return try article(
      page.text, record.metadata.completed(by: page.metadata), source: source, bytes: bytes,
      line: line)
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

  private func article(
    _ text: BlockText, _ metadata: ArticleMetadata, source: String, bytes: [UInt8], line: Int?
  ) throws(LoadingError) -> Article {
    try check(text.scalars, declared: metadata.language, line: line)
    return Article(
      text: ArticleText(text.scalars), blocks: text.blocks, metadata: metadata, source: source,
      file: ownFile, bytesHash: SHA256.hexDigest(bytes))
  }

  private func check(
    _ scalars: [Unicode.Scalar], declared: String?, line: Int?
  ) throws(LoadingError) {
    if scalars.allSatisfy(\.isSpace) { throw empty(line: line) }
    if !options.anyLanguage, !LanguageCheck.isEnglish(scalars, declared: declared) {
      let language = declared.map { " (it says \"\($0)\")" } ?? ""
      throw LoadingError(
        .notEnglish, file: file, line: line,
        message: "skipped: the text is not English\(language), which is all that newsgraph reads; "
          + "--any-language reads it nevertheless")
    }
  }
}
