/// A hash of a phrase that grows token by token: FNV-1a, 64 bits.
///
/// 64 bits make a chance match of a word of an article with one of some ten thousand forms less
/// likely than one in a hundred billion, so forms are not compared after their hashes are.
struct PhraseHash: Hashable {
  private(set) var value: UInt64

  /// The hash of the empty phrase; hashes of forms whose case counts begin with another value.
  init(exact: Bool = false) { value = exact ? 0x9ae1_6a3b_2f90_404f : 0xcbf2_9ce4_8422_2325 }

  /// The hash of a phrase.
  init(_ text: String, exact: Bool = false) {
    self.init(exact: exact)
    add(text)
  }

  mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }

  mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte) }
  }

  mutating func addSpace() { add(UInt8(ascii: " ")) }

  /// The hash of the letters and digits with which a phrase begins, and how many bytes they are.
  ///
  /// Cuts a phrase of a table and a token of any tokenizer at the same place: "People" of
  /// "People's Court", "U" of "U.S.".
  static func firstWord(_ bytes: some Sequence<UInt8>) -> PhraseHash {
    var hash = PhraseHash()
    for byte in bytes {
      guard byte >= 0x80 || byte.isASCIILetterOrDigit else { break }
      hash.add(byte)
    }
    return hash
  }
}

/// The hashes of a form of the tables, taken in one pass.
struct FormHash {
  private(set) var lowercased = PhraseHash()
  private(set) var exact = PhraseHash(exact: true)
  private(set) var firstWord = PhraseHash()
  /// Whether `lowercased` and `firstWord` can be relied on.
  private(set) var isASCII = true
  private var isInFirstWord = true

  mutating func add(_ byte: UInt8) {
    let lower = byte.lowercasedASCII
    lowercased.add(lower)
    exact.add(byte)
    if byte >= 0x80 {
      isASCII = false
    } else if isInFirstWord {
      isInFirstWord = byte.isASCIILetterOrDigit
      if isInFirstWord { firstWord.add(lower) }
    }
  }
}

extension UInt8 {
  var isASCIILetterOrDigit: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  var lowercasedASCII: UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self
  }
}
