import SystemPackage
import Testing

@testable import Encoder

@Suite struct WeightsTests {
  private let model = TinyModel(seed: 1)

  @Test func readsTensorsAndHeader() throws {
    let weights = try Weights(bytes: model.file())
    #expect(weights.header.name == "tiny")
    #expect(weights.header.encoder.window == TinyModel.window)
    #expect(try weights.floats("word.scale", [10]) == model.floats["word.scale"])
    #expect(try Array(weights.integers("word.q", [10, 32])) == model.integers["word.q"])
    #expect(try Vocabulary(weights: weights).count == 10)
  }

  @Test func readsAFileAndEmbeddedBytesAlike() throws {
    let bytes = model.file()
    let header = try Weights(bytes: bytes).header
    try withTemporaryFile(bytes) { path in
      let weights = try Weights(path: path)
      #expect(weights.header == header)
    }
    try bytes.withUnsafeBytes { embedded in
      let weights = try Weights(embedded: embedded)
      #expect(try weights.floats("word.scale", [10]) == model.floats["word.scale"])
    }
  }

  @Test func refusesDamagedBytes() {
    let bytes = model.file()
    for at in stride(from: 16, to: bytes.count, by: 1999) {
      var damaged = bytes
      damaged[at] ^= 4
      #expect(code(damaged) == .damaged, "byte \(at)")
    }
    for count in [4, 47, 48, 64, bytes.count / 2, bytes.count - 1] {
      #expect(code(Array(bytes[..<count])) == .damaged, "\(count) bytes")
    }
  }

  @Test func refusesForeignFilesAndVersions() {
    #expect(code([]) == .foreign)
    #expect(
      code(Array("PK\u{3}\u{4} is something else altogether, and long enough".utf8)) == .foreign)
    #expect(code(model.file(version: 2)) == .version)
  }

  @Test(arguments: [
    ("\"encoder\"", "\"other\""), ("\"offset\": 0", "\"offset\": -64"),
    ("\"offset\": 0", "\"offset\": 99999999999"), ("\"shape\": [10]", "\"shape\": [10, -1]"),
    ("\"shape\": [10]", "\"shape\": [4611686018427387904, 8]"), ("\"f32\"", "\"f64\""),
  ])
  func refusesHeadersThatDoNotFit(old: String, new: String) {
    #expect(code(model.file { $0.replacing(old, with: new) }) == .inconsistent)
  }

  @Test(arguments: [
    ("\"heads\": 2", "\"heads\": 3"), ("\"heads\": 2", "\"heads\": 0"),
    ("\"layers\": 2", "\"layers\": 3"), ("\"inner\": 48", "\"inner\": 40"),
    ("\"window\": 60", "\"window\": 65"), ("\"lower\"", "\"small\""),
    ("\"word.q\"", "\"word.p\""), ("\"shape\": [96, 32]", "\"shape\": [32, 96]"),
  ])
  func refusesModelsThatDoNotFit(old: String, new: String) throws {
    let weights = try Weights(bytes: model.file { $0.replacing(old, with: new) })
    let error = #expect(throws: EncoderError.self) {
      try TransformerEncoder(weights: weights, kernels: Kernels())
    }
    #expect(error?.code == .inconsistent)
  }

  @Test func namesTheFile() throws {
    let missing = FilePath("/nowhere/weights.bin")
    let error = #expect(throws: EncoderError.self) { try Weights(path: missing) }
    #expect(error?.code == .unreadable)
    #expect(error?.description.hasPrefix("/nowhere/weights.bin: ") == true)
    try withTemporaryFile(Array("no model".utf8)) { path in
      let error = #expect(throws: EncoderError.self) { try Weights(path: path) }
      #expect(error?.code == .foreign)
      #expect(error?.file == path.string)
    }
  }

  private func code(_ bytes: [UInt8]) -> EncoderError.Code? {
    do throws(EncoderError) {
      _ = try Weights(bytes: bytes)
      return nil
    } catch {
      return error.code
    }
  }
}
