internal import GraphCore

/// What a text shows a name to be, summed over all places where it stands.
struct KindVotes {
  private var votes: [String: [EntityKind: Double]] = [:]

  /// Counts evidence that the name with these words is of a kind.
  mutating func add(_ name: String, _ kind: EntityKind, _ weight: Double) {
    votes[name, default: [:]][kind, default: 0] += weight
  }

  /// The kind with most evidence, and its share of all evidence; the first of the kinds on a tie.
  func best(_ name: String) -> (kind: EntityKind, confidence: Double)? {
    guard let found = votes[name] else { return nil }
    let total = found.values.reduce(0, +)
    var best: (kind: EntityKind, weight: Double)?
    for kind in EntityKind.all {
      guard let weight = found[kind], weight > best?.weight ?? 0 else { continue }
      best = (kind, weight)
    }
    return best.map { ($0.kind, $0.weight / (total + 0.3)) }
  }

  /// Whether the name has been heard of.
  func knows(_ name: String) -> Bool { votes[name] != nil }
}
