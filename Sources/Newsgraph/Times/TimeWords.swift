/// Closed lists of the words that tell times.
enum TimeWords {
  /// Months by name and abbreviation, 1 for January. All but "may" and "march" are nothing else.
  static let months = numbered(
    """
    january jan. jan|february feb. feb|march mar.|april apr.|may|june jun.|july jul.|\
    august aug. aug|september sept. sept sep.|october oct. oct|november nov. nov|\
    december dec. dec
    """, from: 1)

  /// Days of the week, 0 for Monday.
  static let weekdays = numbered(
    """
    monday mon.|tuesday tue. tues.|wednesday wed.|thursday thu. thur. thurs.|friday fri.|\
    saturday sat.|sunday sun.
    """, from: 0)

  /// Numbers that texts spell out.
  static let numbers = numbered(
    "a an one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve", from: 1)

  static let ordinals = numbered("first|second|third|fourth", from: 1)

  /// Lengths of time in the singular and the plural.
  static let grains: [String: TimeExpression.Grain] = [
    "day": .day, "days": .day, "week": .week, "weeks": .week, "month": .month, "months": .month,
    "year": .year, "years": .year, "weekend": .weekend,
  ]

  static let partsOfDay = WordLists.words("morning afternoon evening night noon midnight")

  /// Words between "the" and "of" that name a part of a time.
  static let parts = WordLists.words("beginning start end middle close rest course outset")

  /// Words before a number that make it a rough one.
  static let rough = WordLists.words(
    """
    than over under nearly almost about around some least roughly approximately within half \
    barely just another every each
    """)

  /// Nouns that a number like a year counts.
  static let counted = WordLists.words(
    """
    % percent per people million billion trillion thousand hundred dollars euros pounds yuan yen \
    troops soldiers men women workers members homes points votes miles kilometers kilometres km \
    feet meters metres hours minutes tons tonnes acres
    """)

  /// Words between which and a time "for" stands: "scheduled for Tuesday".
  static let scheduling = WordLists.words("scheduled set planned slated due booked")

  /// Days that stand as the names of what happened on them, as month and day.
  static let namedDays: Set<[Int]> = [[9, 11], [1, 6], [10, 7]]

  private static func numbered(_ list: String, from first: Int) -> [String: Int] {
    var numbers: [String: Int] = [:]
    for (offset, words) in list.split(separator: "|").enumerated() {
      for word in words.split(separator: " ") { numbers[String(word)] = first + offset }
    }
    return numbers
  }
}
