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

  /// The relation head.
  package struct Relations: Decodable, Hashable, Sendable {
    /// A predicate and the names of the kinds that it relates.
    package struct Predicate: Decodable, Hashable, Sendable {
      var name: String
      var subjects: [String]
      var objects: [String]
      var symmetric: Int
    }

    var forms: [String]
    var statuses: [String]
    var predicates: [Predicate]
    /// Floats of a mention's vector.
    var mention: Int
    /// Floats of a pair's context, all heads together.
    var context: Int
    var heads: Int
    /// Floats of the hidden layer before the predicates' scores.
    var hidden: Int
    /// Floats of the hidden layer before status and source.
    var detail: Int
    /// The sentences between which mentions may be related.
    var sentenceReach: Int
    /// The words between them at most.
    var wordReach: Int
    /// The words of context on each side of a pair.
    var margin: Int
    /// Upper ends of the buckets of words between two mentions.
    var between: [Int]
    /// Upper ends of the buckets of how far a word lies from a mention.
    var beside: [Int]
    /// Slope and shift that make log odds calibrated ones.
    var calibration: [Double]
    var threshold: Double

    /// Buckets of how two mentions lie to each other.
    var distances: Int { 2 * (between.count + 1) + 1 }
    /// Buckets of how a word lies to a mention.
    var places: Int { 2 * (beside.count + 1) + 1 }

    /// Whether the measures fit together and to the kernels.
    var isConsistent: Bool {
      forms.count >= 4 && !predicates.isEmpty && !statuses.isEmpty && heads > 0
        && [mention, context / heads, hidden, detail].allSatisfy { $0 > 0 && $0 % 16 == 0 }
        && context % heads == 0 && sentenceReach >= 0 && wordReach >= 0 && margin >= 0
        && calibration.count == 2
    }
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
  /// The relation head, if the file has one.
  package var relations: Relations?
  var tensors: [String: Tensor]

  /// Reads JSON; throws `DecodingError`.
  static func decoded(from json: UnsafeRawBufferPointer) throws -> WeightsHeader {
    try JSONDecoder().decode(WeightsHeader.self, from: Data(json))
  }
}
