internal import CEncoder

/// An int8 matrix in the order in which the kernels read it. Immutable.
final class PackedMatrix: Sendable {
  /// The number of outputs.
  let columns: Int
  /// The number of outputs, padded to whole panels.
  let paddedColumns: Int
  /// The number of inputs.
  let depth: Int
  private let weights: AlignedBuffer<Int8>
  private let sums: AlignedBuffer<Int32>
  private let scale: AlignedBuffer<Float>
  private let bias: AlignedBuffer<Float>
  private let deep: AlignedBuffer<Bool>

  /// Packs rows of weights, one row an output, each with its scale and bias.
  init(rows: UnsafeBufferPointer<Int8>, scale: [Float], bias: [Float]) {
    columns = scale.count
    depth = rows.count / columns
    paddedColumns = padded(columns)
    weights = AlignedBuffer(repeating: 0, count: paddedColumns * depth)
    sums = AlignedBuffer(repeating: 0, count: paddedColumns)
    self.scale = AlignedBuffer(repeating: 0, count: paddedColumns)
    self.bias = AlignedBuffer(repeating: 0, count: paddedColumns)
    deep = AlignedBuffer(repeating: false, count: paddedColumns / Int(NG_LANES))
    ng_pack(rows.baseAddress!, columns, depth, weights.start, sums.start, deep.start)
    for column in 0..<columns {
      self.scale.elements[column] = scale[column]
      self.bias.elements[column] = bias[column]
    }
  }

  /// The product of rows of `depth` floats and the matrix, in rows of `paddedColumns` floats.
  func product(_ rows: [Float], with kernels: Kernels) -> AlignedBuffer<Float> {
    let count = rows.count / depth
    let values = AlignedBuffer<UInt8>(count: rows.count)
    let scale = AlignedBuffer<Float>(count: count)
    let zero = AlignedBuffer<Int32>(count: count)
    let activations = ng_activations(
      rows: count, values: values.start, scale: scale.start, zero: zero.start)
    rows.withUnsafeBufferPointer {
      if let first = $0.baseAddress { kernels.table.pointee.quantize(first, depth, activations) }
    }
    let out = AlignedBuffer<Float>(count: count * paddedColumns)
    multiply(activations, into: out.start, with: kernels)
    return out
  }

  /// Writes the product of quantised rows and the matrix, rows of `paddedColumns` floats.
  func multiply(
    _ rows: ng_activations, into out: UnsafeMutablePointer<Float>, with kernels: Kernels
  ) {
    var matrix = ng_matrix(
      depth: depth, panels: paddedColumns / Int(NG_LANES), weights: weights.start,
      scale: scale.start, bias: bias.start, sums: sums.start, deep: deep.start)
    kernels.table.pointee.linear(rows, &matrix, out, paddedColumns)
  }
}

/// A count rounded up to whole vectors.
func padded(_ count: Int) -> Int {
  let lanes = Int(NG_LANES)
  return (count + lanes - 1) / lanes * lanes
}
