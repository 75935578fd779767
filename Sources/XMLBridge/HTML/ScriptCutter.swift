#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Leaves out of a page what holds no text and often is most of it, since copying is many times
/// faster than parsing.
enum ScriptCutter {
  /// The page without comments, styles and scripts other than JSON-LD; control characters become
  /// spaces.
  static func cut(_ page: [UInt8]) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: page.count) { kept, count in
      page.withUnsafeBufferPointer { page in
        guard let target = kept.baseAddress, let source = page.baseAddress else { return }
        var scanner = Scanner(page: page)
        var copied = 0
        while let gap = scanner.nextGap() {
          (target + count).initialize(from: source + copied, count: gap.lowerBound - copied)
          count += gap.lowerBound - copied
          copied = gap.upperBound
        }
        (target + count).initialize(from: source + copied, count: page.count - copied)
        count += page.count - copied
        for index in 0..<count where target[index] < 0x20 {
          switch target[index] {
          case 0x09, 0x0a, 0x0d: break
          default: target[index] = 0x20
          }
        }
      }
    }
  }
}

/// Finds the comments, styles and scripts of a page.
private struct Scanner {
  let page: UnsafeBufferPointer<UInt8>
  var place = 0

  /// The next part that can be left out.
  mutating func nextGap() -> Range<Int>? {
    while let start = find(0x3c, from: place) {
      place = start + 1
      if starts("!--", at: start + 1) {
        guard let end = find("-->", from: start + 2) else { return nil }
        place = end + 3
        return start..<place
      }
      guard start + 1 < page.count, isLetter(page[start + 1]) else { continue }
      guard let tagEnd = endOfTag(from: start + 1) else { return nil }
      place = tagEnd
      for name in ["script", "style"] as [StaticString]
      where startsTag(name, at: start + 1) {
        if name.utf8CodeUnitCount == 6, holds("ld+json", in: start..<tagEnd) { continue }
        guard let end = endOfElement(name, from: tagEnd) else { return nil }
        place = end
        return start..<end
      }
    }
    return nil
  }

  private func find(_ byte: UInt8, from start: Int) -> Int? {
    guard start < page.count, let base = page.baseAddress,
      let found = memchr(base + start, Int32(byte), page.count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  private func find(_ text: StaticString, from start: Int) -> Int? {
    var from = start
    while let found = find(text.utf8Start[0], from: from) {
      if starts(text, at: found) { return found }
      from = found + 1
    }
    return nil
  }

  /// Whether a text in lower case stands at a place, in any case.
  private func starts(_ text: StaticString, at place: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard place + count <= page.count else { return false }
    for index in 0..<count {
      let byte = page[place + index]
      let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
      if lower != text.utf8Start[index] { return false }
    }
    return true
  }

  private func startsTag(_ name: StaticString, at place: Int) -> Bool {
    let end = place + name.utf8CodeUnitCount
    return starts(name, at: place) && end < page.count && !isLetter(page[end])
  }

  private func holds(_ text: StaticString, in range: Range<Int>) -> Bool {
    range.contains { starts(text, at: $0) }
  }

  /// The place behind a tag, whose quoted values may hold angle brackets.
  private func endOfTag(from start: Int) -> Int? {
    var index = start
    while index < page.count {
      switch page[index] {
      case 0x3e: return index + 1
      case 0x22 where index > 0 && page[index - 1] == 0x3d,
        0x27 where index > 0 && page[index - 1] == 0x3d:
        guard let end = find(page[index], from: index + 1) else { return nil }
        index = end
      default: break
      }
      index += 1
    }
    return nil
  }

  /// The place behind the end tag.
  private func endOfElement(_ name: StaticString, from start: Int) -> Int? {
    var from = start
    while let found = find(0x3c, from: from) {
      from = found + 1
      if from < page.count, page[from] == 0x2f, startsTag(name, at: from + 1) {
        return find(0x3e, from: from).map { $0 + 1 }
      }
    }
    return nil
  }

  private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}
