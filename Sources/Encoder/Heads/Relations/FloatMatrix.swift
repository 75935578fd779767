internal import CEncoder

/// A float matrix with one row an input, its columns padded to whole vectors. Immutable.
final class FloatMatrix: Sendable {
  /// The number of rows: inputs.
  let rows: Int
  /// The number of columns, padded.
  let columns: Int
  private let weights: AlignedBuffer<Float>
  private let bias: AlignedBuffer<Float>

  /// The matrix of a weights file, without a bias when that has no name.
  init(
    _ weights: Weights, _ name: String, bias: String? = nil, rows: Int, columns: Int
  ) throws(EncoderError) {
    self.rows = rows
    self.columns = padded(columns)
    self.weights = AlignedBuffer(repeating: 0, count: rows * self.columns)
    self.bias = AlignedBuffer(repeating: 0, count: self.columns)
    let values = try weights.floats(name, [rows, columns])
    for row in 0..<rows {
      for column in 0..<columns {
        self.weights.elements[row * self.columns + column] = values[row * columns + column]
      }
    }
    guard let bias else { return }
    for (column, value) in try weights.floats(bias, [columns]).enumerated() {
      self.bias.elements[column] = value
    }
  }

  /// A row, as a table's entry.
  func row(_ row: Int) -> UnsafePointer<Float> {
    precondition(0 <= row && row < rows)
    return UnsafePointer(weights.start + row * columns)
  }

  /// Writes the bias and what the inputs add to it.
  func multiply(
    _ x: UnsafePointer<Float>, into out: UnsafeMutablePointer<Float>, with kernels: Kernels
  ) {
    out.update(from: bias.start, count: columns)
    accumulate(x, into: out, with: kernels)
  }

  /// Adds what the inputs give.
  func accumulate(
    _ x: UnsafePointer<Float>, into out: UnsafeMutablePointer<Float>, with kernels: Kernels
  ) {
    kernels.table.pointee.accumulate(x, rows, weights.start, columns, columns, out)
  }
}
