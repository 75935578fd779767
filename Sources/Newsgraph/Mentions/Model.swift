internal import Encoder
internal import GraphCore
public import SystemPackage

/// The trained reader: one encoder, a head for each layer of mentions, and one for relations.
/// Immutable; any number of threads may use one.
public struct Model: Sendable {
  /// SHA-256 of the weights, in hexadecimal.
  public let hash: String
  let tokenizer: WordpieceTokenizer
  let encoder: TransformerEncoder
  let heads: [MentionLayer: MentionHead]
  let relations: RelationHead

  /// The model whose weights are part of the program.
  ///
  /// - Throws: an error that says so when this processor does not run the kernels that the
  ///   environment variable `NEWSGRAPH_ISA` names.
  public static func embedded() throws -> Model { try loaded.get() }

  private static let loaded = Result { try Model(weights: .embedded(), kernels: Kernels()) }

  /// The model of a weights file.
  ///
  /// - Throws: an error that names the file when it cannot be read, is damaged or is no weights
  ///   file of this version.
  public init(path: FilePath) throws {
    let weights = try Weights(path: path)
    do {
      try self.init(weights: weights, kernels: Kernels())
    } catch {
      throw EncoderError(error.code, file: path.string, error.message)
    }
  }

  /// The model of these weights, run by these kernels. Throws `EncoderError`.
  init(weights: Weights, kernels: Kernels) throws(EncoderError) {
    hash = weights.checksum
    tokenizer = WordpieceTokenizer(try Vocabulary(weights: weights))
    encoder = try TransformerEncoder(weights: weights, kernels: kernels)
    var heads: [MentionLayer: MentionHead] = [:]
    for layer in MentionLayer.allCases {
      heads[layer] = try MentionHead(layer.rawValue, weights: weights, kernels: kernels)
    }
    self.heads = heads
    relations = try RelationHead(weights: weights, kernels: kernels)
  }
}

/// What a head of the model finds.
enum MentionLayer: String, CaseIterable {
  /// Names, of the outermost where one stands inside another.
  case name
  /// Names inside longer names.
  case inner
  /// Descriptions: "the spy chief".
  case description
}
