import Testing

@testable import Encoder

@Suite struct PackedMatrixTests {
  /// Eight products of 127 x 32 fit into 16 bits, of 127 x 33 they do not.
  @Test(arguments: [16, 48], [32, 33, 63])
  func sumsOfLargeProductsAreExact(depth: Int, largest: Int8) throws {
    let signs: [(Int) -> Int8] = [
      { _ in largest }, { _ in -largest }, { $0 % 2 == 0 ? largest : -largest },
      { $0 % 4 < 2 ? largest : -largest }, { $0 == 0 ? largest : 1 },
    ]
    // Panels of 16 columns alike, each of other signs.
    let columns = signs.flatMap { sign in [[Int8]](repeating: (0..<depth).map(sign), count: 16) }
    let matrix = columns.flatMap(\.self).withUnsafeBufferPointer {
      PackedMatrix(
        rows: $0, scale: [Float](repeating: 1, count: columns.count),
        bias: [Float](repeating: 0, count: columns.count))
    }
    // A one is 127 steps above zero.
    let row = [Float](repeating: 1, count: depth)
    let expected = columns.map { column in
      Float(column.reduce(0) { $0 + 127 * Int($1) }) * (1 / 127 * 1)
    }
    for kernels in Kernels.available {
      for rows in [1, 2, 5] {
        let out = matrix.product((0..<rows).flatMap { _ in row }, with: kernels)
        for start in stride(from: 0, to: rows * columns.count, by: columns.count) {
          #expect(
            Array(out.elements[start..<start + columns.count]) == expected,
            "\(kernels.name), \(rows) rows")
        }
      }
    }
  }
}
