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
    var best = Array(scores.values[..<tags])
    // The sums of the best paths to each tag of the next word, and from which tag they come: a row for each word.
    let sums = AlignedBuffer<Float>(repeating: 0, count: tags)
    let sources = AlignedBuffer<Int32>(repeating: 0, count: scores.words * tags)
    let steps = AlignedBuffer(transitions)
    for word in 1..<max(scores.words, 1) {
      let row = sources.start + word * tags
      for tag in 0..<tags { sums.start[tag] = best[0] + steps.start[tag] }
      for previous in 1..<tags {
        let (own, before) = (steps.start + previous * tags, best[previous])
        for tag in 0..<tags {
          let sum = before + own[tag]
          let isBetter = sum > sums.start[tag]
          sums.start[tag] = isBetter ? sum : sums.start[tag]
          row[tag] = isBetter ? Int32(previous) : row[tag]
        }
      }
      for tag in 0..<tags { best[tag] = sums.start[tag] + scores[word, tag] }
    }
    var path = [best.firstIndex(of: best.max()!)!]
    for word in stride(from: scores.words - 1, to: 0, by: -1) {
      path.append(Int(sources.elements[word * tags + path.last!]))
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

    // Each sum runs over the tags in order; those of all tags of a word side by side.
    let sums = AlignedBuffer<Double>(repeating: 0, count: tags)
    var forward = emissions
    var scale = [Double](repeating: 1, count: words)
    let rows = AlignedBuffer(steps)
    for word in 0..<words {
      let row = word * tags
      if word > 0 {
        sums.elements.update(repeating: 0)
        for previous in 0..<tags {
          let (own, weight) = (rows.start + previous * tags, forward[row - tags + previous])
          for tag in 0..<tags { sums.start[tag] += weight * own[tag] }
        }
        for tag in 0..<tags { forward[row + tag] *= sums.start[tag] }
      }
      scale[word] = forward[row..<row + tags].reduce(0, +)
      for tag in 0..<tags { forward[row + tag] /= scale[word] }
    }

    var backward = [Double](repeating: 1, count: words * tags)
    let columns = AlignedBuffer<Double>(repeating: 0, count: tags * tags)
    for tag in 0..<tags {
      for next in 0..<tags { columns.start[next * tags + tag] = steps[tag * tags + next] }
    }
    for word in stride(from: words - 2, through: 0, by: -1) {
      sums.elements.update(repeating: 0)
      for next in 0..<tags {
        let at = (word + 1) * tags + next
        let (own, emission, rest) = (columns.start + next * tags, emissions[at], backward[at])
        for tag in 0..<tags { sums.start[tag] += own[tag] * emission * rest }
      }
      for tag in 0..<tags { backward[word * tags + tag] = sums.start[tag] / scale[word + 1] }
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
  // Times 2 to the power of `exponent`, which is a normal number.
  return p * Float(bitPattern: UInt32(Int32(exponent) + 127) << 23)
}
