internal import CHash

/// The hash function SHA-256 (FIPS 180-4).
package enum SHA256 {
  /// The hash of bytes as lower-case hexadecimal digits; all 64, or the first ones.
  package static func hexDigest(_ bytes: some Sequence<UInt8>, digits: Int = 64) -> String {
    let message = Array(bytes)
    var digest = [UInt8](repeating: 0, count: 32)
    ng_sha256(message, message.count, &digest)
    let hexadecimal = (0..<digits).map { place in
      let half = place % 2 == 0 ? digest[place / 2] >> 4 : digest[place / 2] & 15
      return half < 10 ? UInt8(ascii: "0") + half : UInt8(ascii: "a") + half - 10
    }
    return String(decoding: hexadecimal, as: UTF8.self)
  }
}
