@testable import Encoder

/// The encoder's arithmetic one number after the other, as the description of the weights file has it.
struct ReferenceEncoder {
  let model: TinyModel
  private let lanes = 16

  /// The states of a window's pieces.
  func encode(_ window: Window) -> [[Float]] {
    let pieces = [2] + window.pieces.map(Int.init) + [3]
    let shapes = [CaseShape.none] + window.shapes + [.none]
    var states = pieces.indices.map { position in
      normalized(
        (0..<TinyModel.width).map { i in
          let word = Float(integers("word.q", pieces[position])[i])
          return word * floats("word.scale")[pieces[position]]
            + row("position.weight", position)[i]
            + row("shape.weight", Int(shapes[position].rawValue))[i]
        }, "embedding_norm")
    }
    for layer in 0..<TinyModel.layers {
      let name = "blocks.\(layer)"
      let mixed = attention(states.map { linear($0, "\(name).qkv") })
      states = zip(states, mixed).map {
        normalized(sum($0, linear($1, "\(name).attention_out")), "\(name).attention_norm")
      }
      states = states.map {
        let inner = linear($0, "\(name).up").map(gelu)
        return normalized(sum($0, linear(inner, "\(name).down")), "\(name).output_norm")
      }
    }
    return Array(states[1..<states.count - 1])
  }

  /// A row of floats through an int8 matrix.
  func linear(_ x: [Float], _ name: String) -> [Float] {
    let row = quantized(x)
    return floats("\(name).scale").indices.map { output in
      let weights = integers("\(name).q", output)
      let sum = product(row, weights.map(Int.init))
      return Float(sum) * (row.scale * floats("\(name).scale")[output])
        + floats("\(name).bias")[output]
    }
  }

  private func attention(_ rows: [[Float]]) -> [[Float]] {
    let size = TinyModel.width / TinyModel.heads
    var mixed = [[Float]](repeating: [], count: rows.count)
    for head in 0..<TinyModel.heads {
      let part = { (row: [Float], kind: Int) in
        Array(
          row[(kind * TinyModel.heads + head) * size..<(kind * TinyModel.heads + head + 1) * size])
      }
      let keys = rows.map { signed(part($0, 1)) }
      let values = (0..<size).map { channel in signed(rows.map { part($0, 2)[channel] }) }
      for (index, row) in rows.enumerated() {
        let factor = Float(1 / Double(size).squareRoot())
        let query = quantized(part(row, 0).map { $0 * factor })
        let scores = keys.map { Float(product(query, $0.values)) * (query.scale * $0.scale) }
        let weights = scores.map {
          Int((exponential($0 - scores.max()!) * 127).rounded(.toNearestOrEven))
        }
        let inverse = 1 / Float(weights.reduce(0, +))
        mixed[index] += values.map { channel in
          let sum = zip(weights, channel.values).map { $0 * $1 }.reduce(0, +)
          return Float(sum) * (inverse * channel.scale)
        }
      }
    }
    return mixed
  }

  private struct Quantized {
    var values: [Int]
    var scale: Float
    var zero = 0
  }

  private func product(_ row: Quantized, _ weights: [Int]) -> Int {
    zip(row.values, weights).map { $0 * $1 }.reduce(0, +) - row.zero * weights.reduce(0, +)
  }

  private func quantized(_ x: [Float]) -> Quantized {
    let low = min(x.min()!, 0)
    let span = max(max(x.max()!, 0) - low, 1e-20)
    let inverse = 127 / span
    let zero = (-low * inverse).rounded(.toNearestOrEven)
    let values = x.map { Int(min(max(($0 * inverse).rounded(.toNearestOrEven) + zero, 0), 127)) }
    return Quantized(values: values, scale: span / 127, zero: Int(zero))
  }

  private func signed(_ x: [Float]) -> Quantized {
    let largest = max(x.map(abs).max()!, 1e-20)
    let inverse = 63 / largest
    return Quantized(
      values: x.map { Int(($0 * inverse).rounded(.toNearestOrEven)) }, scale: largest / 63)
  }

  private func normalized(_ x: [Float], _ name: String) -> [Float] {
    let mean = laneSum(x) / Float(x.count)
    let inverse =
      1 / (laneSum(x.map { ($0 - mean) * ($0 - mean) }) / Float(x.count) + 1e-12).squareRoot()
    return x.indices.map {
      (x[$0] - mean) * inverse * floats("\(name).weight")[$0] + floats("\(name).bias")[$0]
    }
  }

  /// Sixteen running sums, then halves added to halves.
  private func laneSum(_ x: [Float]) -> Float {
    var sums = [Float](repeating: 0, count: lanes)
    for (index, value) in x.enumerated() { sums[index % lanes] += value }
    var half = lanes / 2
    while half > 0 {
      for lane in 0..<half { sums[lane] += sums[lane + half] }
      half /= 2
    }
    return sums[0]
  }

  private func gelu(_ x: Float) -> Float {
    let inner = x + 0.044715 * (x * x * x)
    return x / (1 + exponential(-1.5957691216 * inner))
  }

  private func exponential(_ x: Float) -> Float {
    let power = min(max(x, -87), 87) * 1.44269504
    let exponent = power.rounded(.toNearestOrEven)
    let f = power - exponent
    var p: Float = 0.00958285294
    for factor: Float in [0.0559064262, 0.240240991, 0.693124175, 1] { p = p * f + factor }
    return p * Float(sign: .plus, exponent: Int(exponent), significand: 1)
  }

  private func sum(_ a: [Float], _ b: [Float]) -> [Float] { zip(a, b).map { $0 + $1 } }

  private func floats(_ name: String) -> [Float] { model.floats[name]! }

  private func row(_ name: String, _ index: Int) -> [Float] {
    Array(model.floats[name]![index * TinyModel.width..<(index + 1) * TinyModel.width])
  }

  private func integers(_ name: String, _ index: Int) -> [Int8] {
    let depth = model.shapes[name]![1]
    return Array(model.integers[name]![index * depth..<(index + 1) * depth])
  }
}
