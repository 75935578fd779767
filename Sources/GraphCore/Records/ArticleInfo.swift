/// Identifies an article: a readable stem and the first digits of its text's hash.
public typealias ArticleID = String

/// Where an article comes from; no clock time and no absolute path, so that the same input gives
/// the same bytes.
public struct ArticleInfo: Hashable, Sendable, Codable {
  /// Readable stem and the first eight digits of `textHash`: `two-laws-1f3a90bc`.
  public var id: ArticleID
  /// The headline.
  public var title: String?
  /// The publication.
  public var outlet: String?
  /// Who wrote it.
  public var byline: String?
  /// The day or time of publication, ISO 8601.
  public var date: String?
  /// Its address on the web.
  public var url: String?
  /// The source as the user gave it; `-` for standard input, with `:LINE` for a line of a stream.
  public var source: String
  /// SHA-256 of the bytes read, in hexadecimal.
  public var bytesHash: String
  /// SHA-256 of the text as UTF-8, in hexadecimal.
  public var textHash: String
  /// Tells copies of the text that differ a little, such as syndicated articles.
  public var sketch: TextSketch?

  /// An article's provenance.
  public init(
    id: ArticleID, title: String? = nil, outlet: String? = nil, byline: String? = nil,
    date: String? = nil, url: String? = nil, source: String, bytesHash: String, textHash: String,
    sketch: TextSketch? = nil
  ) {
    self.id = id
    self.title = title
    self.outlet = outlet
    self.byline = byline
    self.date = date
    self.url = url
    self.source = source
    self.bytesHash = bytesHash
    self.textHash = textHash
    self.sketch = sketch
  }
}
