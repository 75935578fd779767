internal import XMLBridge

/// Strings that recur in a file, such as its articles' ids: each is made once and then shared.
struct StringPool {
  private var numbers = Interner()
  private var strings: [String] = []

  /// The string of some UTF-8.
  mutating func string(_ bytes: ArraySlice<UInt8>) -> String {
    let number = numbers.number(of: bytes)
    if number == strings.count { strings.append(String(decoding: bytes, as: UTF8.self)) }
    return strings[number]
  }
}
