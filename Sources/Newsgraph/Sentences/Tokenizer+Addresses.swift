/// Addresses of the web and of e-mail.
extension Tokenizer {
  /// Where the web or e-mail address ends that starts at a place.
  func addressEnd(from start: Int) -> Int? {
    switch scalars[start] {
    case "h", "H", "f", "F", "w", "W":
      if let end = webEnd(from: start) { return end }
    default: break
    }
    return mailEnd(from: start)
  }

  private func webEnd(from start: Int) -> Int? {
    guard let host = Self.webPrefixes.lazy.compactMap({ prefixEnd($0, at: start) }).first else {
      return nil
    }
    var end = host
    var open = 0
    while end < capped(start), !scalars[end].isSpace {
      switch scalars[end] {
      case "(": open += 1
      case ")":
        if open == 0 { return trimmed(host, end) }
        open -= 1
      case "<", ">", "\"", "“", "”", "«", "»": return trimmed(host, end)
      default: break
      }
      end += 1
    }
    return trimmed(host, end)
  }

  private static let webPrefixes = ["https://", "http://", "ftp://", "www."].map {
    Array($0.unicodeScalars)
  }

  private func prefixEnd(_ prefix: [Unicode.Scalar], at start: Int) -> Int? {
    guard start + prefix.count < limit else { return nil }
    for (offset, expected) in prefix.enumerated() {
      let scalar = scalars[start + offset]
      guard scalar == expected || scalar.isUpper && scalar.value | 0x20 == expected.value else {
        return nil
      }
    }
    return start + prefix.count
  }

  /// The end of an address without the punctuation of the sentence that it stands in.
  private func trimmed(_ host: Int, _ end: Int) -> Int? {
    var end = end
    while end > host, scalars[end - 1].isTrailingPunctuation { end -= 1 }
    return end > host ? end : nil
  }

  private func mailEnd(from start: Int) -> Int? {
    // The longest name before "@" that the mail standard allows.
    var at = start
    while at < min(limit, start + 64), isMailPart(scalars[at]) { at += 1 }
    guard scalar(at: at) == "@" else { return nil }
    var end = at + 1
    var hasDot = false
    while end < min(limit, at + 255), scalars[end].isWordPart || isHostMark(scalars[end]) {
      if scalars[end] == ".", scalar(at: end + 1)?.isWordPart != true { break }
      hasDot = hasDot || scalars[end] == "."
      end += 1
    }
    return hasDot ? end : nil
  }

  private func isMailPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", "_", "-", "+", "%": true
    default: scalar.isWordPart
    }
  }

  private func isHostMark(_ scalar: Unicode.Scalar) -> Bool { scalar == "." || scalar == "-" }
}
