internal import GraphCore

/// Readable stems of article ids.
enum Slug {
  static let maximumLength = 40

  /// ASCII letters, digits and hyphens, at most 40 of them; nil when nothing is left.
  static func make(_ text: String) -> String? {
    let words = NameKey.words(text).map { $0.filter(\.isASCII) }.filter { !$0.isEmpty }
    var slug = String(words.joined(separator: "-").prefix(maximumLength))
    while slug.last == "-" { slug.removeLast() }
    return slug.isEmpty ? nil : slug
  }
}
