internal import GraphCore

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// A picture as one self-contained HTML file: it opens from disk, loads nothing from anywhere, and
/// runs no script but its own.
///
/// Everything from an article goes in as JSON in which `<` is escaped, and comes out as text; a
/// content security policy allows the one script and the one style sheet by their hashes.
public enum PageWriter {
  /// The text of an HTML file.
  public static func page(_ picture: GraphPicture) throws -> String {
    let parts = [
      "policy": policy,
      "title": picture.title.escapedForMarkup,
      "style": PageResources.style,
      "data": try json(PageData(picture)),
      "script": PageResources.script,
    ]
    return fill(PageResources.html, parts)
  }

  /// What the page may do: run its script, use its style sheet, nothing else.
  private static var policy: String {
    """
    default-src 'none'; script-src 'sha256-\(hash(PageResources.script))'; \
    style-src 'sha256-\(hash(PageResources.style))'; base-uri 'none'; form-action 'none'
    """
  }

  private static func hash(_ text: String) -> String {
    let digits = Array(SHA256.hexDigest(text.utf8))
    let bytes = stride(from: 0, to: digits.count, by: 2).map {
      UInt8(String(digits[$0...($0 + 1)]), radix: 16)!
    }
    return Data(bytes).base64EncodedString()
  }

  private static func json(_ data: PageData) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let text = String(decoding: try encoder.encode(data), as: UTF8.self)
    // In JSON "<" stands in strings only; escaped, no string can end the element it stands in.
    return text.replacing("<", with: "\\u003c")
  }

  /// Fills the places `{{name}}` of the skeleton; what is filled in is not searched again.
  private static func fill(_ skeleton: String, _ parts: [String: String]) -> String {
    var filled = ""
    for (number, piece) in skeleton.split(separator: "{{").enumerated() {
      guard number > 0, let end = piece.firstRange(of: "}}") else {
        filled += piece
        continue
      }
      filled += parts[String(piece[..<end.lowerBound])]! + piece[end.upperBound...]
    }
    return filled
  }
}
