#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// What a weights file says about itself.
package struct WeightsHeader: Decodable, Hashable, Sendable {
  /// The measures of the encoder.
  package struct Shape: Decodable, Hashable, Sendable {
    /// Transformer layers.
    package var layers: Int
    /// Floats of a hidden state.
    package var width: Int
    /// Floats between the two products of a layer's feed-forward part.
    package var inner: Int
    /// Attention heads of a layer.
    package var heads: Int
    /// Wordpieces that are read together, with the two marks at the ends.
    package var window: Int
  }

  /// Tags of one layer of mentions.
  package struct TagLayer: Decodable, Hashable, Sendable {
    /// The tags in the order of the head's outputs: "O", "B-person", "I-person" ...
    package var tags: [String]
    /// For each tag 1 if it may stand first.
    package var start: [Int]
  }

  /// Where a tensor lies.
  struct Tensor: Decodable, Hashable, Sendable {
    var dtype: String
    var shape: [Int]
    var offset: Int
  }

  /// The model's name.
  package var name: String
  /// The weights' own version.
  package var release: String
  /// The licence of the weights.
  package var licence: String
  /// The measures of the encoder.
  package var encoder: Shape
  /// The names of the case shapes, in the order of their embeddings.
  package var shapes: [String]
  /// The layers of mentions by name.
  package var layers: [String: TagLayer]
  var tensors: [String: Tensor]

  /// Reads JSON; throws `DecodingError`.
  static func decoded(from json: UnsafeRawBufferPointer) throws -> WeightsHeader {
    try JSONDecoder().decode(WeightsHeader.self, from: Data(json))
  }
}
