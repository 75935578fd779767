/// Words that stand in or beside names.
enum NameWords {
  /// What follows a person's family name.
  static let suffixes: Set<String> = ["jr", "jr.", "sr", "sr.", "ii", "iii", "iv"]

  /// What follows the name of a company.
  static let companySuffixes: Set<String> = [
    "inc", "inc.", "corp", "corp.", "co", "co.", "ltd", "ltd.", "llc", "l.l.c.", "llp", "plc",
    "gmbh", "ag", "sa", "s.a.", "nv", "n.v.", "jsc", "pjsc", "limited", "incorporated",
  ]

  /// Prepositions before a place.
  static let placeBefore: Set<String> = [
    "in", "at", "near", "outside", "across", "throughout", "around", "toward", "towards", "inside",
  ]

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
