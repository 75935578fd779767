/// The inflected forms of an English verb: regular ones by rule, the others by a table.
struct Inflection {
  /// What a form of a verb can be.
  struct Uses: OptionSet, Hashable {
    let rawValue: UInt8
    /// The bare form: "arrest".
    static let base = Uses(rawValue: 1)
    /// The third person of the present: "arrests".
    static let present = Uses(rawValue: 2)
    /// The past tense: "took".
    static let past = Uses(rawValue: 4)
    /// The past participle: "taken".
    static let participle = Uses(rawValue: 8)
    /// The "-ing" form.
    static let gerund = Uses(rawValue: 16)
  }

  /// Every form of a verb with its uses.
  static func forms(of verb: String) -> [(form: String, uses: Uses)] {
    let (past, participle) = irregular[verb] ?? (regularPast(verb), regularPast(verb))
    var forms: [(String, Uses)] = [
      (verb, .base), (present(verb), .present), (gerund(verb), .gerund),
    ]
    for past in past.split(separator: "/").map(String.init) { forms.append((past, .past)) }
    for form in participle.split(separator: "/") { forms.append((String(form), .participle)) }
    return forms
  }

  /// The verb with the ending of the third person, or the plural of a noun.
  static func present(_ verb: String) -> String {
    if endsInConsonantAndY(verb) { return verb.dropLast() + "ies" }
    let hisses = ["s", "x", "z", "ch", "sh", "o"].contains { verb.hasSuffix($0) }
    return verb + (hisses ? "es" : "s")
  }

  private static func gerund(_ verb: String) -> String {
    if verb.hasSuffix("ie") { return verb.dropLast(2) + "ying" }
    if verb.hasSuffix("e"), !verb.hasSuffix("ee") { return verb.dropLast() + "ing" }
    return stem(verb) + "ing"
  }

  private static func regularPast(_ verb: String) -> String {
    if verb.hasSuffix("e") { return verb + "d" }
    if endsInConsonantAndY(verb) { return verb.dropLast() + "ied" }
    return stem(verb) + "ed"
  }

  /// The verb with its last consonant doubled where it is doubled.
  private static func stem(_ verb: String) -> String {
    guard doubling.contains(verb) else { return verb }
    return verb + String(verb.last!)
  }

  private static func endsInConsonantAndY(_ verb: String) -> Bool {
    guard verb.hasSuffix("y"), let before = verb.dropLast().last else { return false }
    return !"aeiou".contains(before)
  }

  private static let doubling: Set<String> = [
    "ban", "bar", "tap", "nab", "stab", "rob", "expel", "acquit", "annul", "submit", "admit",
    "slam",
    "scrap", "plan", "stop", "drop", "ship", "prefer", "refer", "quit", "run", "win", "wed",
    "sit", "hit", "cut", "put", "set", "get", "let", "beg", "begin", "kidnap", "rebut", "permit",
    "commit", "transfer", "chat", "swim", "regret", "step", "defer",
  ]

  /// The irregular verbs, in order.
  static var irregularVerbs: [String] { irregular.keys.sorted() }

  /// Past tense and past participle; "/" separates variants.
  private static let irregular: [String: (String, String)] = {
    var table: [String: (String, String)] = [:]
    for entry in irregularForms.split(whereSeparator: { $0 == "," || $0 == "\n" }) {
      let words = entry.split(separator: " ").map(String.init)
      table[words[0]] = (words[1], words.count > 2 ? words[2] : words[1])
    }
    return table
  }()

  private static let irregularForms = """
    go went gone,say said,tell told,lead led,leave left
    meet met,buy bought,sell sold,hold held,win won,lose lost,run ran run,beat beat beaten
    give gave given,take took taken,write wrote written,speak spoke spoken,break broke broken
    choose chose chosen,strike struck,find found,found founded,fight fought,fly flew flown
    sit sat,stand stood,send sent,lend lent,pay paid,bind bound,draw drew drawn,shoot shot
    swear swore sworn,overthrow overthrew overthrown,withdraw withdrew withdrawn,teach taught
    set set,put put,let let,quit quit,come came come,become became become,grow grew grown
    know knew known,see saw seen,think thought,make made,get got got/gotten,keep kept,lie lay lain
    bring brought,begin began begun,forbid forbade forbidden,rewrite rewrote rewritten
    hit hit,cut cut,read read,feel felt,hear heard,show showed shown,seek sought,mean meant
    fall fell fallen,rise rose risen,build built,spend spent,catch caught,drive drove driven
    forget forgot forgotten,eat ate eaten,hide hid hidden,ride rode ridden,steal stole stolen
    wed wed/wedded,overturn overturned,uphold upheld,arise arose arisen,bear bore borne/born
    preside presided,quash quashed,ask asked,understand understood,undergo underwent undergone
    foresee foresaw foreseen,mistake mistook mistaken,throw threw thrown,wear wore worn,wake woke woken,weep wept
    sing sang sung,sink sank sunk,shake shook shaken,sleep slept,slide slid,spread spread,win won
    swim swam swum,swing swung,tear tore torn,deal dealt,dig dug,draw drew drawn,drink drank drunk
    feed fed,freeze froze frozen,hang hung,hurt hurt,blow blew blown,bite bit bitten,shut shut
    split split,stick stuck,sweep swept,shrink shrank shrunk,ring rang rung,lay laid,bend bent
    """
}
