/// Words of a sentence that tell a time: "on July 5", "since last year".
struct TimeExpression: Hashable {
  /// Its tokens, the preposition before it included.
  var tokens: Range<Int>
  /// How it bounds what it stands with.
  var bound: Bound
  /// The time itself.
  var value: Value
  /// Where it stands.
  var place = Place.free

  /// What a preposition makes of a time.
  enum Bound: Hashable {
    case at, since, until, before, after
  }

  /// What it is a part of.
  enum Place: Hashable {
    /// Of a clause: "left on Tuesday".
    case free
    /// Of the noun phrase that goes on behind it: "Tuesday's vote", "the 2019 attack".
    case beforeNoun
    /// Of the noun before it: "the vote of July 5".
    case afterNoun
  }

  /// A length of time by which texts count.
  enum Grain: Hashable {
    case day, weekend, week, month, year
  }

  /// A time as the words give it.
  indirect enum Value: Hashable {
    /// "2019", "July 2023", "5 July 2023"
    case unit(CalendarUnit)
    /// "the 1990s", "the first half of 2019"
    case units(CalendarUnit, CalendarUnit)
    /// "July"
    case month(Int, Turn)
    /// "July 5"
    case date(month: Int, day: Int)
    /// "July 5-7"
    case dates(month: Int, days: ClosedRange<Int>)
    /// "July last year"
    case monthOfYear(Int, shift: Int)
    /// "Tuesday", 0 for Monday
    case weekday(Int, Turn)
    /// "Tuesday of last week"
    case weekdayOfWeek(Int, shift: Int)
    /// "yesterday", "last year", "three days ago"
    case shifted(Grain, Int)
    /// "earlier this week"
    case pastOfWeek
    /// "later this week"
    case restOfWeek
    /// "the past three years"
    case recent(Grain, Int)
    /// "a day earlier": counted from the time told before it
    case fromLast(Grain, Int)
    /// "from Monday to Friday"
    case range(Value, Value)

    /// Whether it reaches up to the article's date.
    var isRecent: Bool { if case .recent = self { true } else { false } }

    /// Whether it is a day of a month.
    var isDay: Bool {
      switch self {
      case .date, .unit(.day): true
      default: false
      }
    }
  }

  /// Which one of the times that recur is meant.
  enum Turn: Hashable {
    /// "Tuesday": as the verb tells.
    case nearest
    /// "last Tuesday"
    case last
    /// "next Tuesday"
    case next
  }
}
