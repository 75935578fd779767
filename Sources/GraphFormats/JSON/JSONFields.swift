/// The fields of an object, in the order in which they are mostly written.
struct JSONFields<Field: CaseIterable & RawRepresentable<String> & Sendable>: Sendable {
  let fields = Array(Field.allCases)
  /// UTF-8 of all names, one behind the other; the n-th ends at `ends[n]`.
  private var names: [UInt8] = []
  private var ends: [Int] = []

  init() {
    for field in fields {
      names += field.rawValue.utf8
      ends.append(names.count)
    }
  }

  /// The field, from the n-th on, with whose name and closing quote a part of some bytes begins.
  func find(
    from first: Int, in bytes: [UInt8], _ range: Range<Int>
  ) -> (number: Int, count: Int)? {
    for number in first..<ends.count {
      let start = number == 0 ? 0 : ends[number - 1]
      let count = ends[number] - start
      guard count < range.count, bytes[range.lowerBound + count] == UInt8(ascii: "\"") else {
        continue
      }
      var place = 0
      while place < count, bytes[range.lowerBound + place] == names[start + place] { place += 1 }
      if place == count { return (number, count) }
    }
    return nil
  }
}
