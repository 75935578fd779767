import GraphCore
import TestSupport

@testable import Encoder

/// A random model with the layout of a real one: 2 layers, width 32, a window of 60.
struct TinyModel {
  static let vocabulary = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "a", "b", "c", "##a", "##b", "##c"]
  static let tags = ["O", "B-person", "I-person", "B-place", "I-place"]
  static let width = 32
  static let inner = 48
  static let heads = 2
  static let layers = 2
  static let window = 60

  private(set) var floats: [String: [Float]] = [:]
  private(set) var integers: [String: [Int8]] = [:]
  private(set) var shapes: [String: [Int]] = [:]
  private var random: SplitMix64

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    let width = Self.width
    addIntegers("word.q", [Self.vocabulary.count, width])
    addFloats("word.scale", [Self.vocabulary.count], 0.001...0.02)
    addFloats("position.weight", [Self.window + 4, width])
    addFloats("shape.weight", [CaseShape.allCases.count, width])
    addNorm("embedding_norm")
    for layer in 0..<Self.layers {
      addMatrix("blocks.\(layer).qkv", 3 * width, width)
      addMatrix("blocks.\(layer).attention_out", width, width)
      addNorm("blocks.\(layer).attention_norm")
      addMatrix("blocks.\(layer).up", Self.inner, width)
      addMatrix("blocks.\(layer).down", width, Self.inner)
      addNorm("blocks.\(layer).output_norm")
    }
    addMatrix("heads.name", Self.tags.count, width)
    addFloats("transitions.name", [Self.tags.count, Self.tags.count])
  }

  private mutating func addFloats(
    _ name: String, _ shape: [Int], _ range: ClosedRange<Float> = -0.5...0.5
  ) {
    shapes[name] = shape
    floats[name] = (0..<shape.reduce(1, *)).map { _ in Float.random(in: range, using: &random) }
  }

  private mutating func addIntegers(_ name: String, _ shape: [Int]) {
    shapes[name] = shape
    integers[name] = (0..<shape.reduce(1, *)).map { _ in Int8.random(in: -63...63, using: &random)
    }
  }

  private mutating func addMatrix(_ name: String, _ outputs: Int, _ inputs: Int) {
    addIntegers("\(name).q", [outputs, inputs])
    addFloats("\(name).scale", [outputs], 0.001...0.005)
    addFloats("\(name).bias", [outputs])
  }

  private mutating func addNorm(_ name: String) {
    addFloats("\(name).weight", [Self.width], 0.5...1.5)
    addFloats("\(name).bias", [Self.width])
  }

  /// The weights file. `edit` changes the header's text, `version` its layout.
  func file(version: UInt32 = 1, edit: (String) -> String = { $0 }) -> [UInt8] {
    var data: [UInt8] = []
    var entries: [String] = []
    func add(_ name: String, _ dtype: String, _ shape: [Int], _ bytes: [UInt8]) {
      entries.append(
        #""\#(name)": {"dtype": "\#(dtype)", "shape": \#(shape), "offset": \#(data.count)}"#)
      data += bytes
      data += [UInt8](repeating: 0, count: (64 - data.count % 64) % 64)
    }
    let lines = [UInt8](Self.vocabulary.map { $0 + "\n" }.joined().utf8)
    add("vocabulary", "u8", [lines.count], lines)
    for name in integers.keys.sorted() {
      add(name, "i8", shapes[name]!, integers[name]!.map { UInt8(bitPattern: $0) })
    }
    for name in floats.keys.sorted() {
      add(name, "f32", shapes[name]!, floats[name]!.flatMap { littleEndian($0.bitPattern) })
    }
    let header = edit(
      """
      {"name": "tiny", "release": "0", "licence": "none",
      "encoder": {"layers": \(Self.layers), "width": \(Self.width), "inner": \(Self.inner),
      "heads": \(Self.heads), "window": \(Self.window)},
      "shapes": \(CaseShape.allCases.map(\.name)),
      "layers": {"name": {"tags": \(Self.tags), "start": [1, 1, 0, 1, 0]}},
      "tensors": {\(entries.joined(separator: ", "))}}
      """)
    let padded =
      Array(header.utf8) + [UInt8](repeating: 32, count: 64 - (16 + header.utf8.count) % 64)
    let content =
      Array("NGWT".utf8) + littleEndian(version) + littleEndian(UInt64(padded.count)) + padded
      + data
    return content + digest(content)
  }

  /// Windows of random pieces.
  mutating func windows(lengths: [Int]) -> [Window] {
    lengths.map { length in
      Window(
        pieces: (0..<length).map { _ in
          Int32.random(in: 0..<Int32(Self.vocabulary.count), using: &random)
        },
        shapes: (0..<length).map { _ in CaseShape.allCases.randomElement(using: &random)! })
    }
  }
}

private func littleEndian(_ value: some FixedWidthInteger) -> [UInt8] {
  withUnsafeBytes(of: value.littleEndian) { Array($0) }
}

private func digest(_ bytes: [UInt8]) -> [UInt8] {
  let digits = Array(SHA256.hexDigest(bytes))
  return stride(from: 0, to: digits.count, by: 2).map {
    UInt8(String(digits[$0...$0 + 1]), radix: 16)!
  }
}
