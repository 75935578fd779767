/// A hash table from phrases to numbers, several for a phrase, in the order of insertion.
struct PhraseTable: Sendable {
  private struct Entry {
    var value: UInt32
    var next: Int32
  }

  private var keys: [UInt64]
  private var heads: [Int32]
  private var entries: [Entry] = []
  private var mask: Int
  private var used = 0

  /// A table with room for that many phrases before it has to grow.
  init(capacity: Int) {
    var size = 16
    while size < capacity * 4 / 3 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    heads = Array(repeating: -1, count: size)
    mask = size - 1
    entries.reserveCapacity(capacity)
  }

  /// Adds a number behind those that the phrase already has, unless it is the last of them.
  mutating func insert(_ value: UInt32, for phrase: PhraseHash) {
    let slot = slot(of: phrase)
    if heads[slot] >= 0, entries[Int(heads[slot])].value == value { return }
    if heads[slot] < 0 {
      used += 1
      if used * 4 > keys.count * 3 {
        grow()
        insert(value, for: phrase)
        return
      }
    }
    entries.append(Entry(value: value, next: heads[slot]))
    keys[slot] = phrase.value
    heads[slot] = Int32(entries.count - 1)
  }

  /// Keeps the largest of the numbers given for the phrase.
  mutating func raise(to value: UInt32, for phrase: PhraseHash) {
    let slot = slot(of: phrase)
    if heads[slot] >= 0 {
      let entry = Int(heads[slot])
      entries[entry].value = max(entries[entry].value, value)
    } else {
      insert(value, for: phrase)
    }
  }

  /// The number inserted last for the phrase.
  func first(_ phrase: PhraseHash) -> UInt32? {
    let head = heads[slot(of: phrase)]
    return head < 0 ? nil : entries[Int(head)].value
  }

  /// The numbers of the phrase in the order of insertion.
  subscript(_ phrase: PhraseHash) -> [UInt32] {
    var found: [UInt32] = []
    var next = heads[slot(of: phrase)]
    while next >= 0 {
      found.append(entries[Int(next)].value)
      next = entries[Int(next)].next
    }
    return found.reversed()
  }

  private mutating func grow() {
    let old = zip(keys, heads).filter { $0.1 >= 0 }
    keys = Array(repeating: 0, count: keys.count * 2)
    heads = Array(repeating: -1, count: keys.count)
    mask = keys.count - 1
    used = old.count
    for (key, head) in old {
      let slot = slot(ofKey: key)
      keys[slot] = key
      heads[slot] = head
    }
  }

  /// The slot that holds the phrase, or the free one where it belongs.
  private func slot(of phrase: PhraseHash) -> Int { slot(ofKey: phrase.value) }

  private func slot(ofKey key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: key ^ (key >> 32)) & mask
    while heads[slot] >= 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }
}
