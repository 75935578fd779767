internal import CEncoder

/// A BERT encoder with case-shape embeddings, in int8: hidden states of wordpieces. Immutable; any number of threads
/// may use one. The arithmetic is laid down in `Scripts/train/FORMAT.md`.
package struct TransformerEncoder: Sendable {
  /// The measures of the model.
  package let shape: WeightsHeader.Shape
  /// The wordpieces that a window holds beside its two marks.
  package var room: Int { shape.window - 2 }

  let kernels: Kernels
  let embedding: Embedding
  let blocks: [Block]

  /// The encoder of a weights file. Throws `EncoderError` with code `inconsistent`.
  package init(weights: Weights, kernels: Kernels) throws(EncoderError) {
    let shape = weights.header.encoder
    let lanes = Int(NG_LANES)
    guard shape.layers > 0, shape.width > 0, shape.inner > 0, shape.heads > 0, shape.window > 2,
      shape.width % (shape.heads * lanes) == 0, shape.inner % lanes == 0
    else {
      throw EncoderError(.inconsistent, "the encoder's measures do not fit the kernels: \(shape)")
    }
    self.shape = shape
    self.kernels = kernels
    embedding = try Embedding(weights: weights)
    var blocks: [Block] = []
    for layer in 0..<shape.layers { blocks.append(try Block(weights: weights, layer: layer)) }
    self.blocks = blocks
  }
}

extension TransformerEncoder {
  /// Weight and bias of a layer normalisation.
  struct Norm: Sendable {
    let weight: AlignedBuffer<Float>
    let bias: AlignedBuffer<Float>

    init(weights: Weights, name: String) throws(EncoderError) {
      let width = weights.header.encoder.width
      weight = AlignedBuffer(try weights.floats("\(name).weight", [width]))
      bias = AlignedBuffer(try weights.floats("\(name).bias", [width]))
    }
  }

  /// What turns wordpieces, positions and case shapes into the first states.
  struct Embedding: @unchecked Sendable {
    let vocabulary: Int
    /// The words' embeddings, a row each, where the weights file has them.
    let words: UnsafeBufferPointer<Int8>
    let wordScale: [Float]
    let position: AlignedBuffer<Float>
    let shape: AlignedBuffer<Float>
    let norm: Norm
    let firstMark: Int32
    let lastMark: Int32
    /// Keeps `words` alive.
    private let weights: Weights

    init(weights: Weights) throws(EncoderError) {
      let measures = weights.header.encoder
      self.weights = weights
      let pieces = try Vocabulary(weights: weights)
      vocabulary = pieces.count
      firstMark = pieces.firstMark
      lastMark = pieces.lastMark
      wordScale = try weights.floats("word.scale", [vocabulary])
      words = try weights.integers("word.q", [vocabulary, measures.width])
      let positions = weights.rows(of: "position.weight")
      guard positions >= measures.window else {
        throw EncoderError(.inconsistent, "there are fewer positions than a window has")
      }
      position = AlignedBuffer(try weights.floats("position.weight", [positions, measures.width]))
      guard weights.header.shapes == CaseShape.allCases.map(\.name) else {
        throw EncoderError(.inconsistent, "the case shapes are others: \(weights.header.shapes)")
      }
      shape = AlignedBuffer(
        try weights.floats("shape.weight", [CaseShape.allCases.count, measures.width]))
      norm = try Norm(weights: weights, name: "embedding_norm")
    }
  }

  /// One transformer layer.
  struct Block: Sendable {
    let queriesKeysValues: PackedMatrix
    let attentionOut: PackedMatrix
    let attentionNorm: Norm
    let up: PackedMatrix
    let down: PackedMatrix
    let outputNorm: Norm

    init(weights: Weights, layer: Int) throws(EncoderError) {
      let width = weights.header.encoder.width
      let inner = weights.header.encoder.inner
      let name = "blocks.\(layer)"
      queriesKeysValues = try weights.matrix("\(name).qkv", outputs: 3 * width, inputs: width)
      attentionOut = try weights.matrix("\(name).attention_out", outputs: width, inputs: width)
      attentionNorm = try Norm(weights: weights, name: "\(name).attention_norm")
      up = try weights.matrix("\(name).up", outputs: inner, inputs: width)
      down = try weights.matrix("\(name).down", outputs: width, inputs: inner)
      outputNorm = try Norm(weights: weights, name: "\(name).output_norm")
    }
  }
}
