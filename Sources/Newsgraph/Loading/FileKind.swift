/// What a file holds, as its name tells.
enum FileKind {
  case text
  case html
  /// One JSON record a line.
  case jsonLines
  /// One JSON record, or one a line.
  case json
  /// RSS or Atom.
  case feed
  /// DOCX.
  case word
  case pdf

  /// The kind of a file; nil when its name does not tell.
  init?(path: String) {
    switch Self.split(path).suffix {
    case "txt", "text", "md": self = .text
    case "html", "htm", "xhtml": self = .html
    case "jsonl", "ndjson", "jsonlines": self = .jsonLines
    case "json": self = .json
    case "rss", "atom": self = .feed
    case "docx": self = .word
    case "pdf": self = .pdf
    default: return nil
    }
  }

  /// The kind of what begins with these bytes and whose name does not tell.
  init(sniffing bytes: ArraySlice<UInt8>) {
    let head = bytes.prefix(1_024).drop { $0 <= 0x20 || $0 >= 0x80 }
    let start = String(decoding: head.prefix(300), as: UTF8.self).lowercased()
    let tags = [
      "<!doctype html", "<html", "<head", "<body", "<article", "<?xml", "<!--", "<div", "<p",
    ]
    if bytes.starts(with: [0x50, 0x4b, 3, 4]) {
      self = .word
    } else if start.hasPrefix("%pdf-") {
      self = .pdf
    } else if start.hasPrefix("<?xml") || start.hasPrefix("<rss") || start.hasPrefix("<feed"),
      Feed.isFeed(String(decoding: head, as: UTF8.self).lowercased())
    {
      self = .feed
    } else if start.first == "{" {
      self = .json
    } else if tags.contains(where: start.hasPrefix) {
      self = .html
    } else {
      self = .text
    }
  }

  /// The file name without folders and endings.
  static func stem(of path: String) -> String { split(path).stem }

  private static func split(_ path: String) -> (stem: String, suffix: String) {
    var parts = (path.split(separator: "/").last ?? "").split(separator: ".")
    if parts.count > 1, parts.last?.lowercased() == "gz" { parts.removeLast() }
    guard parts.count > 1, let suffix = parts.popLast() else {
      return (parts.joined(separator: "."), "")
    }
    return (parts.joined(separator: "."), suffix.lowercased())
  }
}
