internal import GraphCore

/// Finds which entities of an article are related, how, with which status and on whose word, from the states of its
/// words. Immutable; the arithmetic is laid down in `Scripts/train/FORMAT.md`.
package struct RelationHead: Sendable {
  /// The names of the statuses in the order of their probabilities.
  package var statuses: [String] { facts.statuses }
  /// The confidence from which on relations are worth showing.
  package var threshold: Double { facts.threshold }

  let facts: WeightsHeader.Relations
  let kernels: Kernels
  let words: PackedMatrix
  let kind: FloatMatrix
  let form: FloatMatrix
  let pair: PairLayer
  let detail: PairLayer
  let scores: FloatMatrix
  let detailPredicate: FloatMatrix
  let status: FloatMatrix
  let source: SourceLayer
  /// For each pair of kinds, subject's first, whether each predicate may relate them.
  let allowed: [[Bool]]

  /// The number of kinds and their order.
  static let kinds = EntityKind.all.map(\.rawValue)

  /// The head of a weights file. Throws `EncoderError` with code `inconsistent`.
  package init(weights: Weights, kernels: Kernels) throws(EncoderError) {
    guard let facts = weights.header.relations else {
      throw EncoderError(.inconsistent, "the weights file has no relation head")
    }
    guard facts.isConsistent else {
      throw EncoderError(.inconsistent, "the measures of the relation head do not fit")
    }
    self.facts = facts
    self.kernels = kernels
    let width = weights.header.encoder.width
    words = try weights.matrix(
      "relations.words", outputs: 2 * facts.mention + 4 * facts.context, inputs: width)
    kind = try FloatMatrix(
      weights, "relations.kind", rows: Self.kinds.count, columns: facts.mention)
    form = try FloatMatrix(
      weights, "relations.form", rows: facts.forms.count, columns: facts.mention)
    pair = try PairLayer(weights, "pair", facts, width: facts.hidden)
    detail = try PairLayer(weights, "detail", facts, width: facts.detail)
    let predicates = facts.predicates.count
    scores = try FloatMatrix(
      weights, "relations.scores.weight", bias: "relations.scores.bias", rows: facts.hidden,
      columns: 1 + predicates)
    detailPredicate = try FloatMatrix(
      weights, "relations.detail.predicate", rows: predicates, columns: facts.detail)
    status = try FloatMatrix(
      weights, "relations.status.weight", bias: "relations.status.bias", rows: facts.detail,
      columns: facts.statuses.count)
    source = try SourceLayer(weights, facts)
    allowed = Self.kinds.flatMap { subject in
      Self.kinds.map { object in
        facts.predicates.map { $0.subjects.contains(subject) && $0.objects.contains(object) }
      }
    }
  }
}

extension RelationHead {
  /// What turns a pair of mentions into the hidden layer before the scores.
  struct PairLayer: Sendable {
    /// Floats of the hidden layer.
    let width: Int
    let query: FloatMatrix
    let mention: FloatMatrix
    let distance: FloatMatrix
    let gap: FloatMatrix
    let kinds: FloatMatrix
    let context: FloatMatrix
    /// Scores of a word's place, for subject and object, each head, each bucket.
    let place: [Float]

    init(
      _ weights: Weights, _ name: String, _ facts: WeightsHeader.Relations, width: Int
    ) throws(EncoderError) {
      let name = "relations.\(name)"
      func table(_ part: String, _ rows: Int) throws(EncoderError) -> FloatMatrix {
        try FloatMatrix(weights, "\(name).\(part)", rows: rows, columns: width)
      }
      self.width = width
      query = try FloatMatrix(
        weights, "\(name).query.weight", bias: "\(name).query.bias", rows: facts.mention,
        columns: 2 * facts.context)
      mention = try FloatMatrix(
        weights, "\(name).mention.weight", bias: "\(name).mention.bias", rows: facts.mention,
        columns: 2 * width)
      distance = try table("distance", facts.distances)
      gap = try table("gap", facts.sentenceReach + 1)
      kinds = try table("kinds", RelationHead.kinds.count * RelationHead.kinds.count)
      context = try table("context", facts.context)
      place = try weights.floats("\(name).place", [2, facts.heads, facts.places])
    }
  }

  /// What scores who may have said a claim.
  struct SourceLayer: Sendable {
    let none: FloatMatrix
    let claim: FloatMatrix
    let mention: FloatMatrix
    let distance: FloatMatrix
    let gap: FloatMatrix
    let role: FloatMatrix
    let score: FloatMatrix

    init(_ weights: Weights, _ facts: WeightsHeader.Relations) throws(EncoderError) {
      func matrix(
        _ name: String, _ rows: Int, _ columns: Int, hasBias: Bool
      ) throws(EncoderError) -> FloatMatrix {
        let name = "relations.source.\(name)"
        return try FloatMatrix(
          weights, hasBias ? "\(name).weight" : name, bias: hasBias ? "\(name).bias" : nil,
          rows: rows, columns: columns)
      }
      none = try matrix("none", facts.detail, 2, hasBias: true)
      claim = try matrix("claim", facts.detail, facts.detail, hasBias: true)
      mention = try matrix("mention", facts.mention, facts.detail, hasBias: false)
      distance = try matrix("distance", facts.distances, facts.detail, hasBias: false)
      gap = try matrix("gap", facts.sentenceReach + 1, facts.detail, hasBias: false)
      role = try matrix("role", 3, facts.detail, hasBias: false)
      score = try matrix("score", facts.detail, 1, hasBias: true)
    }
  }
}
