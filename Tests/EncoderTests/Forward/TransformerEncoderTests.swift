import Testing

@testable import Encoder

@Suite struct TransformerEncoderTests {
  @Test func allKernelsEqualTheReferenceBitForBit() throws {
    for seed: UInt64 in 1...2 {
      var model = TinyModel(seed: seed)
      let windows = model.windows(lengths: [0, 1, 2, 11, 30, 58])
      let reference = ReferenceEncoder(model: model)
      let expected = windows.map { reference.encode($0).flatMap { $0 } }
      for kernels in Kernels.available {
        let states = try encoder(model, kernels.name).encode(windows)
        #expect(states.map(\.values) == expected, "seed \(seed), \(kernels.name)")
      }
    }
  }

  @Test func batchesChangeNothing() throws {
    var model = TinyModel(seed: 4)
    let encoder = try encoder(model, "portable")
    let windows = model.windows(lengths: [5, 58, 0, 5, 17, 40, 1, 1, 30, 29, 58])
    let alone = windows.map { encoder.encode([$0])[0] }
    #expect(encoder.encode(windows) == alone)
    #expect(encoder.encode([]).isEmpty)
  }

  @Test func givesOnlyTheStatesAskedFor() throws {
    var model = TinyModel(seed: 7)
    let encoder = try encoder(model, "portable")
    let windows = model.windows(lengths: [9, 0, 30, 58, 12])
    let all = encoder.encode(windows)
    let asked = [[0, 3, 8], [], [29], Array(stride(from: 1, to: 58, by: 2)), []]
    let some = encoder.encode(
      zip(windows, asked).map { Window(pieces: $0.pieces, shapes: $0.shapes, asked: $1) })
    for (window, pieces) in asked.enumerated() {
      #expect(some[window].values == pieces.flatMap { all[window][$0] })
    }
  }

  @Test func batchesHoldLongWindowsFirstAndFillUp() throws {
    var model = TinyModel(seed: 5)
    let windows = model.windows(lengths: [10, 58, 20, 28, 10])
    #expect(try encoder(model, "portable").batches(of: windows) == [[1], [3, 2], [0, 4]])
  }

  @Test func aWindowChangesWithEveryPieceOfIt() throws {
    var model = TinyModel(seed: 6)
    let encoder = try encoder(model, "portable")
    let window = model.windows(lengths: [20])[0]
    let states = encoder.encode([window])[0]
    for piece in window.pieces.indices {
      var changed = window
      changed.pieces[piece] = (changed.pieces[piece] + 1) % 10
      #expect(encoder.encode([changed])[0][0] != states[0], "piece \(piece)")
    }
  }

  private func encoder(_ model: TinyModel, _ kernels: String) throws -> TransformerEncoder {
    try TransformerEncoder(
      weights: Weights(bytes: model.file()), kernels: #require(Kernels(named: kernels)))
  }
}

@Suite struct KernelsTests {
  @Test func namesThoseThatRun() {
    #expect(Kernels.available.last?.name == "portable")
    #expect(Kernels(named: "abacus") == nil)
    for kernels in Kernels.available { #expect(Kernels(named: kernels.name)?.name == kernels.name) }
  }
}
