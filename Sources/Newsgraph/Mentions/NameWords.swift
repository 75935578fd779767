/// Words that decide where a name begins, what may stand inside it and what it can be.
enum NameWords {
  /// Never part of a name when they stand at its beginning, although a sentence may capitalise them.
  static let function = set(
    """
    a an the this that these those i he she it we you they me him us them my his her its our your \
    their mine who whom whose which what when where why how and or but nor so yet if as at by for \
    from in into of off on onto out over per since than then there here to under until up upon via \
    with within without while although though because before after during between among against \
    about above across along around behind below beneath beside besides beyond despite down except \
    inside like near outside past through throughout toward towards unlike whereas whether not no \
    yes also even just only still too very more most much many few some any all both each every \
    either neither other others another such same several one two three four five six seven eight \
    nine ten dozens hundreds thousands millions is are was were be been being am do does did have \
    has had will would can could shall should may might must let let's it's there's that's i'm \
    don't we're they're he's she's now today yesterday tomorrow tonight however meanwhile moreover \
    nevertheless nonetheless instead otherwise therefore thus hence finally recently currently \
    previously originally eventually later earlier soon once again ever never often sometimes \
    according following given based asked speaking addressing responding reacting writing citing \
    thank thanks please well ok okay dear hello welcome next former late local police officials authorities prosecutors lawmakers critics supporters \
    opponents people officers protesters residents witnesses experts analysts investigators doctors \
    scientists researchers breaking update read watch photo image video source sources contact
    """)

  /// Adjectives that begin sentences, but also names: "New rules", "New Zealand".
  static let starters = set(
    """
    good great new old first second third last news big high low young black white red green north \
    south east west northern southern eastern western central general special joint federal national \
    international state social free public united
    """)

  /// Days and months: they end a name.
  static let calendar = set(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april june july \
    august september october november december mon tue wed thu fri sat sun jan feb mar apr jun jul \
    aug sept sep oct nov dec jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec.
    """)

  /// Capitalised words that may come right before a number inside a name.
  static let numbered = set(
    "resolution order flight channel route highway interstate apollo formula operation vision area")

  /// Capitalised, and yet names of nothing that a graph holds: faiths, peoples, languages.
  static let unnamed = set(
    """
    may i i'm i've i'd i'll god internet web english spanish islam islamic islamist muslim muslims \
    christian christians christianity jewish jew jews judaism catholic catholics protestant \
    protestants sunni sunnis shia shi'ite hindu hindus sikh sikhs buddhist buddhists arab arabs \
    mandarin cantonese arabic hebrew latin latino latinos hispanic hispanics marxist communist \
    communists socialist nazi nazis christmas easter ramadan gmt utc est edt pst pdt bst cet am pm \
    a.m. p.m. covid-19 covid sars hiv aids dna tv dvd cd pc ceo cfo coo phd mba ba ma jd mr mrs ms \
    dr ph.d. m.d. jr sr ok id faq pdf sms gps suv q&a q a north south east west northern southern \
    eastern western internet-based wi-fi email ad bc
    """)

  /// Lower-case words inside names of bodies, laws, events and places.
  static let inner: Set<String> = [
    "of", "for", "on", "in", "to", "against", "and", "&", "de", "du",
  ]

  /// Lower-case words inside names of persons, and of places named after them.
  static let particles: Set<String> = [
    "bin", "ibn", "al", "el", "de", "da", "di", "do", "del", "della", "der", "den", "van", "von",
    "dos", "das", "du", "la", "le", "ter", "ten", "af", "av", "abu", "y", "e", "zu", "bint", "ul",
  ]

  /// What follows a person's family name.
  static let suffixes: Set<String> = ["jr", "jr.", "sr", "sr.", "ii", "iii", "iv"]

  /// What follows the name of a company.
  static let companySuffixes: Set<String> = [
    "inc", "inc.", "corp", "corp.", "co", "co.", "ltd", "ltd.", "llc", "l.l.c.", "llp", "plc",
    "gmbh", "ag", "sa", "s.a.", "nv", "n.v.", "jsc", "pjsc", "limited", "incorporated",
  ]

  /// Lower-case words that make an agency of the state before them.
  static let governing = set(
    "government administration authorities military army navy parliament regime embassy cabinet")

  /// Endings of English words that are no one's name.
  static let commonEndings = [
    "tion", "sion", "ment", "ness", "ity", "ance", "ence", "ship", "ology", "ics", "ing", "ism",
    "ture", "ions", "ies", "ices", "ments", "ers", "ous", "ive", "ical", "ial", "onal", "ability",
  ]

  /// Prepositions before a place.
  static let placeBefore: Set<String> = [
    "in", "at", "near", "outside", "across", "throughout", "around", "toward", "towards", "inside",
  ]

  /// Nouns that say what kind of place the name behind "of" is.
  static let placeNouns = set(
    """
    city town village suburb district province county region state island capital port borough \
    municipality prefecture neighborhood neighbourhood hamlet settlement outskirts
    """)

  /// Lower-case nouns behind a name that say whose they are.
  static let bodyNouns = set(
    """
    spokesman spokeswoman spokesperson ceo executives shares subsidiary employees customers \
    newspaper airline magazine website users fans supporters fighters militants rebels insurgents \
    executive shareholders stock investors officials
    """)

  /// Verbs of speech and will: their subject is a person or a body that acts.
  static let speechVerbs = set(
    """
    said says say told tells warned warns accused accuses denied denies announced announces insisted \
    insists rejected rejects condemned condemns urged urges demanded demands vowed vows added adds \
    argued argues claimed claims responded responds retaliated blamed blames agreed agrees threatened \
    threatens pledged pledges signed signs proposed wants wanted hopes believes called calls expects \
    protested criticised criticized summoned expelled imposed sees considers refused refuses \
    described stated confirmed replied asked wrote noted explained joked tweeted testified
    """)

  private static func set(_ words: String) -> Set<String> {
    Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
