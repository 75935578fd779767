import GraphCore
import TestSupport
import Testing

@Suite struct PartitionTests {
  @Test func equalsALinearSearch() {
    for seed: UInt64 in 1...100 {
      var random = SplitMix64(seed: seed)
      let numbers = (0..<Int.random(in: 0...20, using: &random))
        .map { _ in Int.random(in: 0...9, using: &random) }.sorted()
      for bound in -1...10 {
        let expected = numbers.firstIndex { $0 >= bound } ?? numbers.count
        #expect(numbers.partitioningIndex { $0 >= bound } == expected, "seed \(seed)")
      }
      let slice = numbers.dropFirst(3)
      #expect(slice.partitioningIndex { $0 > 4 } == slice.firstIndex { $0 > 4 } ?? slice.endIndex)
    }
  }
}
