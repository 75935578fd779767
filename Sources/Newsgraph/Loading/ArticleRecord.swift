#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// One line of a JSON Lines stream: an article's text or page and what is known about it.
struct ArticleRecord: Decodable {
  var text: String?
  var html: String?
  var metadata: ArticleMetadata

  /// The record in a line.
  ///
  /// - Throws: `Malformed` when the line is no JSON object or holds neither text nor page.
  init(json line: [UInt8]) throws(Malformed) {
    do {
      self = try JSONDecoder().decode(ArticleRecord.self, from: Data(line))
    } catch DecodingError.dataCorrupted {
      throw Malformed(reason: "no valid JSON: each line must be one object")
    } catch {
      throw Malformed(reason: "no JSON object: each line must be one article")
    }
    if text == nil, html == nil {
      throw Malformed(reason: "neither \"text\" nor \"html\" holds a string")
    }
  }

  /// A record of a page or a part of one.
  init(html: String, metadata: ArticleMetadata) {
    self.html = html
    self.metadata = metadata
  }

  /// Why a line is no record.
  struct Malformed: Error, CustomStringConvertible {
    var reason: String
    var description: String { reason }
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    func string(_ key: Key) -> String? {
      if let string = try? values.decode(String.self, forKey: key) { return string }
      if let number = try? values.decode(Int.self, forKey: key) { return String(number) }
      return (try? values.decode([String].self, forKey: key))?.joined(separator: ", ")
    }
    text = try? values.decode(String.self, forKey: .text)
    html = try? values.decode(String.self, forKey: .html)
    metadata = ArticleMetadata(
      id: ArticleMetadata.value(string(.id)), title: ArticleMetadata.value(string(.title)),
      outlet: ArticleMetadata.value(string(.outlet)),
      byline: ArticleMetadata.value(string(.byline)), date: ArticleMetadata.value(string(.date)),
      url: ArticleMetadata.value(string(.url)))
  }

  private enum Key: String, CodingKey {
    case id, title, date, url, outlet, byline, text, html
  }
}
