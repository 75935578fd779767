internal import Encoder
internal import GraphCore

/// A text's words as the encoder sees them, and their states.
struct EncodedText {
  /// The wordpieces and words.
  let wordpieces: Wordpieces
  private let cuts: [Wordpieces.Cut]
  private let encoder: TransformerEncoder
  /// The states of all words, unless the text is so long that they are computed again when asked for.
  private var kept: [Float]?

  /// Texts of more words do not keep their states.
  private static let longest = 1 << 14
  /// Windows that are encoded at a time: a long text takes no more memory than these.
  private static let windowsAtOnce = 32
  /// Wordpieces that are read together: with fewer, less of the context is seen; with more, attention
  /// costs more than it finds.
  private static let room = 190

  /// Encodes a text; `read` gets the words of each group of windows with their states, in order.
  init(
    _ text: TokenizedText, model: Model, read: (EncodedText, Range<Int>, HiddenStates) -> Void
  ) {
    wordpieces = model.tokenizer.tokenize(text.article.text.scalars)
    encoder = model.encoder
    cuts = wordpieces.cuts(
      room: min(Self.room, encoder.room), sentences: text.sentences.map(\.span.start))
    var kept: [Float] = []
    let isShort = wordpieces.words.count <= Self.longest
    for first in stride(from: 0, to: cuts.count, by: Self.windowsAtOnce) {
      let part = cuts[first..<min(first + Self.windowsAtOnce, cuts.count)]
      let states = states(of: part)
      read(self, part.first!.words.lowerBound..<part.last!.words.upperBound, states)
      if isShort { kept += states.values }
    }
    if isShort { self.kept = kept }
  }

  /// The states of words: a row for the first piece of each.
  func states(of words: Range<Int>) -> HiddenStates {
    let width = encoder.shape.width
    if let kept {
      let range = words.lowerBound * width..<words.upperBound * width
      return HiddenStates(width: width, values: Array(kept[range]))
    }
    let part = cuts.filter { $0.words.overlaps(words) }
    guard let first = part.first?.words.lowerBound else {
      return HiddenStates(width: width, values: [])
    }
    let all = states(of: part[...])
    let range = (words.lowerBound - first) * width..<(words.upperBound - first) * width
    return HiddenStates(width: width, values: Array(all.values[range]))
  }

  private func states(of cuts: ArraySlice<Wordpieces.Cut>) -> HiddenStates {
    let states = encoder.encode(cuts.map(wordpieces.window))
    return HiddenStates(width: encoder.shape.width, values: states.flatMap(\.values))
  }

  /// The words that a span touches.
  func words(of span: Span) -> Range<Int> {
    let words = wordpieces.words
    let first = words.partitioningIndex { $0.upperBound > span.start }
    let end = words.partitioningIndex { $0.lowerBound >= span.end }
    return first..<max(first, end)
  }
}
