internal import CLibXML2

/// Numbers texts from 0 in the order in which they are first met; equal ones get the same number.
///
/// A dictionary of strings does the same at several times the cost: a string for each look-up.
package struct Interner {
  /// All texts, one behind the other; the n-th ends at `ends[n]`.
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// A hash table with linear probing, at most half full: a text's hash in the upper half and its
  /// number and one in the lower half, or 0. Other texts are mostly told by the hash alone, which
  /// spares looking them up far away in memory.
  private var slots = [UInt64](repeating: 0, count: 64)
  /// Differs from run to run, so that nobody can make a file whose texts all collide.
  private let seed = UInt64.random(in: 0 ... .max)

  /// An interner that has met no text.
  package init() {}

  /// The number of different texts.
  package var count: Int { ends.count }

  /// The number of a text.
  package mutating func number(of text: XMLBytes) -> Int { number(of: text.bytes) }

  /// The number of a text that is a part of some bytes.
  package mutating func number(of text: ArraySlice<UInt8>) -> Int {
    text.withUnsafeBufferPointer { number(of: $0) }
  }

  /// The text of a number.
  package subscript(number: Int) -> String {
    String(decoding: bytes[range(number)], as: UTF8.self)
  }

  private func range(_ number: Int) -> Range<Int> {
    (number == 0 ? 0 : ends[number - 1])..<ends[number]
  }

  private mutating func number(of text: UnsafeBufferPointer<UInt8>) -> Int {
    let hash = hash(text)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] > 0 {
      let number = Int(UInt32(truncatingIfNeeded: slots[slot])) - 1
      if slots[slot] >> 32 == hash, isText(number, text) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
    slots[slot] = hash << 32 | UInt64(ends.count)
    if ends.count * 2 > slots.count { grow() }
    return ends.count - 1
  }

  private func isText(_ number: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = range(number)
    return range.count == text.count
      && bytes.withUnsafeBufferPointer {
        ng_equal($0.baseAddress! + range.lowerBound, text.baseAddress, text.count) != 0
      }
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    for entry in old where entry > 0 {
      var slot = Int(entry >> 32) & (slots.count - 1)
      while slots[slot] > 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = entry
    }
  }

  /// 32 bits, by mixing eight bytes at a time by a multiplication to 128 bits (as wyhash, Wang Yi
  /// 2019).
  private func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(text)
    var hash = seed ^ UInt64(text.count)
    func mix(_ word: UInt64) {
      let product = (hash ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
      hash = product.high ^ product.low
    }
    var offset = 0
    while offset + 8 <= raw.count {
      mix(raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    var rest: UInt64 = 0
    while offset < raw.count {
      rest = rest << 8 | UInt64(raw[offset])
      offset += 1
    }
    mix(rest)
    return hash >> 32
  }
}
