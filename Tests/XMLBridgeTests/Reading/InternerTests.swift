import Testing
import XMLBridge

@Suite struct InternerTests {
  @Test func equalTextsGetOneNumberInTheOrderInWhichTheyAreMet() {
    var interner = Interner()
    // More than the table holds at first, and lengths around the eight bytes that are hashed at once.
    let texts = [""] + (0..<1000).map { String(repeating: "é", count: $0 % 12) + "\($0)" }
    for round in 0..<2 {
      for (number, text) in texts.enumerated() {
        #expect(interner.number(of: Array(text.utf8)[...]) == number)
        #expect(interner.count == (round == 0 ? number + 1 : texts.count))
      }
    }
    #expect(texts.indices.allSatisfy { interner[$0] == texts[$0] })
  }

  @Test func bytesCountNotWhatTheyShow() {
    var interner = Interner()
    // Equal as Swift's strings, and different ids in XML.
    #expect(interner.number(of: Array("é".utf8)[...]) == 0)
    #expect(interner.number(of: Array("e\u{301}".utf8)[...]) == 1)
  }
}
