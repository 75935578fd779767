internal import CEncoder

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension RelationHead {
  /// The relations that an article states with at least this confidence, in the order of their mentions.
  package func relations(in input: RelationInput, minimum: Double) -> [ScoredRelation] {
    RelationPass(self, input).relations(minimum: minimum)
  }
}

/// One reading of an article by the relation head.
struct RelationPass {
  /// Pairs that are less probably related than this are not looked at further.
  private static let floor: Float = 0.05

  private let head: RelationHead
  private let input: RelationInput
  private let kinds: [Int]
  /// A row for each mention.
  private let vectors: AlignedBuffer<Float>
  let pair: RelationSide
  private let detail: RelationSide
  private let context: AlignedBuffer<Float>
  private let hidden: AlignedBuffer<Float>
  private let scores: AlignedBuffer<Float>

  init(_ head: RelationHead, _ input: RelationInput) {
    (self.head, self.input) = (head, input)
    let facts = head.facts
    kinds = input.kinds.map { RelationHead.kinds.firstIndex(of: $0)! }
    // What each word gives to mentions, keys and values: a row for each word.
    let parts = head.words.product(input.states.values, with: head.kernels)
    let stride = head.words.paddedColumns
    let vectors = head.vectors(of: input, kinds, parts: parts.start, stride: stride)
    self.vectors = vectors
    let start = UnsafePointer(parts.start) + 2 * facts.mention
    func side(_ layer: RelationHead.PairLayer, _ offset: Int) -> RelationSide {
      RelationSide(
        layer, facts, head.kernels, mentions: input.mentions, vectors: vectors,
        keys: start + offset, values: start + offset + facts.context, stride: stride,
        words: input.states.count)
    }
    pair = side(head.pair, 0)
    detail = side(head.detail, 2 * facts.context)
    context = AlignedBuffer(repeating: 0, count: facts.context)
    hidden = AlignedBuffer(repeating: 0, count: max(head.pair.width, head.detail.width))
    scores = AlignedBuffer(repeating: 0, count: head.scores.columns)
  }

  /// Entities that may be related, and how probably by each predicate.
  private struct Related {
    /// For each predicate the largest probability, and the mentions that have it.
    var best: [(probability: Float, subject: Int, object: Int)]
  }

  private struct Ends: Hashable {
    var subject: Int
    var object: Int
  }

  func relations(minimum: Double) -> [ScoredRelation] {
    var found: [Ends: Related] = [:]
    for (subject, object) in candidates() {
      guard let (related, predicates) = probabilities(subject, object) else { continue }
      let ends = Ends(
        subject: input.mentions[subject].entity, object: input.mentions[object].entity)
      var known =
        found[ends]
        ?? Related(best: .init(repeating: (0, subject, object), count: predicates.count))
      for (at, probability) in predicates.enumerated()
      where related * probability > known.best[at].probability {
        known.best[at] = (related * probability, subject, object)
      }
      found[ends] = known
    }
    var relations: [ScoredRelation] = []
    for (ends, related) in found {
      for (at, predicate) in head.facts.predicates.enumerated() {
        var best = related.best[at]
        if predicate.symmetric != 0 {
          let back = found[Ends(subject: ends.object, object: ends.subject)]?.best[at]
          // A pair is entered once: by the direction that is surer.
          let other = back?.probability ?? 0
          guard
            best.probability > other || best.probability == other && ends.subject < ends.object
          else { continue }
          best.probability = (best.probability + other) / 2
        }
        let confidence = calibrated(best.probability)
        guard best.probability >= Self.floor, confidence >= minimum else { continue }
        relations.append(relation(best.subject, at, best.object, confidence))
      }
    }
    return relations.sorted {
      ($0.subject, $0.object, $0.predicate) < ($1.subject, $1.object, $1.predicate)
    }
  }

  /// Ordered pairs of mentions of different entities that lie near each other.
  func candidates() -> [(subject: Int, object: Int)] {
    let mentions = input.mentions
    var pairs: [(Int, Int)] = []
    for first in mentions.indices {
      for second in mentions.indices.dropFirst(first + 1) {
        let (a, b) = (mentions[first].words, mentions[second].words)
        // Mentions stand in order: behind one that begins too far away all do.
        if b.lowerBound - a.upperBound > head.facts.wordReach { break }
        guard mentions[first].entity != mentions[second].entity,
          head.facts.isNear(a, b, sentences: input.sentences)
        else { continue }
        pairs += [(first, second), (second, first)]
      }
    }
    return pairs
  }

  private func gap(_ a: Int, _ b: Int) -> Int {
    let sentences = input.sentences
    return abs(
      sentences[input.mentions[a].words.lowerBound] - sentences[input.mentions[b].words.lowerBound])
  }

  private func pairOfKinds(_ subject: Int, _ object: Int) -> Int {
    kinds[input.mentions[subject].entity] * RelationHead.kinds.count
      + kinds[input.mentions[object].entity]
  }

  /// How probably a pair is related, and if so by each predicate; nil when it hardly is.
  func probabilities(_ subject: Int, _ object: Int) -> (related: Float, predicates: [Float])? {
    let kinds = pairOfKinds(subject, object)
    pair.hide(
      subject, object, gap: gap(subject, object), kinds: kinds, context: context.start,
      into: hidden.start)
    head.scores.multiply(hidden.start, into: scores.start, with: head.kernels)
    let related = 1 / (1 + exponentials([-scores.elements[0]], largest: 0)[0])
    guard related >= Self.floor else { return nil }
    let allowed = head.allowed[kinds]
    let chosen = allowed.indices.filter { allowed[$0] }
    var predicates = [Float](repeating: 0, count: allowed.count)
    for (at, share) in zip(chosen, shares(chosen.map { scores.elements[1 + $0] })) {
      predicates[at] = share
    }
    return (related, predicates)
  }

  private func calibrated(_ probability: Float) -> Double {
    let p = min(max(Double(probability), 1e-6), 1 - 1e-6)
    let odds = head.facts.calibration[0] * log(p / (1 - p)) + head.facts.calibration[1]
    return (1000 / (1 + exp(-odds))).rounded() / 1000
  }

  private func relation(
    _ subject: Int, _ predicate: Int, _ object: Int, _ confidence: Double
  ) -> ScoredRelation {
    let (statuses, sources) = details(subject, predicate, object)
    return ScoredRelation(
      subject: subject, predicate: head.facts.predicates[predicate].name, object: object,
      confidence: confidence, statuses: statuses, source: source(sources),
      words: word(subject, object))
  }

  /// The probability of each status, and the scores of the article, of an unnamed source, and of mentions near by.
  func details(
    _ subject: Int, _ predicate: Int, _ object: Int
  ) -> (statuses: [Float], sources: (none: [Float], mentions: [(mention: Int, score: Float)])) {
    let facts = head.facts
    detail.hide(
      subject, object, gap: gap(subject, object), kinds: pairOfKinds(subject, object),
      predicate: head.detailPredicate.row(predicate), context: context.start, into: hidden.start)
    let out = AlignedBuffer<Float>(
      repeating: 0, count: max(head.status.columns, head.source.claim.columns))
    head.status.multiply(hidden.start, into: out.start, with: head.kernels)
    let statuses = shares(Array(out.elements[..<facts.statuses.count]))
    head.source.none.multiply(hidden.start, into: out.start, with: head.kernels)
    let none = Array(out.elements[..<2])
    head.source.claim.multiply(hidden.start, into: out.start, with: head.kernels)
    return (statuses, (none, sources(subject, object, claim: out.start)))
  }

  private func sources(
    _ subject: Int, _ object: Int, claim: UnsafePointer<Float>
  ) -> [(mention: Int, score: Float)] {
    let layer = head.source
    let width = layer.claim.columns
    let own = AlignedBuffer<Float>(repeating: 0, count: width)
    let score = AlignedBuffer<Float>(repeating: 0, count: layer.score.columns)
    return input.mentions.indices.compactMap { mention in
      let gap = gap(subject, mention)
      guard gap <= head.facts.sentenceReach else { return nil }
      let entity = input.mentions[mention].entity
      let role =
        entity == input.mentions[subject].entity
        ? 1 : entity == input.mentions[object].entity ? 2 : 0
      let distance = layer.distance.row(
        head.facts.distance(input.mentions[subject].words, input.mentions[mention].words))
      let (gapRow, roleRow) = (layer.gap.row(gap), layer.role.row(role))
      own.start.update(repeating: 0, count: width)
      layer.mention.accumulate(
        vectors.start + mention * head.facts.mention, into: own.start, with: head.kernels)
      for i in 0..<width {
        own.start[i] = claim[i] + own.start[i] + distance[i] + gapRow[i] + roleRow[i]
      }
      head.kernels.table.pointee.gelu(own.start, width)
      layer.score.multiply(own.start, into: score.start, with: head.kernels)
      return (mention, score.elements[0])
    }
  }

  /// The likeliest source; an entity's mentions add up.
  private func source(
    _ scores: (none: [Float], mentions: [(mention: Int, score: Float)])
  ) -> ScoredRelation.Source {
    var weights: [Int: Double] = [:]
    for (mention, score) in scores.mentions {
      weights[input.mentions[mention].entity, default: 0] += exp(Double(score))
    }
    var best = ScoredRelation.Source.article
    var weight = exp(Double(scores.none[0]))
    if exp(Double(scores.none[1])) > weight {
      (best, weight) = (.unnamed, exp(Double(scores.none[1])))
    }
    for entity in weights.keys.sorted() where weights[entity]! > weight {
      (best, weight) = (.entity(entity), weights[entity]!)
    }
    return best
  }

  /// The words of the context, those first at which the head looks most.
  private func word(_ subject: Int, _ object: Int) -> [Int] {
    let (words, weights) = pair.attention(subject, object)
    let order = weights.indices.sorted { (-weights[$0], $0) < (-weights[$1], $1) }
    return order.prefix(8).map { words.lowerBound + $0 }
  }

  /// Softmax, summed in order.
  private func shares(_ scores: [Float]) -> [Float] {
    guard let largest = scores.max() else { return [] }
    let powers = exponentials(scores, largest: largest)
    var sum: Float = 0
    for power in powers { sum += power }
    return powers.map { $0 / sum }
  }

  private func exponentials(_ x: [Float], largest: Float) -> [Float] {
    let buffer = AlignedBuffer<Float>(repeating: largest, count: padded(x.count))
    _ = buffer.elements.update(from: x)
    head.kernels.table.pointee.exponentials(buffer.start, padded(x.count), largest)
    return Array(buffer.elements[..<x.count])
  }
}

extension RelationHead {
  /// A vector for each mention: of its first and last word, its kind and its form.
  fileprivate func vectors(
    of input: RelationInput, _ kinds: [Int], parts: UnsafePointer<Float>, stride: Int
  ) -> AlignedBuffer<Float> {
    let width = facts.mention
    let vectors = AlignedBuffer<Float>(repeating: 0, count: input.mentions.count * width)
    for (at, mention) in input.mentions.enumerated() {
      let first = parts + mention.words.lowerBound * stride
      let last = parts + (mention.words.upperBound - 1) * stride + width
      let kind = self.kind.row(kinds[mention.entity])
      let form = self.form.row(mention.form.rawValue)
      let out = vectors.start + at * width
      for i in 0..<width { out[i] = first[i] + last[i] + kind[i] + form[i] }
      kernels.table.pointee.gelu(out, width)
    }
    return vectors
  }
}
