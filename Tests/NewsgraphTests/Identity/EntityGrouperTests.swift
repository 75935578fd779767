import GraphCore
import Testing

@testable import Newsgraph

struct EntityGrouperTests {
  @Test func ministerMinistryAndLaw() throws {
    let story = Story(
      """
      China's Ministry of State Security (MSS) praised the counter-espionage law on Monday. \
      Minister of State Security Chen Yixin said the ministry would enforce it. Chen did not \
      explain how. Yixin later repeated what he had said. Chinese lawyers said the \
      counter-espionage law was vague.
      """)
    let chen = try #require(story.entity("Chen Yixin"))
    #expect(chen.kind == .person)
    #expect(story.forms(chen).isSuperset(of: ["Chen Yixin", "Chen", "Yixin", "he"]))
    #expect(story.reason("Chen", chen) == .shortName)
    let ministry = try #require(story.entity("Ministry of State Security"))
    #expect(ministry.kind == .agency)
    #expect(story.forms(ministry).isSuperset(of: ["MSS", "the ministry"]))
    #expect(ministry.scope == "country.cn")
    let law = try #require(story.entity("counter-espionage law"))
    #expect(law.kind == .law)
    #expect(law.references.count == 2)
    let china = try #require(story.entity("China"))
    #expect(china.fact == "country.cn")
    #expect(story.reason("Chinese", china) == .demonym)
  }

  @Test func shortNameJoinsTheFullOne() throws {
    let story = Story(
      "Chief Executive Carrie Lam spoke first. Lam left. Mrs Lam said nothing, but she smiled.")
    let lam = try #require(story.entity("Carrie Lam"))
    #expect(story.forms(lam).isSuperset(of: ["Carrie Lam", "Lam", "she"]))
    #expect(story.entities.count == 1)
  }

  @Test(arguments: [
    ("Bashar al-Assad spoke. Assad left.", "Assad"),
    ("Xi Jinping spoke. Xi left.", "Xi"),
    ("John A. Smith spoke. J. Smith left. John Smith waved.", "J. Smith"),
    ("Osama bin Laden spoke. Then bin Laden left.", "bin Laden"),
    ("William Hart, Jr. spoke. Hart left.", "Hart"),
  ])
  func partsOfAName(_ string: String, _ short: String) throws {
    let story = Story(string)
    let persons = story.entities.filter { $0.kind == .person }
    #expect(persons.count == 1)
    #expect(story.forms(try #require(persons.first)).contains(short))
  }

  @Test func twoPersonsOfOneNameStayTwo() throws {
    let story = Story(
      """
      Robert Quill met Mrs Helen Quill. Quill smiled. Robert Quill sat down. Quill spoke. \
      Ms Quill left.
      """)
    let robert = try #require(story.entity("Robert Quill"))
    let helen = try #require(story.entity("Helen Quill"))
    #expect(story.texts(helen) == ["Helen Quill", "Quill", "Quill"])
    #expect(story.texts(robert) == ["Robert Quill", "Robert Quill", "Quill"])
  }

  @Test func relativeDoesNotTakeTheName() throws {
    let story = Story(
      "Robert Quill resigned. He thanked his wife Helen Quill. Quill had led the party.")
    let robert = try #require(story.entity("Robert Quill"))
    #expect(story.texts(robert).filter { $0 == "Quill" }.count == 1)
  }

  @Test(arguments: [
    ("The Harbour Safety Board (HSB) met. HSB staff left.", JoinReason.acronymDefined),
    ("The HSB, the Harbour Safety Board, met.", .acronymDefined),
    (
      "The Harbour Safety Board met in Leeds on Monday. Officials of HSB left early.",
      .acronymInitials
    ),
  ])
  func acronyms(_ string: String, _ reason: JoinReason) throws {
    let story = Story(string)
    let board = try #require(story.entity("Harbour Safety Board"))
    #expect(story.reason("HSB", board) == reason)
  }

  @Test func shortFormsOfBodies() throws {
    let story = Story(
      """
      Larkspur Technologies Co. grew in May. The company hired engineers, and Larkspur opened a \
      plant in Leeds. The Royal Boat Commission objected. Later the Commission agreed.
      """)
    let firm = try #require(story.entity("Larkspur Technologies Co."))
    #expect(story.forms(firm).isSuperset(of: ["Larkspur", "The company"]))
    let body = try #require(story.entity("Royal Boat Commission"))
    #expect(story.forms(body).contains("Commission"))
  }

  @Test func capitalThatActsIsItsCountry() throws {
    let story = Story(
      "China accused Japan. Beijing warned Tokyo. Crowds gathered in Beijing. Japan waited.")
    let china = try #require(story.entity("China"))
    #expect(story.reason("Beijing", china) == .capital)
    let city = try #require(story.entity("Beijing"))
    #expect(city.references.count == 1)
  }

  @Test func spellings() throws {
    let story = Story("The U.S. paid. The US paid again. The United States paid. Americans paid.")
    #expect(story.entities.map(\.name) == ["United States"])
    #expect(story.entities.first?.fact == "country.us")
  }

  @Test func scopeFromTheDemonym() throws {
    let story = Story("The Indonesian Harbour Police waited.")
    let police = try #require(story.entity("Indonesian Harbour Police"))
    #expect(police.scope == "country.id")
    #expect(police.subtype == "police")
  }

  @Test func everyMentionBelongsToOneEntityAtMost() {
    let story = Story(
      """
      Robert Quill of the Harbour Safety Board (HSB) met Helen Quill in Paris. Paris warned HSB. \
      The board said that he and Quill broke the Fair Harbours Act. French police agreed.
      """)
    let mentions = story.entities.flatMap { $0.references.map(\.mention) }
    #expect(Set(mentions).count == mentions.count)
    for entity in story.entities {
      #expect(entity.references.contains { story.mentions[$0.mention].role.isProper })
      #expect(entity.references.map(\.mention) == entity.references.map(\.mention).sorted())
    }
  }

  @Test func recordsSliceToTheirText() {
    let story = Story("Chief Executive Carrie Lam met Lam's aide, the lawyer. China waited.")
    let reading = Reading(
      text: story.text, mentions: story.mentions, entities: story.entities, claims: [])
    let records = reading.entityRecords()
    #expect(records.map(\.name) == story.entities.map(\.name))
    for record in records {
      #expect(record.forms.contains { $0.spans.contains(record.anchor) })
      for form in record.forms {
        for span in form.spans { #expect(story.text.article.text[span] == form.text) }
      }
    }
    #expect(records.first { $0.name == "China" }?.knownAs.contains("PRC") == true)
  }
}

/// A short text with its mentions and entities.
private struct Story {
  let text: TokenizedText
  let mentions: [Mention]
  let entities: [LocalEntity]

  init(_ string: String) {
    (text, mentions) = recognized(string)
    entities = EntityGrouper.entities(of: mentions, in: text)
  }

  func entity(_ name: String) -> LocalEntity? { entities.first { $0.name == name } }

  func texts(_ entity: LocalEntity) -> [String] {
    entity.references.map { text.text(mentions[$0.mention].tokens) }
  }

  func forms(_ entity: LocalEntity) -> Set<String> { Set(texts(entity)) }

  func reason(_ form: String, _ entity: LocalEntity) -> JoinReason? {
    entity.references.first { text.text(mentions[$0.mention].tokens) == form }?.reason
  }
}
