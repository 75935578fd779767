/// The smallest hashes of a text's runs of five words (a bottom-k sketch; Broder 1997, Cohen and
/// Kaplan 2007), which tell how much of two texts is the same without either text.
public struct TextSketch: Hashable, Sendable {
  /// How many hashes are kept; the likeness of two long texts is then told to about 0.06.
  static let size = 64
  private static let runLength = 5

  /// The hashes, the smallest first.
  let hashes: [UInt32]

  /// The sketch of a text.
  public init(_ scalars: some Sequence<Unicode.Scalar>) {
    let words = Self.wordHashes(scalars)
    let count = max(words.count - Self.runLength + 1, words.isEmpty ? 0 : 1)
    var hashes: Set<UInt32> = []
    for start in 0..<count {
      var hash = FNV()
      for word in words[start..<min(start + Self.runLength, words.count)] { hash.combine(word) }
      hashes.insert(UInt32(truncatingIfNeeded: hash.value ^ (hash.value >> 32)))
    }
    self.hashes = Array(hashes.sorted().prefix(Self.size))
  }

  /// Estimates the part of the runs of both texts that they share (Jaccard's index), 0...1.
  public func likeness(to other: TextSketch) -> Double {
    let smallest = Set(hashes).union(other.hashes).sorted().prefix(Self.size)
    guard !smallest.isEmpty else { return 0 }
    let both = Set(hashes).intersection(other.hashes)
    return Double(smallest.count(where: both.contains)) / Double(smallest.count)
  }

  /// A hash of each word, in lower case; what is between words does not count.
  private static func wordHashes(_ scalars: some Sequence<Unicode.Scalar>) -> [UInt64] {
    var hashes: [UInt64] = []
    var word: FNV?
    for scalar in scalars {
      guard isWordPart(scalar) else {
        if let hash = word { hashes.append(hash.value) }
        word = nil
        continue
      }
      var hash = word ?? FNV()
      if scalar.isASCII {
        let byte = UInt8(scalar.value)
        hash.combine(byte &- 0x41 < 26 ? byte | 0x20 : byte)
      } else {
        for letter in scalar.properties.lowercaseMapping.utf8 { hash.combine(letter) }
      }
      word = hash
    }
    return word.map { hashes + [$0.value] } ?? hashes
  }

  /// Whether it is a letter or digit; for ASCII, which most texts are, without Unicode's tables.
  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      let byte = UInt8(scalar.value)
      return (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
    }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}

/// The hash function FNV-1a of 64 bits (Fowler, Noll, Vo), the same in every run.
struct FNV {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func combine(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }

  mutating func combine(_ word: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) {
      combine(UInt8(truncatingIfNeeded: word >> UInt64(shift)))
    }
  }
}

extension TextSketch: Codable {
  /// Reads eight hexadecimal digits for each hash.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let digits = Array(try container.decode(String.self).utf8)
    let hashes = stride(from: 0, to: digits.count, by: 8).compactMap { start in
      UInt32(String(decoding: digits[start...].prefix(8), as: UTF8.self), radix: 16)
    }
    guard digits.count % 8 == 0, hashes.count * 8 == digits.count, hashes.count <= Self.size,
      zip(hashes, hashes.dropFirst()).allSatisfy({ $0 < $1 })
    else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "it is no sketch")
    }
    self.hashes = hashes
  }

  /// Writes eight hexadecimal digits for each hash.
  public func encode(to encoder: any Encoder) throws {
    let digits = hashes.map { hash in
      let text = String(hash, radix: 16)
      return String(repeating: "0", count: 8 - text.count) + text
    }
    var container = encoder.singleValueContainer()
    try container.encode(digits.joined())
  }
}
