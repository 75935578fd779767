/// How sure a claim is, as its text presents it.
public enum Status: String, CaseIterable, Hashable, Sendable, Codable {
  /// The text presents it as a fact.
  case asserted
  /// The text or its source says that it is not so.
  case denied
  /// Suspected, reported, possible: the text does not commit itself.
  case alleged
  /// Future, promised, demanded, proposed or conditional.
  case planned
}

extension Status: Comparable {
  /// Asserted first, planned last.
  public static func < (a: Status, b: Status) -> Bool { a.rank < b.rank }

  /// Its place in `allCases`, without making that array at each comparison.
  var rank: Int {
    switch self {
    case .asserted: 0
    case .denied: 1
    case .alleged: 2
    case .planned: 3
    }
  }
}
