import Testing

@testable import Newsgraph

@Suite struct TextDecodingTests {
  private static let text = "“Café” costs €5.\nÜber."

  private static func utf16(_ string: String, bigEndian: Bool) -> [UInt8] {
    string.utf16.flatMap { unit in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 0xff)]
      return bigEndian ? bytes : bytes.reversed()
    }
  }

  private static func utf32(_ string: String, bigEndian: Bool) -> [UInt8] {
    string.unicodeScalars.flatMap { scalar in
      let bytes = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: scalar.value >> $0) }
      return bigEndian ? bytes : bytes.reversed()
    }
  }

  @Test(arguments: [
    Array(text.utf8),
    [0xef, 0xbb, 0xbf] + Array(text.utf8),
    [0xff, 0xfe] + utf16(text, bigEndian: false),
    [0xfe, 0xff] + utf16(text, bigEndian: true),
    utf16(text, bigEndian: false),
    utf16(text, bigEndian: true),
    [0xff, 0xfe, 0, 0] + utf32(text, bigEndian: false) + [0],
    [0, 0, 0xfe, 0xff] + utf32(text, bigEndian: true),
    // Windows-1252.
    [0x93, 0x43, 0x61, 0x66, 0xe9, 0x94] + Array(" costs ".utf8) + [0x80]
      + Array("5.\r\n".utf8) + [0xdc] + Array("ber.".utf8),
  ])
  func findsTheEncoding(bytes: [UInt8]) throws {
    let scalars = try TextDecoding.scalars(of: bytes, file: "a.txt")
    #expect(String(scalars[...]) == Self.text)
  }

  @Test func keepsUTF8WithOneBadByte() throws {
    let bytes = Array("“Café” und ".utf8) + [0xff] + Array(" Über".utf8)
    let scalars = try TextDecoding.scalars(of: bytes, file: "a.txt")
    #expect(String(scalars[...]) == "“Café” und \u{fffd} Über")
  }

  @Test(arguments: [
    ("a\r\nb\rc\nd", "a\nb\nc\nd"),
    ("a\u{0}b\u{1f}c\u{7f}d\u{9b}e\u{fffe}f\u{ffff}g", "abcdefg"),
    ("a\tb\u{c}c\u{2028}d", "a\tb\nc\nd"),
    ("coun\u{ad}ter\u{feff}\u{202e}x", "counterx"),
    ("e\u{301} 👩‍👧", "e\u{301} 👩‍👧"),
  ])
  func drops(raw: String, cleaned: String) {
    let scalars = TextDecoding.cleaned(raw.unicodeScalars)
    #expect(scalars == Array(cleaned.unicodeScalars))
  }

  @Test func holdsNoScalarThatXMLCannotCarry() {
    let all = (0...0x10ffff as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)
    for scalar in TextDecoding.cleaned(all) {
      #expect(scalar == "\t" || scalar == "\n" || scalar.value >= 0x20)
      #expect(scalar.value != 0xfffe && scalar.value != 0xffff)
    }
  }

  @Test(
    arguments: [
      Array("%PDF-1.7 x".utf8), [0x50, 0x4b, 3, 4, 0, 0], [0x89, 0x50, 0x4e, 0x47, 13, 10],
      [0xff, 0xd8, 0xff, 0xe0], [0x1f, 0x8b, 8, 0],
      (0..<4_096).map { UInt8(truncatingIfNeeded: ($0 &* 2_654_435_761) >> 13) },
    ] as [[UInt8]])
  func refusesBinaryData(bytes: [UInt8]) {
    let error = #expect(throws: LoadingError.self) {
      try TextDecoding.scalars(of: bytes, file: "a.txt")
    }
    #expect(error?.code == .binary)
  }
}
