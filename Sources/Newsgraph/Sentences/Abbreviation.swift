/// What kind of abbreviation a word with a full stop is: it tells what may follow.
enum Abbreviation {
  /// Stands before a name: "Mr.", "Sen.". A sentence never ends with it.
  case title
  /// Stands before a number: "No.", "Art.". Only there is it an abbreviation.
  case beforeNumber
  /// A month or day: "Sept.".
  case calendar
  /// A state of the United States after its city: "Calif.".
  case place
  /// Joins two parts of a sentence: "e.g.", "v.". A sentence never ends with it.
  case connecting
  /// May end a sentence: "Inc.", "Jr.", "etc.".
  case other

  /// The kind of abbreviation that a word in lower case, without its last full stop, may be.
  static func kind(of word: String) -> Abbreviation? { table[word] }

  private static let table: [String: Abbreviation] = {
    var table: [String: Abbreviation] = [:]
    for (kind, words) in words {
      for word in words.split(separator: " ") { table[String(word)] = kind }
    }
    return table
  }()

  private static let words: [(Abbreviation, String)] = [
    (
      .title,
      """
      mr mrs ms mx dr prof rev fr messrs mme mlle hon rt st ste sen sens rep reps gov govs \
      pres gen lt maj col capt cmdr cpl sgt adm brig ft mt amb atty supt insp det asst assoc \
      dep dir cllr pvt pfc msgr ven vice-adm
      """
    ),
    (.beforeNumber, "no nos art arts sec sect para paras ch fig figs vol vols pp cl"),
    (.calendar, "jan feb apr aug sep sept oct nov dec tue tues thu thur thurs fri"),
    (.beforeNumber, "mar jun jul mon wed sat sun"),
    (
      .place,
      """
      ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont \
      neb nev okla ore pa penn tenn tex va vt wash wis wyo ont que
      """
    ),
    (.connecting, "e.g i.e cf vs v viz ca eg ie approx esp incl al"),
    (
      .other,
      """
      inc corp co cos ltd llc plc bros jr sr esq etc ave blvd rd dept dist univ assn ed eds est \
      govt natl intl mfg ph.d m.sc b.sc
      """
    ),
  ]
}
