internal import GraphCore

/// Loads articles from files, folders, streams and standard input.
public struct ArticleLoader: Sendable {
  /// How they are loaded.
  public var options: LoadingOptions

  /// A loader with options.
  public init(options: LoadingOptions = LoadingOptions()) { self.options = options }

  /// The articles of sources in order, loaded one after another as they are asked for.
  ///
  /// - Parameter sources: plain text, HTML, DOCX and PDF files (these through `pdftotext`), JSON Lines (one
  ///   article a line), RSS and Atom feeds, each also as gzip; folders, which are searched for such files; `-` for standard input.
  public func articles(from sources: [String]) -> LoadedArticles {
    LoadedArticles(sources: sources, options: options)
  }
}

/// What loading gives next.
public enum Loaded: Sendable {
  /// An article.
  case article(Article)
  /// Why there is none, or what was passed over; the rest goes on.
  case diagnostic(Diagnostic)
}

/// Articles and diagnostics in the order of their sources; holds one article at a time.
public struct LoadedArticles: Sequence, IteratorProtocol {
  private enum Job {
    case source(String)
    case file(String, isInFolder: Bool)
    case diagnostic(Diagnostic)
  }

  private let options: LoadingOptions
  /// What is still to be done, the next job last.
  private var jobs: [Job]
  private var stream: RecordStream?
  /// Articles of a feed, the next one last.
  private var items: [(record: ArticleRecord, number: Int)] = []
  private var feed: ArticleMaker?

  init(sources: [String], options: LoadingOptions) {
    self.options = options
    jobs = sources.reversed().map { .source($0) }
  }

  /// The next article or diagnostic; nil at the end.
  public mutating func next() -> Loaded? {
    while let loaded = nextLoaded() {
      if case .article(let article) = loaded, options.heldTexts.contains(article.info.textHash) {
        continue
      }
      return loaded
    }
    return nil
  }

  private mutating func nextLoaded() -> Loaded? {
    var isInBatch = false
    while true {
      do {
        if let article = try nextRecord() { return .article(article) }
        guard let job = jobs.popLast() else { return nil }
        switch job {
        case .diagnostic(let diagnostic): return .diagnostic(diagnostic)
        case .source(let source): try open(source)
        case .file(let path, let isInFolder):
          isInBatch = isInFolder
          if let article = try load(path) { return .article(article) }
        }
      } catch {
        // A batch goes on without what is not English as if it had not been there.
        let isPassedOver = error.code == .notEnglish && (isInBatch || error.line != nil)
        return .diagnostic(Diagnostic(error, severity: isPassedOver ? .warning : .error))
      }
    }
  }

  private mutating func nextRecord() throws(LoadingError) -> Article? {
    if let item = items.popLast(), let feed {
      let html = Array((item.record.html ?? "").utf8)
      return try feed.article(item.record, bytes: html, line: item.number)
    }
    guard let article = try stream?.next() else {
      stream = nil
      return nil
    }
    return article
  }

  /// Puts the files of a folder, or a file itself, before the other jobs.
  private mutating func open(_ source: String) throws(LoadingError) {
    if let scheme = ["https://", "http://"].first(where: source.lowercased().hasPrefix) {
      throw LoadingError(
        .webAddress, file: source,
        message: "newsgraph does not go online (\(scheme)…): fetch the page yourself with\n"
          + "  curl -sL '\(source.replacing("'", with: "%27"))' | newsgraph build -")
    }
    guard source != "-", try FolderListing.isFolder(source) else {
      jobs.append(.file(source, isInFolder: false))
      return
    }
    let listing = try FolderListing(source)
    let found = listing.entries.map { entry in
      switch entry {
      case .file(let path): Job.file(path, isInFolder: true)
      case .problem(let diagnostic): Job.diagnostic(diagnostic)
      }
    }
    if listing.isWithoutArticles {
      jobs.append(
        .diagnostic(
          Diagnostic(
            LoadingError(
              .noArticles, file: source,
              message: "no articles in this folder: it needs files that end in .txt, .md, .html, "
                + ".jsonl, .docx, .pdf, .rss or .atom, or these with .gz"))))
    } else if listing.skipped > 0 {
      let files = listing.skipped == 1 ? "1 other file" : "\(listing.skipped) other files"
      jobs.append(
        .diagnostic(
          Diagnostic(
            stage: .loading, severity: .warning, source: source, message: "\(files) skipped")))
    }
    jobs += found.reversed()
  }

  /// The article of a file, or nil if it begins a stream of records.
  private mutating func load(_ path: String) throws(LoadingError) -> Article? {
    let bytes = try ByteSource(path: path, limit: options.maximumSize)
    let maker = ArticleMaker(options: options, file: path)
    var kind = FileKind(path: path)
    if kind == nil { kind = FileKind(sniffing: try bytes.peek()) }
    switch kind! {
    case .text: return try maker.article(text: bytes.readAll())
    case .html: return try maker.article(html: bytes.readAll())
    case .word: return try maker.article(word: bytes.readAll())
    case .pdf: return try maker.article(pdf: bytes.readAll())
    case .feed:
      let records = try Feed(bytes.readAll(), file: path).records
      if records.isEmpty { throw maker.empty() }
      items = zip(records, 1...).map { ($0, $1) }.reversed()
      feed = maker
      return nil
    case .jsonLines:
      stream = RecordStream(bytes, maker: maker)
      return nil
    case .json:
      // One object of many lines, or a stream of objects.
      guard let line = try bytes.readLine() else { throw maker.empty() }
      if (try? ArticleRecord(json: line)) != nil {
        stream = RecordStream(bytes, maker: maker, first: line)
        return nil
      }
      let whole = line + [0x0a] + (try bytes.readAll())
      let record: ArticleRecord
      do {
        record = try ArticleRecord(json: whole)
      } catch {
        if FileKind(path: path) == nil { return try maker.article(text: whole) }
        throw LoadingError(.badRecord, file: path, message: error.reason)
      }
      return try maker.article(record, bytes: whole, line: nil)
    }
  }
}
