import GraphCore
import TestSupport
import Testing

@testable import Newsgraph

/// Whatever the text, mentions and entities keep their promises.
struct RandomTextTests {
  @Test(arguments: 1...60)
  func promisesHold(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let words = (0..<400).map { _ in Self.words.randomElement(using: &random)! }
    let (text, mentions) = recognized(words.joined(separator: " "))
    for mention in mentions {
      let sentence = text.sentences[mention.sentence].tokens
      #expect(!mention.tokens.isEmpty)
      #expect(sentence.clamped(to: mention.tokens) == mention.tokens)
      #expect((0...1).contains(mention.confidence))
    }
    let entities = EntityGrouper.entities(of: mentions, in: text)
    let joined = entities.flatMap { $0.references.map(\.mention) }
    #expect(Set(joined).count == joined.count)
    let reading = Reading(text: text, mentions: mentions, entities: entities, claims: [])
    let records = reading.entityRecords()
    #expect(Set(records.map(\.anchor)).count == records.count)
    #expect(EntityGrouper.entities(of: mentions, in: text) == entities)
  }

  private static let words = """
    Ministry of State Security ( MSS ) , the The minister Chen Yixin Secretary for and China 's \
    Beijing warned Act 2019 Resolution 1267 bin Laden al-Assad & Co. Inc. United States U.S. \
    Attorney President Robert Quill Quill Mrs his she law bill counter-espionage Trump \
    administration Department Health Human Services in at said “ ” " . ? : – ; Jr. II Flight 574 \
    Section 7 Article European Commission Commission WASHINGTON ODRANA election summit pandemic \
    COVID-19 Minsk agreements Order On Iran nuclear deal Republican Senator King's College Bank
    """.split(whereSeparator: \.isWhitespace).map(String.init)
}
