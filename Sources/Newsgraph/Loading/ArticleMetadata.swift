/// What a source tells about its article besides the text.
struct ArticleMetadata: Hashable, Sendable {
  /// The publisher's own name for the article.
  var id: String?
  var title: String?
  var outlet: String?
  var byline: String?
  /// ISO 8601, or as the source writes it.
  var date: String?
  var url: String?
  /// The language that the source declares: `en-GB`.
  var language: String?

  /// What is missing here is taken from `other`.
  func completed(by other: ArticleMetadata) -> ArticleMetadata {
    ArticleMetadata(
      id: id ?? other.id, title: title ?? other.title, outlet: outlet ?? other.outlet,
      byline: byline ?? other.byline, date: date ?? other.date, url: url ?? other.url,
      language: language ?? other.language)
  }

  /// A value on one line without control characters; nil when nothing is left.
  static func value(_ raw: String?) -> String? {
    guard let raw else { return nil }
    let line = singleLine(TextDecoding.cleaned(raw.unicodeScalars))
    return line.isEmpty ? nil : line
  }
}
