import GraphCore

extension Clause {
  /// The word that carries a predicate: the last between two units, else the first near them.
  func carrier(of predicate: Predicate, between start: Int, and end: Int)
    -> (unit: Int, isBetween: Bool)?
  {
    var between: Int?
    var near: Int?
    for unit in max(0, start - 5)..<min(end + 6, units.count) where carries(predicate, at: unit) {
      if start < unit, unit < end {
        between = unit
      } else if near == nil, unit != start, unit != end {
        near = unit
      }
    }
    return between.map { ($0, true) } ?? near.map { ($0, false) }
  }

  /// Whether the verb or noun of action at a unit is one of a predicate's own words.
  private func carries(_ predicate: Predicate, at unit: Int) -> Bool {
    guard units[unit].entity == nil else { return false }
    let table = PredicateTable.standard
    guard let group = group(at: unit) else {
      return table.nouns[word(unit)]?.contains { $0.predicate == predicate } ?? false
    }
    return group.verb == unit
      && group.lemmas.contains { lemma in
        table.verbs[lemma]?.contains { $0.predicate == predicate } ?? false
      }
  }

  /// The unit that holds a token of the sentence.
  func unit(at token: Int) -> Int? {
    let unit = units.partitioningIndex { $0.tokens.upperBound > token }
    return units.indices.contains(unit) && units[unit].tokens.contains(token) ? unit : nil
  }
}
