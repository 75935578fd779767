/// Finds the encoding of bytes and turns them into scalars that GraphML can carry.
enum TextDecoding {
  /// The scalars of a text file.
  ///
  /// - Throws: `LoadingError` when the bytes are no text.
  static func scalars(of bytes: [UInt8], file: String) throws(LoadingError) -> [Unicode.Scalar] {
    cleaned(try decoded(bytes, file: file).unicodeScalars)
  }

  /// The text of bytes, control characters and all.
  static func decoded(_ bytes: [UInt8], file: String) throws(LoadingError) -> String {
    if let kind = binaryKind(bytes) {
      throw LoadingError(.binary, file: file, message: "\(kind.name): \(kind.remedy)")
    }
    if bytes.starts(with: [0xef, 0xbb, 0xbf]) { return utf8(bytes.dropFirst(3)) }
    if bytes.starts(with: [0xff, 0xfe, 0, 0]) {
      return utf32(bytes.dropFirst(4), bigEndian: false)
    }
    if bytes.starts(with: [0, 0, 0xfe, 0xff]) { return utf32(bytes.dropFirst(4), bigEndian: true) }
    if bytes.starts(with: [0xff, 0xfe]) { return utf16(bytes.dropFirst(2), bigEndian: false) }
    if bytes.starts(with: [0xfe, 0xff]) { return utf16(bytes.dropFirst(2), bigEndian: true) }
    if let bigEndian = zeroPattern(bytes) { return utf16(bytes[...], bigEndian: bigEndian) }
    let controls = bytes.prefix(65_536).count { $0 < 0x20 && !(0x09...0x0d).contains($0) }
    if controls * 20 > min(bytes.count, 65_536) {
      throw LoadingError(
        .binary, file: file, message: "looks like binary data, not text: give a text or HTML file")
    }
    return utf8(bytes[...])
  }

  /// Whether bytes are UTF-8 throughout, without a mark, and no binary data.
  static func isPlainUTF8(_ bytes: [UInt8]) -> Bool {
    !bytes.starts(with: [0xef, 0xbb, 0xbf]) && binaryKind(bytes) == nil
      && zeroPattern(bytes) == nil && String(validating: bytes, as: UTF8.self) != nil
  }

  /// The scalars without what XML cannot carry and what no reader sees, lines ending in LF.
  static func cleaned(_ scalars: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
    var cleaned: [Unicode.Scalar] = []
    cleaned.reserveCapacity(scalars.underestimatedCount)
    var previous: Unicode.Scalar = " "
    for scalar in scalars {
      switch scalar.value {
      case 0x0a: if previous != "\r" { cleaned.append("\n") }
      case 0x0b...0x0d, 0x85, 0x2028, 0x2029: cleaned.append("\n")
      case 0x09, 0x20..<0x7f: cleaned.append(scalar)
      case 0x00..<0x20, 0x7f..<0xa0, 0xfffe, 0xffff: break
      // Soft hyphen, zero-width space, direction marks, byte order mark.
      case 0xad, 0x200b, 0x200e, 0x200f, 0x202a...0x202e, 0x2066...0x2069, 0xfeff: break
      default: cleaned.append(scalar)
      }
      previous = scalar
    }
    return cleaned
  }

  /// UTF-8 where most of it is, else Windows-1252, which holds Latin-1.
  private static func utf8(_ bytes: ArraySlice<UInt8>) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    let repaired = String(decoding: bytes, as: UTF8.self)
    var damaged = 0
    var whole = 0
    for scalar in repaired.unicodeScalars where !scalar.isASCII {
      if scalar == "\u{fffd}" { damaged += 1 } else { whole += 1 }
    }
    return whole > damaged ? repaired : windows1252(bytes)
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, bigEndian: Bool) -> String {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var place = bytes.startIndex
    while place + 1 < bytes.endIndex {
      let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
      units.append(bigEndian ? first << 8 | second : second << 8 | first)
      place += 2
    }
    return String(decoding: units, as: UTF16.self)
  }

  private static func utf32(_ bytes: ArraySlice<UInt8>, bigEndian: Bool) -> String {
    var units: [UInt32] = []
    units.reserveCapacity(bytes.count / 4)
    for place in stride(from: bytes.startIndex, to: bytes.endIndex - 3, by: 4) {
      let unit = bytes[place..<place + 4].reduce(0 as UInt32) { $0 << 8 | UInt32($1) }
      units.append(bigEndian ? unit : unit.byteSwapped)
    }
    return String(decoding: units, as: UTF32.self)
  }

  private static func windows1252(_ bytes: ArraySlice<UInt8>) -> String {
    var view = String.UnicodeScalarView()
    for byte in bytes {
      let isSpecial = (0x80..<0xa0).contains(byte)
      view.append(isSpecial ? windowsScalars[Int(byte) - 0x80] : Unicode.Scalar(byte))
    }
    return String(view)
  }

  /// What 0x80...0x9f mean in Windows-1252; the five free places stay controls.
  private static let windowsScalars = Array(
    """
    €\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ
    """.unicodeScalars)

  /// Whether every other byte is zero, as in UTF-16 without a mark; then whether it is big-endian.
  private static func zeroPattern(_ bytes: [UInt8]) -> Bool? {
    let sample = bytes.prefix(2_048)
    guard sample.count >= 4 else { return nil }
    var zeros = [0, 0]
    for (index, byte) in sample.enumerated() where byte == 0 { zeros[index % 2] += 1 }
    let half = sample.count / 2
    if zeros[0] * 10 < half, zeros[1] * 10 > half * 7 { return false }
    if zeros[1] * 10 < half, zeros[0] * 10 > half * 7 { return true }
    return nil
  }

  private struct BinaryKind {
    var magic: [UInt8]
    var name: String
    var remedy: String
  }

  private static func binaryKind(_ bytes: [UInt8]) -> BinaryKind? {
    binaryKinds.first { bytes.starts(with: $0.magic) }
  }

  private static let binaryKinds: [BinaryKind] = {
    let picture = "give the article's text or its HTML page"
    let office = "save it as plain text or HTML"
    let archive = "unpack it and give the folder"
    return [
      BinaryKind(
        magic: Array("%PDF".utf8), name: "a PDF file", remedy: "convert it with pdftotext"),
      BinaryKind(
        magic: [0x50, 0x4b, 3, 4], name: "a zip archive or an Office document",
        remedy: "unpack it, or save the document as plain text"),
      BinaryKind(magic: [0xd0, 0xcf, 0x11, 0xe0], name: "an Office document", remedy: office),
      BinaryKind(magic: Array("{\\rtf".utf8), name: "an RTF document", remedy: office),
      BinaryKind(magic: [0x89, 0x50, 0x4e, 0x47], name: "a PNG picture", remedy: picture),
      BinaryKind(magic: [0xff, 0xd8, 0xff], name: "a JPEG picture", remedy: picture),
      BinaryKind(magic: Array("GIF8".utf8), name: "a GIF picture", remedy: picture),
      BinaryKind(magic: [0x1f, 0x8b], name: "gzip inside gzip", remedy: "unpack it once"),
      BinaryKind(magic: Array("BZh".utf8), name: "a bzip2 archive", remedy: archive),
      BinaryKind(magic: [0xfd, 0x37, 0x7a, 0x58, 0x5a], name: "an xz archive", remedy: archive),
      BinaryKind(
        magic: [0x28, 0xb5, 0x2f, 0xfd], name: "a Zstandard archive", remedy: archive),
      BinaryKind(magic: [0x7f, 0x45, 0x4c, 0x46], name: "a program", remedy: picture),
    ]
  }()
}
