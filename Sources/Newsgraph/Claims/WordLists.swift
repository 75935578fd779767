/// What a word can be as far as closed lists of function words tell.
enum WordClass {
  /// A noun, adjective or verb: open classes are told apart by their surroundings.
  case open
  case determiner, preposition, conjunction, subordinator, relative, that, to
  case be, have, auxiliaryDo, modal, negation, adverb, pronoun, possessivePronoun, time, number
  case possessive, comma, dash, colon, openParenthesis, closeParenthesis, quote, end
}

/// Closed lists of English words.
enum WordLists {
  /// The class of a word in lower case.
  static func wordClass(of word: String) -> WordClass? { classes[word] }

  private static let classes: [String: WordClass] = {
    var classes: [String: WordClass] = [:]
    for (wordClass, words) in lists {
      for word in words.split(separator: " ") { classes[String(word)] = wordClass }
    }
    return classes
  }()

  private static let lists: [(WordClass, String)] = [
    (.determiner, "the a an this these those some any no each every both another all several many"),
    (
      .preposition,
      """
      of in on at by for from with against about into over under after before during between \
      through without within among toward towards upon across behind near since until outside \
      inside via per alongside despite amid including like as than off onto around along \
      concerning regarding following beyond past above below beside besides except out up down
      """
    ),
    (.conjunction, "and or & but nor yet"),
    (.subordinator, "if unless whether because while although though when where once so whereas"),
    (.relative, "who which whom whose"),
    (.that, "that"),
    (.to, "to"),
    (.be, "be is are was were been being am 'm 're get gets got getting become"),
    (.have, "have has had having 've"),
    (.auxiliaryDo, "do does did"),
    (.modal, "will would shall should may might could can must 'll wo ca"),
    (.negation, "not n't never"),
    (
      .adverb,
      """
      also then now still already just only even ever often soon later again today yesterday \
      tomorrow recently ago away back together too very here there first once formally jointly \
      instead however meanwhile further far longer always ahead long almost twice
      """
    ),
    (.pronoun, "he she it they we i you him them me us himself herself itself themselves"),
    (.possessivePronoun, "his her its their our my your"),
    (
      .time,
      """
      monday tuesday wednesday thursday friday saturday sunday january february march april june \
      july august september october november december morning evening night afternoon tonight \
      week month year jan. feb. aug. sept. oct. nov. dec. spring autumn winter summer
      """
    ),
    (.possessive, "'s '"),
    (.comma, ","),
    (.dash, "– — -- - ―"),
    (.colon, ": ;"),
    (.openParenthesis, "( ["),
    (.closeParenthesis, ") ]"),
    (.quote, "\" “ ” ‘ « » `` ''"),
    (.end, ". ! ? …"),
  ]

  /// Verbs of saying whose clause is a fact or claim of the speaker. Not "announce", which tells of an act of one's
  /// own.
  static let reporting = words(
    """
    say report claim state note explain argue write add declare insist allege maintain \
    confirm assert believe think suggest reveal acknowledge admit stress warn estimate predict \
    conclude find comment recall testify contend reply respond tweet tell continue deny
    """)

  /// Verbs before an infinitive that make its act a plan.
  static let planning = words(
    """
    plan intend want hope seek agree decide vow promise pledge threaten propose aim prepare expect \
    schedule set ask urge demand order wish offer require need call move try attempt push work \
    consider commit opt look slate
    """)

  /// Adjectives before an infinitive that make its act a plan.
  static let planningAdjectives = words("set due ready willing likely about going able eager")

  /// Verbs before an infinitive or participle that deny its act.
  static let denying = words("refuse fail decline neglect refrain deny")

  /// Verbs before an infinitive that leave its act a fact.
  static let factual = words("begin start continue help manage use go come cease proceed move")

  /// Verbs before an infinitive that leave its act open: "is believed to have killed".
  static let doubting = words(
    "believe suspect allege say think report appear seem know claim understand rumor rumour")

  /// Adverbs that leave a statement open.
  static let hedges = words(
    "allegedly reportedly apparently supposedly purportedly possibly probably perhaps likely")

  /// Common verbs that carry no predicate but end a clause or take a subject.
  static let otherVerbs: Set<String> = reporting.union(planning).union(denying).union(factual)
    .union(doubting).union(
      words(
        """
        become remain make take get put bring keep let show see know hold begin turn play move live \
        happen carry provide follow stop create allow add spend grow open walk offer remember \
        consider appear wait serve die send stay fall cut reach raise face deliver receive \
        describe announce cause occur emerge return focus hit release publish increase result end mark \
        include involve impose give step force agree decide refuse learn develop discuss visit \
        help hear issue grant express file launch conduct sign underscore highlight earn strengthen \
        dispute refute rebut rumor rumour understand
        """))

  /// Verbs that lend themselves to a noun of action: "imposed sanctions on".
  static let light = words(
    """
    impose hold have make launch announce sign reach conduct begin open start seek give express \
    file bring win take pay end offer provide strike enter order declare carry approve send lift \
    receive secure conclude lead earn complete voice cut call resume continue write host attend ink
    """)

  /// Nouns that with a place before them stand for its state: "Russian troops".
  static let stateNouns = words(
    """
    government troops forces authorities officials military army soldiers administration \
    leadership regime leaders
    """)

  /// Nouns of unnamed people who are often a source.
  static let speakers = words(
    """
    officials official police authorities media prosecutors sources source analysts experts \
    witnesses critics people residents activists reports investigators lawmakers diplomats \
    spokesman spokeswoman spokesperson statement report lawyers lawyer state newspaper newspapers \
    observers opponents protesters supporters economists researchers scientists doctors agency \
    prosecutor government company document documents complaint indictment plaintiffs lawsuit suit \
    affidavit diplomat resident expert analyst relatives
    """)

  static func words(_ list: String) -> Set<String> {
    Set(list.split(separator: " ").map(String.init))
  }
}
