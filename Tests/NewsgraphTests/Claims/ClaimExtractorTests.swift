import GraphCore
import Testing

@testable import Newsgraph

/// A marked text and the claims that it states.
struct ClaimCase: CustomTestStringConvertible, Sendable {
  var text: String
  var claims: [String]

  init(_ text: String, _ claims: String...) {
    self.text = text
    self.claims = claims.sorted()
  }

  var testDescription: String { text }
}

@Suite struct ClaimExtractorTests {
  @Test(arguments: [
    ClaimCase("[organization Acme] CEO [person Lin Wei] left.", "Lin Wei heads Acme"),
    ClaimCase(
      "[country^ Dutch|Netherlands] Prime Minister [person Jan Smit] smiled.",
      "Jan Smit heads Netherlands"),
    ClaimCase(
      "President of [country Freedonia] [person Rufus Firefly] sang.",
      "Rufus Firefly heads Freedonia"),
    ClaimCase(
      "The [country^ Freedonian|Freedonia] ambassador [person Ann Lee] wept.",
      "Ann Lee works_for Freedonia"),
    ClaimCase(
      "Deputy [agency Treasury] Secretary [person Ann Lee] wept.", "Ann Lee works_for Treasury"),
    ClaimCase(
      "[organization^ Liberal|Liberal Party] Senator [person Ann Lee] wept.",
      "Ann Lee member_of Liberal Party"),
    ClaimCase(
      "The [country^ Dutch|Netherlands] singer [person Jan Smit] won.",
      "Jan Smit citizen_of Netherlands"),
    ClaimCase(
      "[person Ann Lee], the founder of [organization Acme], wept.", "Ann Lee founded Acme"),
    ClaimCase(
      "[person Ann Lee], a spokeswoman for [agency Police of Leeds], wept.",
      "Ann Lee works_for Police of Leeds"),
    ClaimCase("[person Ann Lee], Chair, [organization Acme]", "Ann Lee heads Acme"),
    ClaimCase("[person Ann Lee], [person Jan Smit]'s wife, wept.", "Ann Lee spouse_of Jan Smit"),
    ClaimCase("[person Ann Lee] is the mayor of [place Leeds].", "Ann Lee heads Leeds"),
    ClaimCase(
      "[person Ann Lee] and [person Jan Smit] are members of [organization Acme].",
      "Ann Lee member_of Acme", "Jan Smit member_of Acme"),
    ClaimCase(
      "[person Ann Lee] met [person'  her|Ann Lee] son [person Tom Lee].",
      "Ann Lee meets Tom Lee", "Ann Lee parent_of Tom Lee"),
    ClaimCase(
      "[person Ann Lee] of the [organization Leeds Courier] wept.",
      "Ann Lee works_for Leeds Courier"),
    ClaimCase("[person Ann Lee], 45, of [place Leeds], wept.", "Ann Lee lives_in Leeds"),
  ])
  func readsRoles(_ example: ClaimCase) {
    #expect(MarkedText(example.text).claims == example.claims)
  }

  @Test(arguments: [
    ClaimCase("[place Leeds], [country England], is a city.", "Leeds located_in England"),
    ClaimCase(
      "[country England]'s [agency Ministry of Teas] wept.", "Ministry of Teas part_of England"),
    ClaimCase(
      "The [agency Supreme Court of Freedonia] and [country Freedonia] wept.",
      "Supreme Court of Freedonia part_of Freedonia"),
    ClaimCase("[organization Acme] in [place Leeds] grew.", "Acme located_in Leeds"),
    ClaimCase(
      "[place Leeds] saw it: the Leeds-based firm [organization Acme] grew.",
      "Acme located_in Leeds"),
    ClaimCase("[country England], [country Wales] and [country Spain] played."),
    ClaimCase("[person Ann Lee] in [place Leeds] wept."),
  ])
  func readsPlaces(_ example: ClaimCase) {
    #expect(MarkedText(example.text).claims == example.claims)
  }

  @Test(arguments: [
    ClaimCase("[agency Police] arrested [person Tom Lee].", "Police arrests Tom Lee"),
    ClaimCase("[person Tom Lee] was arrested by [agency Police].", "Police arrests Tom Lee"),
    ClaimCase(
      "[person Tom Lee], who was arrested by [agency Police], wept.", "Police arrests Tom Lee"),
    ClaimCase("[person Tom Lee], arrested by [agency Police], wept.", "Police arrests Tom Lee"),
    ClaimCase(
      "[person Tom Lee] (45), a clerk, sued [organization Acme].", "Tom Lee charges Acme"),
    ClaimCase(
      "[person Ann Lee] and [person Jan Smit] visited [place Leeds].", "Ann Lee visits Leeds",
      "Jan Smit visits Leeds"),
    ClaimCase(
      "[person Ann Lee] met [person Jan Smit] and visited [place Leeds].",
      "Ann Lee meets Jan Smit", "Ann Lee visits Leeds"),
    ClaimCase(
      "[person Ann Lee] met on Monday with [person Jan Smit].", "Ann Lee meets Jan Smit"),
    ClaimCase(
      "[person Ann Lee] was born on May 3, 1950 in [place Leeds].",
      "Ann Lee born_in Leeds"),
    ClaimCase(
      "[agency Parliament] passed the [law Tea Act].", "Parliament enacts Tea Act"),
    ClaimCase(
      "The [law Tea Act] was repealed by [agency Parliament].", "Parliament repeals Tea Act"),
    ClaimCase(
      "[person Tom Lee] was charged under the [law Tea Act].",
      "Tom Lee violates Tea Act"),
    ClaimCase(
      "[agency Customs] designated [organization Acme] under the [law Tea Act].",
      "Customs enforces Tea Act", "Customs sanctions Acme", "Tea Act applies_to Acme"),
    ClaimCase(
      "[country Spain] condemned [country Freedonia]'s march.", "Spain opposes Freedonia"),
    ClaimCase("[organization Acme] sold tea to [country Spain].", "Acme funds Spain"),
    ClaimCase(
      "Addressing [country Spain], [person Ann Lee] condemned [person Jan Smit].",
      "Ann Lee opposes Jan Smit", "Ann Lee speaks_to Spain"),
    ClaimCase(
      "[person Ann Lee] met [person Jan Smit], [person Tom Lee] and [person Eva Lee].",
      "Ann Lee meets Eva Lee", "Ann Lee meets Jan Smit", "Ann Lee meets Tom Lee"),
    ClaimCase(
      "[person Ann Lee] opposed [person Jan Smit], accusing [person Tom Lee] of fraud.",
      "Ann Lee accuses Tom Lee", "Ann Lee opposes Jan Smit"),
    ClaimCase("The report on [person Ann Lee] shocked [person Jan Smit]."),
    ClaimCase("The friends of [person Ann Lee] arrested [person Jan Smit]."),
    ClaimCase("[person Ann Lee] saw the arrested [person Jan Smit]."),
    ClaimCase("[country Spain]'s visit left [country Freedonia] cold."),
  ])
  func readsVerbs(_ example: ClaimCase) {
    #expect(MarkedText(example.text).claims == example.claims)
  }

  @Test(arguments: [
    ClaimCase(
      "The arrest of [person Tom Lee] by [agency Police] shocked all.", "Police arrests Tom Lee"),
    ClaimCase(
      "[country Spain] imposed sanctions on [country Freedonia].", "Spain sanctions Freedonia"),
    ClaimCase(
      "[country^ Dutch|Netherlands] sanctions on [country Freedonia] ended.",
      "Netherlands sanctions Freedonia"),
    ClaimCase("[person Ann Lee]'s visit to [place Leeds] ended.", "Ann Lee visits Leeds"),
    ClaimCase(
      "Talks between [country Spain] and [country Freedonia] ended.", "Spain meets Freedonia"),
    ClaimCase("Sanctions on [country Freedonia] hurt [country Spain]."),
  ])
  func readsNouns(_ example: ClaimCase) {
    #expect(MarkedText(example.text).claims == example.claims)
  }

  @Test(arguments: [
    ClaimCase("[person Ann Lee] did not visit [place Leeds].", "Ann Lee visits Leeds denied"),
    ClaimCase("[person Ann Lee] refused to visit [place Leeds].", "Ann Lee visits Leeds denied"),
    ClaimCase("[person Ann Lee] may visit [place Leeds].", "Ann Lee visits Leeds alleged"),
    ClaimCase(
      "[person Ann Lee] reportedly visited [place Leeds].", "Ann Lee visits Leeds alleged"),
    ClaimCase("[person Ann Lee] will visit [place Leeds].", "Ann Lee visits Leeds planned"),
    ClaimCase(
      "[person Ann Lee]'s plan to visit [place Leeds] failed.", "Ann Lee visits Leeds planned"),
    ClaimCase("[organization Acme] to buy [organization Beta]", "Acme owns Beta planned"),
    ClaimCase(
      "[person Ann Lee] urged [agency Parliament] to repeal the [law Tea Act].",
      "Ann Lee speaks_to Parliament", "Parliament repeals Tea Act planned by Ann Lee"),
    ClaimCase("[person Ann Lee] plans to visit [place Leeds].", "Ann Lee visits Leeds planned"),
    ClaimCase(
      "If [person Ann Lee] visits [place Leeds], all win.", "Ann Lee visits Leeds planned"),
    ClaimCase(
      "[person Ann Lee] will meet [person Jan Smit] and visit [place Leeds].",
      "Ann Lee meets Jan Smit planned", "Ann Lee visits Leeds planned"),
    ClaimCase(
      "[country Spain] accused [person Tom Lee] of killing [person Jan Smit].",
      "Spain accuses Tom Lee", "Tom Lee attacks Jan Smit alleged by Spain"),
    ClaimCase(
      "[country Spain] nominated [person Tom Lee].", "Spain appoints Tom Lee planned"),
    ClaimCase(
      "The alleged attack on [country Spain] by [country Freedonia] failed.",
      "Freedonia attacks Spain alleged"),
  ])
  func readsStatus(_ example: ClaimCase) {
    #expect(MarkedText(example.text).claims == example.claims)
  }

  @Test(arguments: [
    ClaimCase(
      "[person Ann Lee] said that [person Jan Smit] visited [place Leeds].",
      "Jan Smit visits Leeds by Ann Lee"),
    ClaimCase(
      "[person Jan Smit] visited [place Leeds], [person Ann Lee] said.",
      "Jan Smit visits Leeds by Ann Lee"),
    ClaimCase(
      "“[person Jan Smit] visited [place Leeds],” said [person Ann Lee].",
      "Jan Smit visits Leeds by Ann Lee"),
    ClaimCase(
      "According to [organization Acme], [person Jan Smit] visited [place Leeds].",
      "Jan Smit visits Leeds by Acme"),
    ClaimCase(
      "[person Jan Smit] visited [place Leeds], officials said.",
      "Jan Smit visits Leeds by \"officials\""),
    ClaimCase(
      "[person Ann Lee] denied that [person Jan Smit] visited [place Leeds].",
      "Jan Smit visits Leeds denied by Ann Lee"),
    ClaimCase(
      "[person Ann Lee] claimed that [person Jan Smit] visited [place Leeds].",
      "Jan Smit visits Leeds alleged by Ann Lee"),
    ClaimCase(
      "“It is late,” said [person Ann Lee]. “[person Jan Smit] visited [place Leeds].”",
      "Jan Smit visits Leeds by Ann Lee"),
    ClaimCase(
      "[person Ann Lee] said [country Spain] supports [person Jan Smit].",
      "Spain supports Jan Smit"),
  ])
  func readsSources(_ example: ClaimCase) {
    #expect(MarkedText(example.text).claims == example.claims)
  }

  @Test func keepsTheClearestEvidenceOfARepeatedClaim() throws {
    let marked = MarkedText(
      "Long ago and far away [person' she|Ann Lee] visited [place Leeds]. "
        + "[person Ann Lee] visited [place Leeds]. [person Ann Lee] never visited [place Leeds].")
    #expect(marked.claims == ["Ann Lee visits Leeds", "Ann Lee visits Leeds denied"])
    let record = try #require(marked.records.first)
    #expect(record.evidence.quote == "Ann Lee visited Leeds.")
    let article = marked.text.article.text
    #expect(article[record.evidence.span] == record.evidence.quote)
    #expect(article[record.evidence.subject] == "Ann Lee")
    #expect(article[record.evidence.object] == "Leeds")
    #expect(record.words == "visited")
  }
}
