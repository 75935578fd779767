internal import GraphCore

extension Article {
  /// An article of plain text: control characters are dropped, lines end in LF, paragraphs are
  /// found by blank lines, and a short first line without a full stop is the headline. Lines such
  /// as `By Ann Ng` and `March 5, 2024` tell its byline and date.
  ///
  /// - Parameters:
  ///   - string: the text.
  ///   - source: where it comes from; its file name gives the id its readable part.
  public init(_ string: String, source: String) {
    self.init(
      plain: TextDecoding.cleaned(string.unicodeScalars), metadata: ArticleMetadata(),
      source: source, file: source,
      bytesHash: SHA256.hexDigest(string.utf8))
  }

  /// An article of cleaned plain text.
  init(
    plain scalars: [Unicode.Scalar], metadata: ArticleMetadata, source: String, file: String?,
    bytesHash: String
  ) {
    let text = ArticleText(scalars)
    let found = TextBlocks(text)
    var metadata = metadata
    metadata.title = metadata.title ?? found.title
    let asides = found.blocks.filter { $0.kind == .setAside }
      .map { singleLine(text.scalars[$0.span.range]) }
    metadata.byline =
      metadata.byline
      ?? asides.first(where: JunkLine.isByline).map(JunkLine.names)
    metadata.date = metadata.date ?? asides.lazy.compactMap(JunkLine.date).first
    self.init(
      text: text, blocks: found.blocks, metadata: metadata, source: source, file: file,
      bytesHash: bytesHash)
  }

  /// An article of blocks and what the source tells about it.
  ///
  /// - Parameter file: the file that gives the id its readable part; for one of the records of a
  ///   stream only if it has no title, since they all share the file.
  init(
    text: ArticleText, blocks: [Block], metadata: ArticleMetadata, source: String, file: String?,
    bytesHash: String
  ) {
    let textHash = SHA256.hexDigest(text.string.utf8)
    let stem = file.map(FileKind.stem)
    let isRecord = source != file
    let names = [metadata.id] + (isRecord ? [metadata.title, stem] : [stem, metadata.title])
    let slug = names.lazy.compactMap { $0.flatMap(Slug.make) }.first ?? "article"
    let info = ArticleInfo(
      id: "\(slug)-\(textHash.prefix(8))", title: metadata.title, outlet: metadata.outlet,
      byline: metadata.byline, date: metadata.date, url: metadata.url, source: source,
      bytesHash: bytesHash, textHash: textHash, sketch: TextSketch(text.scalars))
    self.init(info: info, text: text, blocks: blocks, language: metadata.language)
  }
}
