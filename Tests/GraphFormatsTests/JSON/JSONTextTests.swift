import Foundation
import TestSupport
import Testing

@testable import GraphFormats

/// The project's own JSON against Foundation's.
@Suite struct JSONTextTests {
  private static let strings =
    RandomGraphs.hostile + ["", "\u{0}\u{1}\u{1F}\u{7F}", "\u{FFFE}\u{FFFF}\u{FFFD}", "\u{10FFFF}"]

  private static let numbers = [
    0, 1, -1, 0.5, 0.1, 0.9999, 1e-7, 1.5e300, -2.25, 1e15, 123_456_789.123, .leastNormalMagnitude,
  ]

  @Test func writesStringsThatFoundationReads() throws {
    for string in Self.strings {
      let text = JSONWriter.text { $0.array([string, string]) }
      #expect(try JSONDecoder().decode([String].self, from: Data(text.utf8)) == [string, string])
    }
  }

  @Test func readsStringsThatFoundationWrites() throws {
    for string in Self.strings {
      let data = try JSONEncoder().encode([string])
      var json = JSONReader(Array(data))
      #expect(try json.strings() == [string])
      try json.end()
    }
  }

  @Test func numbersAreThoseOfFoundation() throws {
    var random = SplitMix64(seed: 5)
    let numbers =
      Self.numbers + (0..<500).map { _ in Double.random(in: -1e6...1e6, using: &random) }
    for number in numbers {
      let text = JSONWriter.text { $0.number(number) }
      #expect(try JSONDecoder().decode(Double.self, from: Data(text.utf8)) == number)
      var json = JSONReader(Array(try JSONEncoder().encode(number)))
      #expect(try json.double() == number)
    }
  }

  @Test(arguments: [
    "0.75", "7.0", "007", "12345678901234.5", "123456789012345", "1234567890123456", "0.1e1",
    "-0.5", "99999999999999.9", "0.00000000000001", " 3 ",
  ])
  func shortNumbersAreExact(text: String) throws {
    var json = JSONReader(text)
    #expect(try json.double() == Double(text.filter { $0 != " " }))
    #expect(throws: JSONReader.Problem.self) {
      var json = JSONReader(text + ".x")
      _ = try json.double()
      try json.end()
    }
  }

  @Test(arguments: [
    #" [ "a" , "\u00e9\ud83d\ude00\/" ] "#, #"["\ud83d\ude00"]"#, "[]", "[\"\\u0000\"]",
  ])
  func readsWhatIsJSON(text: String) throws {
    let expected = try JSONDecoder().decode([String].self, from: Data(text.utf8))
    var json = JSONReader(text)
    #expect(try json.strings() == expected)
    try json.end()
  }

  @Test(arguments: [
    "", "[", "[\"a\"", "[\"a\",]", "[,]", "[\"a\" \"b\"]", "[\"\\x\"]", "[\"\\u12\"]", "[1]",
    "[\"\\ud800\"]", "[\"\\udc00\"]", "[\"\n\"]", "[\"a\"]]", "{}", "[\"\\", "[\"\\ud83d\\u0041\"]",
    "null",
  ])
  func refusesWhatIsNoListOfStrings(text: String) {
    #expect(throws: JSONReader.Problem.self) {
      var json = JSONReader(text)
      _ = try json.strings()
      try json.end()
    }
  }

  @Test func skipsAnyValueButNoEndlessNesting() throws {
    var json = JSONReader(#"{"a":{"b":[1,-2.5e3,true,null,"x",{}]},"n":7}"#)
    var number = 0
    try json.object { json, key in
      if key == "n" { number = try json.int() } else { try json.skip() }
    }
    #expect(number == 7)
    let deep = String(repeating: "[", count: 100_000)
    #expect(throws: JSONReader.Problem.self) {
      var json = JSONReader(deep)
      try json.skip()
    }
  }

  @Test func wholeNumbersMayHaveAFraction() throws {
    var json = JSONReader("[3.0,4e1,-5]")
    #expect(try json.array { try $0.int() } == [3, 40, -5])
    #expect(throws: JSONReader.Problem.self) {
      var json = JSONReader("3.5")
      _ = try json.int()
    }
  }
}
