import GraphCore
import Testing

@testable import Newsgraph

/// A text, a relation that the head finds between its first two entities, with the status that the head gives it.
struct FoundCase: CustomTestStringConvertible, Sendable {
  var text: String
  var predicate: Predicate
  var head: Status
  var status: Status

  init(_ text: String, _ predicate: Predicate, _ head: Status, is status: Status) {
    (self.text, self.predicate, self.head, self.status) = (text, predicate, head, status)
  }

  var testDescription: String { "\(text) \(predicate) \(head)" }
}

@Suite struct CircumstancesTests {
  private func place(_ marked: MarkedText, of predicate: Predicate) -> ClaimExtractor.Place? {
    let tokens = marked.entities.prefix(2).map {
      marked.mentions[$0.references[0].mention].tokens
    }
    return marked.extractor.place(of: predicate, tokens[0], tokens[1], carrier: nil)
  }

  @Test(arguments: [
    // The predicate's own verb decides.
    FoundCase(
      "[person Ann Lee] will fly in May to [place Leeds].", .visits, .asserted, is: .planned),
    FoundCase(
      "[person Ann Lee] has agreed to visit the market of [place Leeds].", .visits, .asserted,
      is: .planned),
    FoundCase(
      "[person Ann Lee] is to tour the mills of [place Leeds].", .visits, .asserted, is: .planned),
    FoundCase(
      "[person Ann Lee] visited the market of [place Leeds].", .visits, .planned, is: .asserted),
    FoundCase(
      "[person Ann Lee] did not visit the market of [place Leeds].", .visits, .asserted,
      is: .denied),
    FoundCase(
      "[person Tom Lee] was accused of killing a friend of [person Jan Smit].", .attacks,
      .asserted, is: .alleged),
    FoundCase(
      "[person Ann Lee] ruled out visiting [place Leeds].", .visits, .asserted, is: .denied),
    FoundCase(
      "[person Ann Lee] stopped short of visiting [place Leeds].", .visits, .asserted,
      is: .denied),
    FoundCase(
      "[person Ann Lee] is rumoured to have visited the market of [place Leeds].", .visits,
      .asserted, is: .alleged),
    // A verb that is not the predicate's own says nothing.
    FoundCase(
      "[person Ann Lee] of [organization Acme] will sing.", .worksFor, .asserted, is: .asserted),
    FoundCase(
      "[person Ann Lee], a candidate, saw [place Leeds].", .heads, .planned, is: .planned),
    // Where it leaves the status open the head decides.
    FoundCase(
      "[person Ann Lee] wept to visit the market of [place Leeds].", .visits, .planned,
      is: .planned),
    // A denial needs a word that denies.
    FoundCase("[person Ann Lee] and [place Leeds] are one.", .visits, .denied, is: .asserted),
    FoundCase("[person Ann Lee] without [place Leeds] is sad.", .visits, .denied, is: .denied),
    // Who alleges something does not commit the text.
    FoundCase(
      "[organization Acme] forgot the [law Tea Act], it is alleged.", .violates, .asserted,
      is: .alleged),
    FoundCase(
      "The indictment says that [person Tom Lee] was a guest of [person Jan Smit].", .relatedTo,
      .asserted, is: .alleged),
    FoundCase(
      "[person Tom Lee] visited [place Leeds], [person Ann Lee] said.", .visits, .alleged,
      is: .alleged),
    FoundCase(
      "The indictment says that [person Tom Lee] is a citizen of [place Spain].", .citizenOf,
      .asserted, is: .asserted),
    FoundCase(
      "The indictment says that [agency Police] questioned [person Jan Smit].", .investigates,
      .asserted, is: .asserted),
  ])
  func statusOfWhatTheHeadFinds(_ example: FoundCase) throws {
    let marked = MarkedText(example.text)
    let place = try #require(self.place(marked, of: example.predicate))
    let isAside = marked.extractor.isAside(example.predicate, at: place)
    let status = marked.extractor.status(
      of: example.predicate, at: place, head: example.head,
      in: marked.text.sentences.indices,
      said: isAside ? nil : marked.extractor.statement(of: place))
    #expect(status == example.status)
  }

  @Test(
    arguments: [
      ("[person Jan Smit] saw [place Leeds], [person Ann Lee] said.", true),
      ("According to [person Jan Smit], [place Leeds] is near.", true),
      ("[person Jan Smit] saw [place Leeds], [person Ann Lee] noted.", false),
      ("[person Jan Smit] said that he liked [place Leeds].", true),
      ("[person Jan Smit] told reporters in [place Leeds] that all wept.", nil),
      ("“It rained,” said officials. “[person Jan Smit] saw [place Leeds].”", true),
      ("[person Jan Smit] saw [place Leeds].", nil),
    ] as [(String, Bool?)])
  func statementsHoldBothEndsSaveTheSpeaker(text: String, isPlain: Bool?) throws {
    let marked = MarkedText(text)
    let place = try #require(self.place(marked, of: .visits))
    #expect(marked.extractor.statement(of: place)?.isPlain == isPlain)
  }

  @Test(
    arguments: [
      ("[person Ann Lee], an aunt of [person Jan Smit], wept.", .relativeOf, true),
      ("[person Ann Lee] is an aunt of [person Jan Smit].", .relativeOf, false),
      ("[person Ann Lee], who had visited [place Leeds], wept.", .visits, true),
      ("[person Ann Lee] visited [place Leeds].", .visits, false),
    ] as [(String, Predicate, Bool)])
  func theArticleAddsAsides(text: String, predicate: Predicate, isAside: Bool) throws {
    let marked = MarkedText(text)
    let place = try #require(self.place(marked, of: predicate))
    #expect(marked.extractor.isAside(predicate, at: place) == isAside)
  }

  @Test(arguments: [
    ("[person Jan Smit] told reporters in [place Leeds] that all wept.", true),
    ("[person Jan Smit] said that he had left [place Leeds].", false),
    ("[person Jan Smit] visited [place Leeds].", false),
  ])
  func speakersOfOtherThings(text: String, speaksOfOthers: Bool) throws {
    let marked = MarkedText(text)
    let place = try #require(self.place(marked, of: .visits))
    #expect(marked.extractor.speaksOfOthers(0, at: place) == speaksOfOthers)
  }

  @Test(arguments: [
    ClaimCase(
      "[person Ann Lee] did not deny that [person Jan Smit] visited [place Leeds].",
      "Jan Smit visits Leeds by Ann Lee"),
    ClaimCase(
      "[person Ann Lee] rejected claims that [person Jan Smit] visited [place Leeds].",
      "Jan Smit visits Leeds denied by Ann Lee"),
    ClaimCase(
      "According to a report by [organization Acme], [person Jan Smit] visited [place Leeds].",
      "Jan Smit visits Leeds by Acme"),
    ClaimCase(
      "[organization Acme]'s report said that [person Jan Smit] visited [place Leeds].",
      "Jan Smit visits Leeds by Acme"),
    ClaimCase(
      "[person Jan Smit] visited [place Leeds], a traveller said.",
      "Jan Smit visits Leeds by \"a traveller\""),
    ClaimCase(
      "According to the [law Tea Act], [agency Police] arrested [person Tom Lee].",
      "Police arrests Tom Lee"),
    ClaimCase(
      "“It rained,” said [person Ann Lee], as [person Jan Smit] visited [place Leeds].",
      "Jan Smit visits Leeds"),
    ClaimCase(
      "[person Ann Lee] claims that [person Jan Smit] visited [place Leeds].",
      "Jan Smit visits Leeds alleged by Ann Lee"),
    ClaimCase(
      "The [agency Treasury] announced a truce between [country Spain] and [country Freedonia]"
        + " that ended a war.", "Spain agrees_with Freedonia"),
    ClaimCase(
      "[agency Police] sued [organization Acme], the [agency Treasury] announced.",
      "Police charges Acme"),
    ClaimCase(
      "“It rained,” said [person Ann Lee]. “All wept.\n“[person Jan Smit] visited [place Leeds].”",
      "Jan Smit visits Leeds by Ann Lee"),
    ClaimCase(
      "“It rained,” said two local officials. “[person Jan Smit] visited [place Leeds].”",
      "Jan Smit visits Leeds by \"two local officials\""),
    ClaimCase(
      "“It rained,” said [person Ann Lee].\n“[person Jan Smit] visited [place Leeds].”",
      "Jan Smit visits Leeds"),
    ClaimCase(
      "MS. [person LEE|Ann Lee]: [person Jan Smit] visited [place Leeds].",
      "Jan Smit visits Leeds by Ann Lee"),
    ClaimCase(
      "MS. [person LEE|Ann Lee]: It rained.\nThen [person Jan Smit] visited [place Leeds].",
      "Jan Smit visits Leeds by Ann Lee"),
    ClaimCase(
      "MS. [person LEE|Ann Lee]: It rained.\nQ: [person Jan Smit] visited [place Leeds]?",
      "Jan Smit visits Leeds"),
    ClaimCase(
      "Ms. [person Lee|Ann Lee]: [person Jan Smit] visited [place Leeds].",
      "Jan Smit visits Leeds"),
    ClaimCase(
      "The complaint alleges that [organization Acme] violated the [law Tea Act].",
      "Acme violates Tea Act alleged by \"The complaint\""),
    ClaimCase(
      "The indictment says that [agency Police] arrested [person Tom Lee].",
      "Police arrests Tom Lee by \"The indictment\""),
    ClaimCase(
      "[person Tom Lee] allegedly sought help when [organization Acme] violated the"
        + " [law Tea Act].", "Acme violates Tea Act alleged"),
  ])
  func sourceAndStatusOfWhatTheRulesFind(_ example: ClaimCase) {
    #expect(MarkedText(example.text).claims == example.claims)
  }

  @Test(arguments: [(false, "Jan Smit visits Leeds by Ann Lee"), (true, "Jan Smit visits Leeds")])
  func headlinesBeginNoTurn(hasHeadline: Bool, claim: String) {
    let text = "[person LEE|Ann Lee]: We agree\n[person Jan Smit] visited [place Leeds]."
    #expect(MarkedText(text, hasHeadline: hasHeadline).claims == [claim])
  }
}
