internal import Encoder
internal import GraphCore

extension Model {
  /// A run of text that the model takes for a mention.
  struct Run: Hashable {
    var span: Span
    var layer: MentionLayer
    /// The mention's type: a kind's name, or "demonym".
    var type: String
    /// The probability that exactly this run is a mention of this type, 0...1.
    var probability: Double
  }

  /// The mentions of all layers, in order of their spans; of two that begin together the longer
  /// first; and the encoded text.
  func runs(in text: TokenizedText) -> (runs: [Run], text: EncodedText) {
    var runs: [Run] = []
    var pending = PendingScores(heads)
    let encoded = EncodedText(text, model: self) { encoded, words, states in
      for (layer, head) in heads {
        pending.append(head.scores(of: states), layer)
      }
      let opensLine = encoded.wordpieces.opensLine
      let isLast = words.upperBound == opensLine.count
      // A mention never runs over a line break, so that lines may be decoded apart.
      let lineEnd = isLast ? words.upperBound : opensLine[..<words.upperBound].lastIndex(of: true)!
      runs += pending.decode(
        encoded.wordpieces, upTo: lineEnd > pending.first ? lineEnd : words.upperBound)
    }
    runs.sort {
      ($0.span.start, -$0.span.end, $0.layer.rawValue)
        < ($1.span.start, -$1.span.end, $1.layer.rawValue)
    }
    return (runs, encoded)
  }
}

/// Scores of words whose mentions are not decoded yet.
private struct PendingScores {
  /// The first of the words.
  private(set) var first = 0
  private let heads: [MentionLayer: MentionHead]
  private var values: [MentionLayer: [Float]] = [:]

  init(_ heads: [MentionLayer: MentionHead]) { self.heads = heads }

  mutating func append(_ scores: TagScores, _ layer: MentionLayer) {
    values[layer, default: []] += scores.values
  }

  /// The mentions up to a word, whose scores are then given up.
  mutating func decode(_ words: Wordpieces, upTo end: Int) -> [Model.Run] {
    var found: [Model.Run] = []
    for layer in MentionLayer.allCases {
      let head = heads[layer]!
      let count = (end - first) * head.tags.count
      let scores = TagScores(tags: head.tags.count, values: Array(values[layer]![..<count]))
      values[layer]!.removeSubrange(..<count)
      for run in head.runs(scores, opensLine: Array(words.opensLine[first..<end])) {
        let start = words.words[first + run.words.lowerBound].lowerBound
        let end = words.words[first + run.words.upperBound - 1].upperBound
        found.append(
          Model.Run(
            span: Span(start, end), layer: layer, type: run.type, probability: run.probability))
      }
    }
    first = end
    return found
  }
}
