internal import CEncoder

/// The memory in which one thread encodes: enough for a batch of windows, allocated once.
final class Workspace {
  /// Rows that go through the feed-forward part together, so that what lies between its products stays in the cache.
  static let chunk = 48

  /// Rows of a batch at most.
  let rows: Int
  /// The states of all rows.
  let states: AlignedBuffer<Float>
  /// Queries, keys and values of all rows.
  let queriesKeysValues: AlignedBuffer<Float>
  /// The positions of a window, all of which attention answers but in the last layer.
  let positions: [Int32]
  /// What attention mixed, of all rows.
  let mixed: AlignedBuffer<Float>
  /// A chunk's rows between the products.
  let inner: AlignedBuffer<Float>
  /// A chunk's rows to be added to the states.
  let change: AlignedBuffer<Float>
  let attentionScratch: AlignedBuffer<UInt8>
  private let values: AlignedBuffer<UInt8>
  private let scale: AlignedBuffer<Float>
  private let zero: AlignedBuffer<Int32>

  /// Room for batches of this many rows of one window or several.
  init(_ shape: WeightsHeader.Shape, rows: Int) {
    self.rows = rows
    positions = Array(0..<Int32(shape.window))
    states = AlignedBuffer(count: rows * shape.width)
    queriesKeysValues = AlignedBuffer(count: rows * 3 * shape.width)
    mixed = AlignedBuffer(count: rows * shape.width)
    inner = AlignedBuffer(count: Self.chunk * shape.inner)
    change = AlignedBuffer(count: Self.chunk * shape.width)
    attentionScratch = AlignedBuffer(
      count: ng_attention_scratch(shape.window, shape.width / shape.heads))
    values = AlignedBuffer(count: Self.chunk * max(shape.inner, shape.width))
    scale = AlignedBuffer(count: Self.chunk)
    zero = AlignedBuffer(count: Self.chunk)
  }

  /// Quantises at most a chunk of rows; valid until the next call.
  func quantized(
    _ x: UnsafePointer<Float>, rows: Int, width: Int, with kernels: Kernels
  ) -> ng_activations {
    let activations = activations(rows)
    kernels.table.pointee.quantize(x, width, activations)
    return activations
  }

  /// Quantises GELU of the first rows of `inner`; valid until the next call.
  func activated(rows: Int, width: Int, with kernels: Kernels) -> ng_activations {
    let activations = activations(rows)
    kernels.table.pointee.gelu_quantize(inner.start, width, activations)
    return activations
  }

  private func activations(_ rows: Int) -> ng_activations {
    ng_activations(rows: rows, values: values.start, scale: scale.start, zero: zero.start)
  }
}
