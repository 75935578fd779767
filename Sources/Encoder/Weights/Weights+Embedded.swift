internal import CWeights

extension Weights {
  /// The weights that are part of the program. Throws `EncoderError`, as `init(embedded:)` does.
  package static func embedded() throws(EncoderError) -> Weights {
    try Weights(embedded: UnsafeRawBufferPointer(start: ng_weights_start(), count: ng_weights_size))
  }
}
