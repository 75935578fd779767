/// The scores that a head gives each tag at each word.
package struct TagScores: Hashable, Sendable {
  /// The number of tags.
  package let tags: Int
  /// A row of `tags` scores for each word, one after the other.
  package let values: [Float]

  /// Scores in rows of `tags`.
  package init(tags: Int, values: [Float]) {
    self.tags = tags
    self.values = values
  }

  /// The number of words.
  package var words: Int { values.count / tags }

  /// The scores at a word.
  package subscript(word: Int) -> ArraySlice<Float> {
    values[word * tags..<(word + 1) * tags]
  }

  /// The probability of a tag at a word (softmax).
  package func probability(of tag: Int, at word: Int) -> Float {
    let row = self[word]
    let largest = row.max()!
    var sum: Float = 0
    for score in row { sum += exponential(score - largest) }
    return exponential(self[word][word * tags + tag] - largest) / sum
  }
}

/// e^x for x in -87...87, as the kernels compute it: a system's own function differs from one to the next.
private func exponential(_ x: Float) -> Float {
  let x = min(max(x, -87), 87)
  let k = (x * 1.44269504).rounded(.toNearestOrEven)
  var r = x - k * 0.693359375
  r = r - k * -2.12194440e-4
  var p: Float = 1.9875691500e-4
  p = p * r + 1.3981999507e-3
  p = p * r + 8.3334519073e-3
  p = p * r + 4.1665795894e-2
  p = p * r + 1.6666665459e-1
  p = p * r + 5.0000001201e-1
  p = p * (r * r) + r + 1
  return p * Float(sign: .plus, exponent: Int(k), significand: 1)
}
