internal import CEncoder

/// One layer of mentions: a linear head that scores tags at each word, and the best sequence of tags that the layer's
/// transitions allow. Immutable.
package struct MentionHead: Sendable {
  /// A run of words with a mention's type.
  package struct Run: Hashable, Sendable {
    /// The words.
    package var words: Range<Int>
    /// The type of the mention: "person", "demonym" ...
    package var type: String
    /// The smallest probability of the words' tags, 0...1.
    package var probability: Float
  }

  /// The tags, "O" and for each type "B-" and "I-", in the order of the scores.
  package let tags: [String]
  private let mayStart: [Bool]
  /// Whether a tag (column) may follow another (row).
  private let mayFollow: [Bool]
  private let matrix: PackedMatrix
  private let kernels: Kernels

  /// The head of a layer: "name", "inner" or "description". Throws `EncoderError` with code `inconsistent`.
  package init(_ layer: String, weights: Weights, kernels: Kernels) throws(EncoderError) {
    guard let description = weights.header.layers[layer] else {
      throw EncoderError(.inconsistent, "the weights file has no layer \(layer)")
    }
    let count = description.tags.count
    guard count > 0, description.start.count == count, description.follow.count == count,
      description.follow.allSatisfy({ $0.count == count })
    else {
      throw EncoderError(.inconsistent, "the transitions of layer \(layer) do not fit its tags")
    }
    tags = description.tags
    mayStart = description.start.map { $0 != 0 }
    mayFollow = description.follow.flatMap { $0.map { $0 != 0 } }
    matrix = try weights.matrix(
      "heads.\(layer)", outputs: count, inputs: weights.header.encoder.width)
    self.kernels = kernels
  }

  /// The scores of words, each given by the state of its first piece.
  package func scores(of states: HiddenStates, at pieces: [Int]) -> TagScores {
    let rows = AlignedBuffer<Float>(pieces.flatMap { states[$0] })
    let values = AlignedBuffer<UInt8>(repeating: 0, count: pieces.count * states.width)
    let scale = AlignedBuffer<Float>(repeating: 0, count: pieces.count)
    let zero = AlignedBuffer<Int32>(repeating: 0, count: pieces.count)
    let out = AlignedBuffer<Float>(repeating: 0, count: pieces.count * matrix.paddedColumns)
    let activations = ng_activations(
      rows: pieces.count, values: values.start, scale: scale.start, zero: zero.start)
    kernels.table.pointee.quantize(rows.start, states.width, activations)
    matrix.multiply(activations, into: out.start, with: kernels)
    return TagScores(
      tags: tags.count,
      values: pieces.indices.flatMap { word in
        out.elements[word * matrix.paddedColumns..<word * matrix.paddedColumns + tags.count]
      })
  }

  /// The tags whose scores have the largest sum among the sequences allowed (Viterbi 1967); of equal ones the first
  /// tags. Where a word opens a line, only tags that may stand first are allowed.
  package func bestPath(_ scores: TagScores, opensLine: [Bool]) -> [Int] {
    guard scores.words > 0 else { return [] }
    let count = tags.count
    // The penalty of a tag that is not allowed: more than any score, less than a float's range.
    let never: Float = -1e4
    var best = (0..<count).map { scores[0][$0] + (mayStart[$0] ? 0 : never) }
    var from: [Int] = []
    for word in 1..<max(scores.words, 1) {
      let row = Array(scores[word])
      var next = best
      for tag in 0..<count {
        var source = 0
        var sum = best[0] + (mayFollow[tag] ? 0 : never)
        for previous in 1..<count {
          let candidate = best[previous] + (mayFollow[previous * count + tag] ? 0 : never)
          if candidate > sum { (source, sum) = (previous, candidate) }
        }
        let score = row[tag] + (opensLine[word] && !mayStart[tag] ? never : 0)
        next[tag] = sum + score
        from.append(source)
      }
      best = next
    }
    var tag = best.firstIndex(of: best.max()!)!
    var path = [tag]
    for word in stride(from: scores.words - 2, through: 0, by: -1) {
      tag = from[word * count + tag]
      path.append(tag)
    }
    return path.reversed()
  }

  /// The mentions on the best path, in the order of the text.
  package func runs(_ scores: TagScores, opensLine: [Bool]) -> [Run] {
    let path = bestPath(scores, opensLine: opensLine)
    var runs: [Run] = []
    for (word, tag) in path.enumerated() where tags[tag] != "O" {
      let probability = scores.probability(of: tag, at: word)
      if tags[tag].hasPrefix("B-") {
        runs.append(
          Run(words: word..<word + 1, type: String(tags[tag].dropFirst(2)), probability: probability))
      } else if let last = runs.indices.last {
        runs[last].words = runs[last].words.lowerBound..<word + 1
        runs[last].probability = min(runs[last].probability, probability)
      }
    }
    return runs
  }
}
