import GraphCore
import Testing

@testable import Newsgraph

/// A marked text of Wednesday, 5 July 2023, and its claims with their times.
@Suite struct ClaimTimesTests {
  @Test(arguments: [
    ClaimCase(
      "[person Ann Lee] met [person Jan Smit] on Tuesday.", "meets 2023-07-04/2023-07-04"),
    ClaimCase(
      "On Tuesday, [person Ann Lee] met [person Jan Smit] and visited [place Leeds].",
      "meets 2023-07-04/2023-07-04", "visits 2023-07-04/2023-07-04"),
    ClaimCase(
      "[agency Police] on Tuesday arrested [person Tom Lee].", "arrests 2023-07-04/2023-07-04"),
    ClaimCase(
      "[agency Police] today arrested [person Tom Lee].", "arrests 2023-07-05/2023-07-05"),
    ClaimCase(
      "[person Tom Lee] was arrested by [agency Police] in July 2019.",
      "arrests 2019-07/2019-07"),
    ClaimCase(
      "[person Ann Lee] will visit [place Leeds] on Tuesday.", "visits 2023-07-11/2023-07-11"),
    ClaimCase(
      "[person Ann Lee] is meeting [person Jan Smit] on Tuesday.", "meets 2023-07-11/2023-07-11"),
    ClaimCase(
      "[country Spain] condemns [country Freedonia] on July 14.",
      "opposes 2022-07-14/2022-07-14"),
    ClaimCase("[person Ann Lee] plans to visit [place Leeds] by 2030.", "visits /2030"),
    ClaimCase("[person Ann Lee] has chaired [organization Acme] since 2019.", "heads 2019/"),
    ClaimCase("[person Ann Lee] joined [organization Acme] in 2019.", "member_of 2019/"),
    ClaimCase("[person Ann Lee] left [organization Acme] in 2019.", "member_of /2019"),
    ClaimCase(
      "[person Ann Lee] was mayor of [place Leeds] from 2010 to 2014.", "heads 2010/2014"),
    ClaimCase("[person Ann Lee], mayor of [place Leeds] since 2010, wept.", "heads 2010/"),
    ClaimCase(
      "Tuesday's arrest of [person Tom Lee] by [agency Police] shocked all.",
      "arrests 2023-07-04/2023-07-04"),
    ClaimCase(
      "The arrest of [person Tom Lee] by [agency Police] on Tuesday shocked all.",
      "arrests 2023-07-04/2023-07-04"),
    ClaimCase(
      "Officials said on Monday that [person Ann Lee] met [person Jan Smit] in June.",
      "meets 2023-06/2023-06"),
    ClaimCase(
      "[person Ann Lee], who leads [organization Acme], on Tuesday met [person Jan Smit].",
      "heads -"),
    ClaimCase(
      "That includes [person Ann Lee]'s visit to [place Leeds] in August.",
      "visits 2022-08/2022-08"),
    ClaimCase(
      "[person Ann Lee] met [person Jan Smit] in 2019 and visited [place Leeds] in 2020.",
      "meets 2019/2019", "visits 2020/2020"),
  ])
  func timesClaims(_ example: ClaimCase) { #expect(timed(example.text) == example.claims) }

  @Test(arguments: [
    ClaimCase(
      "Officials said on Tuesday that [person Ann Lee] met [person Jan Smit].", "meets -"),
    ClaimCase("[person Ann Lee] met [person Jan Smit], officials said on Tuesday.", "meets -"),
    ClaimCase("On Tuesday, officials said [person Ann Lee] met [person Jan Smit].", "meets -"),
    ClaimCase(
      "[organization Acme] CEO [person Lin Wei] wept on Tuesday.", "heads -"),
    ClaimCase("[agency Parliament] passed the [law Tea Act of 2019].", "enacts -"),
    ClaimCase("[agency Parliament] repealed the 2008 [law Tea Act].", "repeals -"),
    ClaimCase("[agency Parliament] repealed the [law Tea Act] of July 1881.", "repeals -"),
    ClaimCase(
      "[person Ann Lee] agreed today to visit [place Leeds].", "visits -"),
    ClaimCase("[person Ann Lee] welcomed [country Spain]'s plans to grow by 2060.", "supports -"),
    ClaimCase(
      "This week, [person Ann Lee] proposed a bill to strengthen and extend the [law Tea Act].",
      "amends -"),
    ClaimCase(
      "[person Tom Lee] worked at the [agency Supreme Court of Freedonia] in [country Freedonia] "
        + "from 2002 to 2003.", "located_in -", "part_of -", "works_for 2002/2003"),
    ClaimCase(
      "[person Jan Smit] hired former [place Leeds] mayor [person Tom Lee] in 2019.",
      "appoints 2019/2019", "heads -"),
    ClaimCase("[organization Acme] has tried to buy [organization Beta] since May.", "owns -"),
    ClaimCase(
      "[person Ann Lee] told the [organization Leeds Courier], \"Today we are glad.\"",
      "speaks_to -"),
    ClaimCase(
      "They are the first talks between [country Spain] and [country Freedonia] since 2018.",
      "meets -"),
    ClaimCase(
      "Starting today, [person Ann Lee], a member of [organization Acme], will run the shop.",
      "member_of -"),
    ClaimCase(
      "LONDON, July 5 (Acme News) - [person Ann Lee] met [person Jan Smit].", "meets -"),
  ])
  func leavesTimesOfOtherThings(_ example: ClaimCase) {
    #expect(timed(example.text) == example.claims)
  }

  @Test func readsTheDateAsItsSourceWritesIt() {
    let text = "[person Ann Lee] met [person Jan Smit] on Tuesday."
    for date in ["2023-07-05T23:00:00Z", "July 5, 2023", "Wed, 5 Jul 2023 10:00:00 GMT"] {
      #expect(timed(text, date) == ["meets 2023-07-04/2023-07-04"], "\(date)")
    }
    for date in [nil, "", "yesterday", "2023-02-31"] {
      #expect(timed(text, date) == ["meets -"], "\(date ?? "nil")")
    }
  }

  private func references(_ marked: MarkedText) -> [[ResolvedMention]] {
    ClaimExtractor.references(to: marked.entities, marked.mentions, marked.text)
  }

  /// The claims of the head come without words, or with a pair of sentences.
  @Test func findsTheVerbWithoutWords() {
    let marked = MarkedText(
      "[person Ann Lee] spoke on Monday. [person Jan Smit], officials said, arrested "
        + "[person Tom Lee] in 2019 and wept on Tuesday.", date: "2023-07-05")
    let times = ClaimTimes(marked.text, references: references(marked))
    let mentions = marked.mentions.map(\.tokens)
    let time = times.time(
      of: .arrests, in: 0..<2, subject: mentions[1], object: mentions[2], words: [],
      status: .asserted)
    #expect(time == ClaimTimes.Time(start: "2019", end: "2019"))
  }

  @Test func findsTheSpanBehindAPostWithoutWords() {
    let marked = MarkedText("[person Ann Lee], mayor of [place Leeds] since 2010, wept.")
    let times = ClaimTimes(marked.text, references: references(marked))
    let time = times.time(
      of: .heads, in: 0..<1, subject: marked.mentions[0].tokens, object: marked.mentions[1].tokens,
      words: [], status: .asserted)
    #expect(time == ClaimTimes.Time(start: "2010", end: nil))
  }

  /// Each claim as `predicate start/end`, sorted.
  private func timed(_ marked: String, _ date: String? = "2023-07-05") -> [String] {
    MarkedText(marked, date: date).records.map { record in
      let isTimed = record.start != nil || record.end != nil
      return "\(record.predicate) "
        + (isTimed ? "\(record.start ?? "")/\(record.end ?? "")" : "-")
    }.sorted()
  }
}
