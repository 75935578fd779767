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

  /// Wordpieces that are read together: with fewer, less of the context is seen; with more, attention
  /// costs more than it finds.
  private static let room = 190

  /// Windows that are encoded before their mentions are decoded: a long text takes no more memory
  /// than this many.
  private static let windowsAtOnce = 32

  /// The mentions of all layers, in order of their spans; of two that begin together the longer first.
  func runs(in text: TokenizedText) -> [Run] {
    let words = tokenizer.tokenize(text.article.text.scalars)
    let cuts = words.cuts(
      room: min(Self.room, encoder.room), sentences: text.sentences.map(\.span.start))
    var runs: [Run] = []
    var pending = PendingScores(heads)
    for first in stride(from: 0, to: cuts.count, by: Self.windowsAtOnce) {
      let part = cuts[first..<min(first + Self.windowsAtOnce, cuts.count)]
      for (cut, states) in zip(part, encoder.encode(part.map(words.window))) {
        let pieces = cut.words.map { words.firstPieces[$0] - cut.pieces.lowerBound }
        for (layer, head) in heads { pending.append(head.scores(of: states, at: pieces), layer) }
      }
      let end = part.last!.words.upperBound
      let isLast = end == words.words.count
      // A mention never runs over a line break, so that lines may be decoded apart.
      let lineEnd = isLast ? end : words.opensLine[..<end].lastIndex(of: true)!
      runs += pending.decode(words, upTo: lineEnd > pending.first ? lineEnd : end)
    }
    return runs.sorted {
      ($0.span.start, -$0.span.end, $0.layer.rawValue) < (
        $1.span.start, -$1.span.end, $1.layer.rawValue
      )
    }
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
