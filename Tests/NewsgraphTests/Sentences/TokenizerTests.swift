import GraphCore
import Testing

@testable import Newsgraph

@Suite struct TokenizerTests {
  /// Each text, and its tokens with a bar between them.
  @Test(arguments: [
    ("Lam met Xi.", "Lam|met|Xi|."),
    ("Putin's aide didn't say", "Putin|'s|aide|did|n't|say"),
    ("Putin’s aide can’t, we’ll", "Putin|’s|aide|ca|n’t|,|we|’ll"),
    ("the states' rights", "the|states|'|rights"),
    ("They cannot. CANNOT", "They|can|not|.|CAN|NOT"),
    ("O'Neill and d'Ivoire", "O'Neill|and|d'Ivoire"),
    ("a counter-espionage law", "a|counter-espionage|law"),
    ("U.S.-led, Sino-British", "U.S.-led|,|Sino-British"),
    ("the U.S. Senate's vote", "the|U.S.|Senate|'s|vote"),
    ("the U.S.'s vote", "the|U.S.|'s|vote"),
    ("J. K. Rowe and J.K. Rowe", "J.|K.|Rowe|and|J.K.|Rowe"),
    ("Mr. Hu, Sen. Ng (D-Calif.) and Gov. Li", "Mr.|Hu|,|Sen.|Ng|(|D-Calif.|)|and|Gov.|Li"),
    ("He holds a Ph.D. in law", "He|holds|a|Ph.D.|in|law"),
    ("No. 5 said no. Then", "No.|5|said|no|.|Then"),
    ("better than I. But", "better|than|I|.|But"),
    ("see Plan B.", "see|Plan|B|."),
    ("1,234.5 or 3.5% of $5bn", "1,234.5|or|3.5|%|of|$|5bn"),
    ("US$40 and HK$3.2m and £7", "US$|40|and|HK$|3.2m|and|£|7"),
    ("on 12/5/2019 at 10:30, 2019-05-12", "on|12/5/2019|at|10:30|,|2019-05-12"),
    ("the 19th of the 1990s, .5", "the|19th|of|the|1990s|,|.5"),
    ("2019–2020 and—then--so", "2019|–|2020|and|—|then|--|so"),
    ("either/or", "either|/|or"),
    ("Wait... what…", "Wait|...|what|…"),
    ("Why?! No!!", "Why|?!|No|!!"),
    ("“Yes,” he said, ‘no’", "“|Yes|,|”|he|said|,|‘|no|’"),
    ("(see https://a.example/b_(c)?d=1).", "(|see|https://a.example/b_(c)?d=1|)|."),
    ("www.example.org, x.y@mail.example.com.", "www.example.org|,|x.y@mail.example.com|."),
    ("@newsroom and #Rule39 but #1", "@newsroom|and|#Rule39|but|#|1"),
    ("AT&T of example.com", "AT&T|of|example.com"),
    ("the end.The next", "the|end|.|The|next"),
    ("by 8 p.m. Monday", "by|8|p.m.|Monday"),
    ("*** Müller-Lüdenscheidt ***", "***|Müller-Lüdenscheidt|***"),
    ("Sept. 5 and Feb. 7", "Sept.|5|and|Feb.|7"),
    ("I'm, you've, they're, she'd", "I|'m|,|you|'ve|,|they|'re|,|she|'d"),
    ("國家 law", "國|家|law"),
  ])
  func tokens(text: String, expected: String) {
    let tokens = TokenizedText(plain(text)).tokens
    #expect(tokens.map(\.text).joined(separator: "|") == expected)
  }

  @Test func foldsCaseAndApostrophes() {
    let tokens = TokenizedText(plain("LAM’s İz")).tokens
    #expect(tokens.map(\.lower).prefix(2) == ["lam", "'s"])
    #expect(tokens.map(\.hasSpaceBefore) == [false, false, true])
  }
}
