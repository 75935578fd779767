internal import CEncoder

/// What the words and mentions of an article give to every pair, for one of the two hidden layers; for each mention
/// computed when it is first asked for.
final class RelationSide {
  private let layer: RelationHead.PairLayer
  private let facts: WeightsHeader.Relations
  private let kernels: Kernels
  private let mentions: [RelationInput.Mention]
  private let wordCount: Int
  /// A row for each word: the values that attention mixes.
  private let values: AlignedBuffer<Float>
  /// A row for each channel: the keys of all words, so that a look is one sum over all words of a window.
  private let keys: AlignedBuffer<Float>
  /// Floats of a row of keys.
  private let columns: Int
  /// A row for each mention.
  private let vectors: AlignedBuffer<Float>
  /// For each mention its words that are looked at, and where their looks begin in `looks`.
  private var windows: [(words: Range<Int>, start: Int)] = []
  /// Whether a mention's looks and parts are computed.
  private var isPrepared: [Bool]
  /// For each mention, side and head, what it gives each word of its window.
  private let looks: AlignedBuffer<Float>
  /// A row for each mention: its parts of the hidden layer as subject and as object.
  private let parts: AlignedBuffer<Float>
  /// Scratch: what one attention gives its words.
  private let weights: AlignedBuffer<Float>
  /// Scratch: the queries of one mention.
  private let queries: AlignedBuffer<Float>

  private var headSize: Int { facts.context / facts.heads }

  /// - Parameters:
  ///   - vectors: a row for each mention.
  ///   - keys: a row for each word, `stride` floats from row to row; `values` likewise.
  init(
    _ layer: RelationHead.PairLayer, _ facts: WeightsHeader.Relations, _ kernels: Kernels,
    mentions: [RelationInput.Mention], vectors: AlignedBuffer<Float>,
    keys: UnsafePointer<Float>, values: UnsafePointer<Float>, stride: Int, words: Int
  ) {
    (self.layer, self.facts, self.kernels, self.mentions) = (layer, facts, kernels, mentions)
    wordCount = words
    self.vectors = vectors
    self.values = AlignedBuffer(repeating: 0, count: words * facts.context)
    columns = padded(words) + Int(NG_LANES)
    self.keys = AlignedBuffer(repeating: 0, count: facts.context * columns)
    for word in 0..<words {
      let own = self.keys.start + word
      for i in 0..<facts.context { own[i * columns] = keys[word * stride + i] }
      (self.values.start + word * facts.context).update(
        from: values + word * stride, count: facts.context)
    }

    let longest = mentions.map(\.words.count).max() ?? 0
    let reach = facts.wordReach + longest + facts.margin
    var size = 0
    for mention in mentions {
      let first = max(0, mention.words.lowerBound - reach)
      let end = min(words, mention.words.upperBound + reach)
      windows.append((first..<end, size))
      size += 2 * facts.heads * padded(end - first)
    }
    looks = AlignedBuffer(repeating: 0, count: size)
    parts = AlignedBuffer(repeating: 0, count: mentions.count * layer.mention.columns)
    weights = AlignedBuffer(repeating: 0, count: padded(words))
    queries = AlignedBuffer(repeating: 0, count: layer.query.columns)
    isPrepared = [Bool](repeating: false, count: mentions.count)
  }

  /// Computes what a mention gives, once.
  private func prepare(_ mention: Int) {
    guard !isPrepared[mention] else { return }
    isPrepared[mention] = true
    let vector = vectors.start + mention * layer.query.rows
    layer.mention.multiply(
      vector, into: parts.start + mention * layer.mention.columns, with: kernels)
    layer.query.multiply(vector, into: queries.start, with: kernels)
    look(mention)
  }

  /// Computes the looks of a mention by its `queries`.
  private func look(_ mention: Int) {
    let (words, start) = windows[mention]
    let count = padded(words.count)
    let scale = 1 / Float(headSize).squareRoot()
    let places = words.map { facts.place(of: $0, to: mentions[mention].words) }
    for side in 0..<2 {
      for head in 0..<facts.heads {
        let out = looks.start + start + (side * facts.heads + head) * count
        kernels.table.pointee.accumulate(
          queries.start + side * facts.context + head * headSize, headSize,
          keys.start + head * headSize * columns + words.lowerBound, columns, count, out)
        let table = (side * facts.heads + head) * facts.places
        for (at, place) in places.enumerated() {
          out[at] = out[at] * scale + layer.place[table + place]
        }
      }
    }
  }

  /// What a mention, as subject (side 0) or object (side 1), gives the words from `first` on.
  private func looks(
    _ mention: Int, side: Int, head: Int, from first: Int
  ) -> UnsafePointer<Float> {
    prepare(mention)
    let (words, start) = windows[mention]
    return UnsafePointer(looks.start) + start
      + (side * facts.heads + head) * padded(words.count) + first - words.lowerBound
  }

  /// How much each word of a pair's context counts, summed over the heads.
  func attention(_ subject: Int, _ object: Int) -> (words: Range<Int>, weights: [Float]) {
    let words = facts.context(mentions[subject].words, mentions[object].words, words: wordCount)
    var total = [Float](repeating: 0, count: words.count)
    for head in 0..<facts.heads {
      let sum = soften(subject, object, head, words)
      for at in total.indices { total[at] += weights.elements[at] / sum }
    }
    return (words, total)
  }

  /// Writes the words' weights, which sum up to what is returned.
  private func soften(_ subject: Int, _ object: Int, _ head: Int, _ words: Range<Int>) -> Float {
    let a = looks(subject, side: 0, head: head, from: words.lowerBound)
    let b = looks(object, side: 1, head: head, from: words.lowerBound)
    var largest = a[0] + b[0]
    for at in 0..<words.count {
      weights.start[at] = a[at] + b[at]
      largest = max(largest, weights.start[at])
    }
    kernels.table.pointee.exponentials(weights.start, padded(words.count), largest)
    var sum: Float = 0
    for at in 0..<words.count { sum += weights.start[at] }
    return sum
  }

  /// Writes the hidden layer of a pair; `predicate` is added to it where a claim is meant.
  func hide(
    _ subject: Int, _ object: Int, gap: Int, kinds: Int, predicate: UnsafePointer<Float>? = nil,
    context: UnsafeMutablePointer<Float>, into hidden: UnsafeMutablePointer<Float>
  ) {
    let (s, o) = (mentions[subject].words, mentions[object].words)
    let words = facts.context(s, o, words: wordCount)
    for head in 0..<facts.heads {
      let sum = soften(subject, object, head, words)
      let out = context + head * headSize
      out.update(repeating: 0, count: headSize)
      kernels.table.pointee.accumulate(
        weights.start, words.count,
        values.start + words.lowerBound * facts.context + head * headSize, facts.context, headSize,
        out)
      for i in 0..<headSize { out[i] /= sum }
    }
    let a = parts.start + subject * layer.mention.columns
    let b = parts.start + object * layer.mention.columns + layer.width
    let distance = layer.distance.row(facts.distance(s, o))
    let gap = layer.gap.row(gap)
    let kinds = layer.kinds.row(kinds)
    for i in 0..<layer.width {
      hidden[i] = a[i] + b[i] + distance[i] + gap[i] + kinds[i]
    }
    if let predicate { for i in 0..<layer.width { hidden[i] += predicate[i] } }
    layer.context.accumulate(context, into: hidden, with: kernels)
    kernels.table.pointee.gelu(hidden, layer.width)
  }
}
