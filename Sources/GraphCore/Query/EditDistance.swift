/// Distance of spellings: insertions, deletions, substitutions and exchanges of neighbours.
enum EditDistance {
  /// The distance between two words (Damerau's, restricted to one edit of each letter:
  /// "optimal string alignment").
  static func between(_ a: String, _ b: String) -> Int {
    let (a, b) = (Array(a.unicodeScalars), Array(b.unicodeScalars))
    // The rows of the last two letters of `a`, and the one that is being filled.
    var before = Array(0...b.count)
    var last = before
    var row = before
    for i in a.indices {
      row[0] = i + 1
      for j in b.indices {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
        row[j + 1] = cost
      }
      swap(&before, &last)
      swap(&last, &row)
    }
    return last[b.count]
  }
}
