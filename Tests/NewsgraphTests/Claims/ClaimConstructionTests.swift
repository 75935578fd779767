import GraphCore
import Testing

@testable import Newsgraph

/// Constructions of longer sentences: appositions, relative clauses, "it", coordination.
@Suite struct ClaimConstructionTests {
  @Test(arguments: [
    ClaimCase(
      "[organization Acme] is owned by the [country^ Dutch|Netherlands] fund"
        + " [organization Oak Capital].",
      "Oak Capital located_in Netherlands", "Oak Capital owns Acme"),
    ClaimCase(
      "[person Ann Lee], the chief executive of the tea grower [organization Acme], wept.",
      "Ann Lee heads Acme"),
    ClaimCase(
      "[person Ann Lee] told the newspaper [organization Leeds Courier].",
      "Ann Lee speaks_to Leeds Courier"),
    ClaimCase(
      "[agency Police] arrested the firm's owner, [person Tom Lee], on Monday.",
      "Police arrests Tom Lee"),
    ClaimCase(
      "[organization Acme] grew. [agency Police] arrested [organization~ the company|Acme]'s owner,"
        + " [person Tom Lee].", "Police arrests Tom Lee", "Tom Lee owns Acme"),
    ClaimCase(
      "[organization Acme] bought tea from the [country^ Greek|Greece] company"
        + " [organization Blue Line].",
      "Blue Line funds Acme", "Blue Line located_in Greece"),
    ClaimCase("[agency Police] arrested the dog's owner near [person Tom Lee]."),
  ])
  func readsNamesBehindTheirDescriptions(_ example: ClaimCase) {
    #expect(MarkedText(example.text).claims == example.claims)
  }

  @Test(arguments: [
    ClaimCase(
      "[organization Oak Capital], the [country^ Dutch|Netherlands] fund that owns"
        + " [organization Acme], has not dismissed [person Tom Lee].",
      "Oak Capital located_in Netherlands", "Oak Capital owns Acme",
      "Oak Capital removes Tom Lee denied"),
    ClaimCase(
      "[organization Oak Capital], which had opposed the [law Tea Act], sued [organization Acme].",
      "Oak Capital charges Acme", "Oak Capital opposes Tea Act"),
    ClaimCase(
      "[person Jan Smit] met [person Ann Lee]. [person' Her|Ann Lee] brother, [person Tom Lee],"
        + " also met [person Eva Day].",
      "Ann Lee sibling_of Tom Lee", "Jan Smit meets Ann Lee", "Tom Lee meets Eva Day"),
    ClaimCase(
      "The [law Tea Act], which [agency Parliament] passed in May, bans tea.",
      "Parliament enacts Tea Act"),
    ClaimCase(
      "[country Spain] broke the [law Tea Act] that the [agency Senate] had adopted.",
      "Senate enacts Tea Act", "Spain violates Tea Act"),
    ClaimCase(
      "[country Spain] broke the [law Tea Act], which [agency Parliament] has extended three times.",
      "Parliament amends Tea Act", "Spain violates Tea Act"),
    ClaimCase("The [law Tea Act] came before [agency Parliament] passed."),
    ClaimCase(
      "[person Ann Lee] is an ally of President [person Jan Smit].", "Ann Lee associate_of Jan Smit"
    ),
    ClaimCase(
      "[person Ann Lee] was appointed head of [organization Acme].", "Ann Lee heads Acme"),
    ClaimCase("[person Ann Lee] said that [agency Parliament] passed."),
    ClaimCase("The friends of [organization Acme], who met, sued [person Tom Lee]."),
  ])
  func readsAcrossInsertions(_ example: ClaimCase) {
    #expect(MarkedText(example.text).claims == example.claims)
  }

  @Test(arguments: [
    ClaimCase(
      "[organization Acme], a shipping company based in [place Leeds], grew.",
      "Acme located_in Leeds"),
    ClaimCase(
      "[agency Tea Board], an agency headed by [person Ann Lee], grew.", "Ann Lee heads Tea Board"),
    ClaimCase(
      "[person Ann Lee], president of the [organization Guild of Tea in Spain], wept.",
      "Ann Lee heads Guild of Tea in Spain"),
    ClaimCase(
      "[person Ann Lee] is a friend of a company based in [place Leeds]."),
  ])
  func readsParticiples(_ example: ClaimCase) {
    #expect(MarkedText(example.text).claims == example.claims)
  }

  @Test(arguments: [
    ClaimCase(
      "[organization Acme] grew. Its chairman, [person Ann Lee], wept.", "Ann Lee heads Acme"),
    ClaimCase(
      "[organization Acme] said that it supports [country Spain] and that it has dismissed"
        + " [person Tom Lee].",
      "Acme removes Tom Lee by Acme", "Acme supports Spain"),
    ClaimCase(
      "[organization Acme] has not sued [country Spain], its spokesman [person Tom Lee] said.",
      "Acme charges Spain denied by Tom Lee", "Tom Lee works_for Acme"),
    ClaimCase(
      "[person Ann Lee] signed the [law Tea Act]. It will apply to [country Spain].",
      "Ann Lee enacts Tea Act", "Tea Act applies_to Spain planned"),
    ClaimCase(
      "[country Spain] left the [law Tea Act] alone. [agency Parliament] amended it.",
      "Parliament amends Tea Act"),
    ClaimCase("[organization Acme] grew. It is sad that [country Spain] left."),
    ClaimCase(
      "[organization Acme] and [organization Beta] grew. Its head, [person Ann Lee], wept."),
    ClaimCase("The storm hurt [organization Acme]. It attacked [place Leeds]."),
    ClaimCase("[person Ann Lee] saw [organization Acme]. [person Tom Lee] attacked it."),
  ])
  func readsPronounsOfThings(_ example: ClaimCase) {
    #expect(MarkedText(example.text).claims == example.claims)
  }

  @Test(arguments: [
    ClaimCase(
      "[country Spain] and [country Greece] imposed sanctions on Wednesday on"
        + " [organization Acme].",
      "Greece sanctions Acme", "Spain sanctions Acme"),
    ClaimCase(
      "[agency Police] freed [person Ann Lee] and charged [person Tom Lee].",
      "Police charges Tom Lee", "Police clears Ann Lee"),
    ClaimCase(
      "[person Ann Lee] left after a meeting with [person Jan Smit], the president of"
        + " [organization Acme].", "Ann Lee meets Jan Smit", "Jan Smit heads Acme"),
    ClaimCase(
      "[person Ann Lee] will sign the [law Tea Act] next week.", "Ann Lee enacts Tea Act planned"),
    ClaimCase(
      "[agency Tea Bureau] at the [agency Treasury] grew.", "Tea Bureau part_of Treasury"),
    ClaimCase("Trade grew after a meeting with [person Jan Smit]."),
    ClaimCase("[country Spain] lifted curbs on Wednesday on [organization Acme]."),
  ])
  func readsCoordination(_ example: ClaimCase) {
    #expect(MarkedText(example.text).claims == example.claims)
  }

  @Test(arguments: [
    ClaimCase(
      "[organization Acme] denied that it sold ships to [country Spain].",
      "Acme funds Spain denied by Acme"),
    ClaimCase(
      "[person Tom Lee] also denied that [organization Acme] paid [person' him|Tom Lee].",
      "Acme funds Tom Lee denied by Tom Lee"),
    ClaimCase(
      "According to [country Spain], [organization Beta] bought ships from [organization Acme]."
        + " [organization Acme] denied that it sold ships to [organization Beta].",
      "Acme funds Beta alleged by Spain", "Acme funds Beta denied by Acme"),
    ClaimCase(
      "According to [country Spain], [organization Beta] bought ships from [organization Acme].",
      "Acme funds Beta by Spain"),
    ClaimCase(
      "The [agency Office of Prosecution] said that [organization Acme] paid [person Tom Lee].",
      "Acme funds Tom Lee alleged by Office of Prosecution"),
  ])
  func readsDenials(_ example: ClaimCase) {
    #expect(MarkedText(example.text).claims == example.claims)
  }

  @Test(arguments: [
    ClaimCase(
      "[agency Police] charged [person Tom Lee]. The case was investigated by [agency Customs] and"
        + " is being prosecuted by Trial Attorney [person Ann Day].",
      "Ann Day charges Tom Lee", "Customs investigates Tom Lee",
      "Police charges Tom Lee"),
    ClaimCase(
      "[person Tom Lee] pleaded guilty on Monday. [agency Customs] investigated the case.",
      "Customs investigates Tom Lee"),
    ClaimCase("[person Tom Lee] wept. [agency Customs] investigated the case."),
    ClaimCase(
      "[agency Police] charged [person Tom Lee]. The fire was investigated by [agency Customs].",
      "Police charges Tom Lee"),
  ])
  func readsCases(_ example: ClaimCase) {
    #expect(MarkedText(example.text).claims == example.claims)
  }

  @Test(arguments: [
    ClaimCase(
      "[country Spain]'s Tea Board chief, [person Ann Lee], wept.", "Ann Lee works_for Spain"),
    ClaimCase(
      "First Minister of [country Wales] [person Ann Lee] wept.", "Ann Lee heads Wales"),
    ClaimCase("[country Spain] wept. They met Beta President [person Ann Lee]."),
    ClaimCase(
      "[country Spain]'s tea minister, [person Ann Lee], wept.", "Ann Lee works_for Spain"),
    ClaimCase(
      "They met [person Ann Lee], [country Spain]'s tea minister.", "Ann Lee works_for Spain"),
    ClaimCase(
      "[country China] and [country Greece] wept. [country Spain] left. Foreign Minister"
        + " [person Ann Lee] smiled.", "Ann Lee works_for Spain"),
    ClaimCase(
      "[country China] wept and [country Spain] left, but Prime Minister [person Ann Lee] smiled.",
      "Ann Lee heads Spain"),
    ClaimCase(
      "[country Spain] plans to leave. Trade Secretary [person Ann Lee] smiled.",
      "Ann Lee works_for Spain"),
    ClaimCase(
      "The [organization Tea Party] lost. Its tea critic, [person Ann Lee], wept.",
      "Ann Lee member_of Tea Party"),
    ClaimCase(
      "The [organization Tea Party] lost. Its leader, [person Ann Lee], wept.",
      "Ann Lee heads Tea Party"),
    ClaimCase(
      "[country China] left. A spokesman for the foreign ministry, [person Ann Lee], wept.",
      "Ann Lee works_for China"),
    ClaimCase(
      "[country Spain] saw [country China] leave and met [person Jan Smit] and Prime Minister"
        + " [person Ann Lee].", "Spain meets Ann Lee", "Spain meets Jan Smit"),
    ClaimCase("In [country Spain] it rained in [country China]. Minister [person Ann Lee] wept."),
  ])
  func readsMinisters(_ example: ClaimCase) {
    #expect(MarkedText(example.text).claims == example.claims)
  }
}
