internal import CLibXML2

/// Numbers texts from 0 in the order in which they are first met; equal ones get the same number.
///
/// A dictionary of strings does the same at several times the cost: a string for each look-up.
package struct Interner {
  /// All texts, one behind the other; the n-th ends at `ends[n]`.
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// A hash table with linear probing, at most half full: a text's number and one, or 0.
  private var slots = [UInt32](repeating: 0, count: 64)
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
    let slot = bytes.withUnsafeBufferPointer { self.slot(of: text, in: $0) }
    if slots[slot] > 0 { return Int(slots[slot]) - 1 }
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
    slots[slot] = UInt32(ends.count)
    if ends.count * 2 > slots.count { grow() }
    return ends.count - 1
  }

  /// The slot that holds a text, or the free one for it.
  private func slot(
    of text: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var slot = hash(text) & (slots.count - 1)
    while slots[slot] > 0 {
      let known = range(Int(slots[slot]) - 1)
      if known.count == text.count,
        ng_equal(bytes.baseAddress! + known.lowerBound, text.baseAddress, known.count) != 0
      {
        break
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    bytes.withUnsafeBufferPointer { bytes in
      for number in ends.indices {
        let slot = slot(of: UnsafeBufferPointer(rebasing: bytes[range(number)]), in: bytes)
        slots[slot] = UInt32(number + 1)
      }
    }
  }

  /// Mixes eight bytes at a time by a multiplication to 128 bits (as wyhash, Wang Yi 2019).
  private func hash(_ text: UnsafeBufferPointer<UInt8>) -> Int {
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
    return Int(truncatingIfNeeded: hash)
  }
}
