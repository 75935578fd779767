internal import XMLBridge

extension HTMLPage {
  /// Reads a page of unknown encoding: its own mark, valid UTF-8, or what it declares.
  ///
  /// - Throws: `LoadingError` when it is no text or nothing can be made of it.
  init(_ bytes: [UInt8], file: String) throws(LoadingError) {
    do {
      if TextDecoding.isPlainUTF8(bytes) {
        self = try HTMLPage(bytes, encoding: "UTF-8", file: file)
      } else if let declared = Self.declaredEncoding(bytes),
        let page = try? HTMLPage(bytes, encoding: declared, file: file)
      {
        self = page
      } else {
        let text = try TextDecoding.decoded(bytes, file: file)
        self = try HTMLPage(Array(text.utf8), encoding: "UTF-8", file: file)
      }
    } catch {
      throw LoadingError(error, file: file)
    }
  }

  /// The encoding that a `meta` element or XML declaration names, unless text decoding knows it.
  private static func declaredEncoding(_ bytes: [UInt8]) -> String? {
    let head = Array(bytes.prefix(2_048).map { $0 < 0x80 ? $0 : 0x3f })
    let text = String(decoding: head, as: UTF8.self).lowercased()
    guard let key = text.firstRange(of: "charset=") ?? text.firstRange(of: "encoding=") else {
      return nil
    }
    let name = text[key.upperBound...].drop { $0 == "\"" || $0 == "'" }
      .prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    switch name {
    case "", "utf-8", "utf8", "utf-16", "ascii", "us-ascii", "iso-8859-1", "latin1",
      "windows-1252":
      return nil
    default: return String(name)
    }
  }
}
