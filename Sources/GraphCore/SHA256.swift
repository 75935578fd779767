internal import CHash

/// The hash function SHA-256 (FIPS 180-4).
package enum SHA256 {
  /// The hash of bytes as 64 lower-case hexadecimal digits.
  package static func hexDigest(_ bytes: some Sequence<UInt8>) -> String {
    let message = Array(bytes)
    var digest = [UInt8](repeating: 0, count: 32)
    ng_sha256(message, message.count, &digest)
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
