import TestSupport
import Testing

@testable import Newsgraph

@Suite struct LooseJSONTests {
  private func parse(_ text: String) -> LooseJSON { LooseJSON(Array(text.utf8)[...]) }

  /// A value as JSON without spaces, numbers and words as `_`.
  private func print(_ value: LooseJSON) -> String {
    switch value {
    case .string(let string): "\"\(string)\""
    case .list(let values): "[" + values.map(print).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { "\"\($0.key)\":\(print($0.value))" }.joined(separator: ",") + "}"
    case .other: "_"
    }
  }

  @Test(arguments: [
    (#"{"a": ["b", 1, true, null], "c": {"d": -1.5e3}}"#, #"{"a":["b",_,_,_],"c":{"d":_}}"#),
    (#""A\u00e9\ud83d\ude00\n\t\/\"\\""#, "\"Aé😀\n\t/\"\\\""),
    // What pages get wrong.
    ("{\"a\": \"b\nc\",}", "{\"a\":\"b\nc\"}"), (#"["a",,"b""#, #"["a","b"]"#),
    (#"{"a": "b"#, #"{"a":"b"}"#), (#"{"a" "b": "c"}"#, #"{"b":"c"}"#), ("", "_"), ("}", "_"),
    (#""\ud83d""#, #""""#), (#""\u00""#, #""""#), ("[", "[]"), ("{:}", "{}"),
    (#"{"a": "said "yes", and left", "b": "c"}"#, #"{"a":"said ","b":"c"}"#),
  ])
  func reads(text: String, expected: String) {
    #expect(print(parse(text)) == expected)
  }

  @Test func leavesOutWhatIsTooDeep() {
    let text = String(repeating: "[", count: 100_000)
    #expect(print(parse(text)).count < 1_000_000)
  }

  @Test func takesLinearTime() {
    let time = ContinuousClock().measure {
      _ = parse("{" + String(repeating: "\"\\\"a", count: 200_000))
    }
    #expect(time < .seconds(20))
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func endsOnAnyText(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pieces = ["{", "}", "[", "]", "\"", ":", ",", "\\", "u12", "a", "1", " ", "\"k\":", "é"]
    let count = Int.random(in: 0...40, using: &random)
    let text = (0..<count).map { _ in pieces.randomElement(using: &random)! }.joined()
    #expect(!print(parse(text)).isEmpty, "seed \(seed)")
  }
}
