/// A linear chain over tags: scores at each word and for each step from tag to tag (Lafferty et al. 2001).
struct TagChain: Sendable {
  /// Scores at the words.
  let scores: TagScores
  /// The score of a step, a row for each tag that is left.
  let transitions: [Float]

  private var tags: Int { scores.tags }

  /// The path with the largest sum of scores (Viterbi 1967); of equal ones that with the lower tags.
  func bestPath() -> [Int] {
    guard scores.words > 0 else { return [] }
    var best = (0..<tags).map { scores[0, $0] }
    var sources: [Int] = []
    sources.reserveCapacity(scores.values.count)
    for word in 1..<max(scores.words, 1) {
      var next = best
      for tag in 0..<tags {
        var source = 0
        var sum = best[0] + transitions[tag]
        for previous in 1..<tags {
          let other = best[previous] + transitions[previous * tags + tag]
          if other > sum { (source, sum) = (previous, other) }
        }
        next[tag] = sum + scores[word, tag]
        sources.append(source)
      }
      best = next
    }
    var tag = best.firstIndex(of: best.max()!)!
    var path = [tag]
    for word in stride(from: scores.words - 2, through: 0, by: -1) {
      tag = sources[word * tags + tag]
      path.append(tag)
    }
    return path.reversed()
  }
}

/// The probabilities of a chain's paths (forward-backward algorithm, scaled at each word as in Rabiner 1989).
struct TagProbabilities: Sendable {
  private let tags: Int
  private let emissions: [Double]
  private let steps: [Double]
  private let scale: [Double]
  private let forward: [Double]
  private let backward: [Double]

  /// The probabilities of a chain with at least one word.
  init(_ chain: TagChain) {
    let tags = chain.scores.tags
    let words = chain.scores.words
    let largestStep = chain.transitions.max()!
    let steps = chain.transitions.map { Double(exponential($0 - largestStep)) }
    var emissions = [Double](repeating: 0, count: words * tags)
    for word in 0..<words {
      let row = chain.scores.values[word * tags..<(word + 1) * tags]
      let largest = row.max()!
      for (at, score) in zip(row.indices, row) {
        emissions[at] = Double(exponential(score - largest))
      }
    }

    var forward = emissions
    var scale = [Double](repeating: 1, count: words)
    for word in 0..<words {
      for tag in 0..<tags where word > 0 {
        var sum = 0.0
        for previous in 0..<tags {
          sum += forward[(word - 1) * tags + previous] * steps[previous * tags + tag]
        }
        forward[word * tags + tag] *= sum
      }
      scale[word] = forward[word * tags..<(word + 1) * tags].reduce(0, +)
      for tag in 0..<tags { forward[word * tags + tag] /= scale[word] }
    }

    var backward = [Double](repeating: 1, count: words * tags)
    for word in stride(from: words - 2, through: 0, by: -1) {
      for tag in 0..<tags {
        var sum = 0.0
        for next in 0..<tags {
          let at = (word + 1) * tags + next
          sum += steps[tag * tags + next] * emissions[at] * backward[at]
        }
        backward[word * tags + tag] = sum / scale[word + 1]
      }
    }
    (self.tags, self.emissions, self.steps) = (tags, emissions, steps)
    (self.scale, self.forward, self.backward) = (scale, forward, backward)
  }

  /// The probability that the words have these tags and that the word behind does not have the tag `continuation`.
  func probability(of path: ArraySlice<Int>, continuation: Int) -> Double {
    let first = path.startIndex
    var weight = forward[first * tags + path[first]]
    for word in path.indices.dropFirst() {
      weight *= steps[path[word - 1] * tags + path[word]]
      weight *= emissions[word * tags + path[word]] / scale[word]
    }
    guard path.endIndex < scale.count else { return weight }
    var rest = 0.0
    for next in 0..<tags where next != continuation {
      let at = path.endIndex * tags + next
      rest += steps[path[path.endIndex - 1] * tags + next] * emissions[at] * backward[at]
    }
    return weight * rest / scale[path.endIndex]
  }
}

/// e^x for x of at most 0, below -87 as 0; otherwise as the kernels compute it, for a system's own function differs from
/// one to the next.
private func exponential(_ x: Float) -> Float {
  guard x >= -87 else { return 0 }
  let power = x * 1.44269504
  let exponent = power.rounded(.toNearestOrEven)
  let f = power - exponent
  var p: Float = 0.00958285294
  p = p * f + 0.0559064262
  p = p * f + 0.240240991
  p = p * f + 0.693124175
  p = p * f + 1
  return p * Float(sign: .plus, exponent: Int(exponent), significand: 1)
}
