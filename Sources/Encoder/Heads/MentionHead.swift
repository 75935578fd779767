internal import CEncoder

/// One layer of mentions: a linear head that scores tags at each word, and scores of the steps from tag to tag.
/// Immutable.
package struct MentionHead: Sendable {
  /// A run of words with a mention's type.
  package struct Run: Hashable, Sendable {
    /// The words.
    package var words: Range<Int>
    /// The type of the mention: "person", "demonym" ...
    package var type: String
    /// The probability that exactly these words are a mention of this type, 0...1.
    package var probability: Double
  }

  /// The tags: "O", then "B-" and "I-" of each type, in the order of the scores.
  package let tags: [String]
  private let mayStart: [Bool]
  private let transitions: [Float]
  private let matrix: PackedMatrix
  private let kernels: Kernels

  /// The penalty of what is ruled out: more than any score.
  private static let never: Float = -1e4

  /// The head of a layer: "name", "inner" or "description". Throws `EncoderError` with code `inconsistent`.
  package init(_ layer: String, weights: Weights, kernels: Kernels) throws(EncoderError) {
    guard let description = weights.header.layers[layer] else {
      throw EncoderError(.inconsistent, "the weights file has no layer \(layer)")
    }
    tags = description.tags
    mayStart = description.start.map { $0 != 0 }
    guard tags.first == "O", mayStart.count == tags.count,
      tags.dropFirst().enumerated().allSatisfy({ $1.hasPrefix($0 % 2 == 0 ? "B-" : "I-") })
    else {
      throw EncoderError(.inconsistent, "the tags of layer \(layer) do not fit: \(tags)")
    }
    transitions = try weights.floats("transitions.\(layer)", [tags.count, tags.count])
    matrix = try weights.matrix(
      "heads.\(layer)", outputs: description.tags.count, inputs: weights.header.encoder.width)
    self.kernels = kernels
  }

  /// The scores of words, each given by the state of its first piece.
  package func scores(of states: HiddenStates) -> TagScores {
    let out = matrix.product(states.values, with: kernels)
    let padded = matrix.paddedColumns
    var values: [Float] = []
    values.reserveCapacity(states.count * tags.count)
    for row in 0..<states.count {
      values += out.elements[row * padded..<row * padded + tags.count]
    }
    return TagScores(tags: tags.count, values: values)
  }

  /// The mentions on the best path of tags, in the order of the text. No mention begins inside another or runs over
  /// a line break: `opensLine` tells for each word whether one stands before it.
  package func runs(_ scores: TagScores, opensLine: [Bool]) -> [Run] {
    guard scores.words > 0 else { return [] }
    var scores = scores
    for word in 0..<scores.words where word == 0 || opensLine[word] {
      for tag in tags.indices where !mayStart[tag] { scores[word, tag] += Self.never }
    }
    let chain = TagChain(scores: scores, transitions: transitions)
    let path = chain.bestPath()
    let probabilities = TagProbabilities(chain)
    var runs: [Run] = []
    var word = 0
    while word < path.count {
      guard path[word] % 2 == 1 else {
        word += 1
        continue
      }
      let inside = path[word] + 1
      let end = path[(word + 1)...].firstIndex { $0 != inside } ?? path.count
      runs.append(
        Run(
          words: word..<end, type: String(tags[path[word]].dropFirst(2)),
          probability: probabilities.probability(of: path[word..<end], continuation: inside)))
      word = end
    }
    return runs
  }
}
