import TestSupport
import Testing

@testable import Encoder

@Suite struct MentionHeadTests {
  private let model = TinyModel(seed: 1)
  private let head: MentionHead

  init() throws {
    head = try MentionHead(
      "name", weights: Weights(bytes: model.file()), kernels: Kernels())
  }

  @Test func scoresEqualTheReference() throws {
    var model = model
    let states = model.windows(lengths: [7]).map { window in
      ReferenceEncoder(model: model).encode(window)
    }[0]
    let scores = head.scores(
      of: HiddenStates(width: TinyModel.width, values: states.flatMap { $0 }))
    let expected = states.map { ReferenceEncoder(model: model).linear($0, "heads.name") }
    #expect(scores.values == expected.flatMap { $0 })
    #expect(head.scores(of: HiddenStates(width: TinyModel.width, values: [])).words == 0)
  }

  @Test func runsFollowTheTags() {
    let scores = scores(of: [1, 2, 0, 3, 1, 2, 2])
    let runs = head.runs(scores, opensLine: [Bool](repeating: false, count: 7))
    #expect(runs.map(\.words) == [0..<2, 3..<4, 4..<7])
    #expect(runs.map(\.type) == ["person", "place", "person"])
    #expect(runs.allSatisfy { $0.probability > 0.99 && $0.probability < 1.0001 })
  }

  @Test func noRunCrossesALineBreakOrStartsInside() {
    let scores = scores(of: [2, 2, 2, 2])
    let runs = head.runs(scores, opensLine: [true, false, true, false])
    for run in runs { #expect(!run.words.contains(2) || run.words.lowerBound == 2) }
    #expect(head.runs(TagScores(tags: 5, values: []), opensLine: []).isEmpty)
  }

  @Test(arguments: [
    ("\"B-place\"", "\"place\""), ("[1, 1, 0, 1, 0]", "[1, 1]"), ("transitions.name", "moves.name"),
  ])
  func refusesTagsThatDoNotFit(old: String, new: String) throws {
    let weights = try Weights(bytes: model.file { $0.replacing(old, with: new) })
    let error = #expect(throws: EncoderError.self) {
      try MentionHead("name", weights: weights, kernels: Kernels())
    }
    #expect(error?.code == .inconsistent)
  }

  /// Scores that favour these tags.
  private func scores(of tags: [Int]) -> TagScores {
    TagScores(tags: 5, values: tags.flatMap { tag in (0..<5).map { $0 == tag ? 20 : 0 } })
  }
}

@Suite struct TagChainTests {
  /// All paths of up to five words, each with its weight, against the chain's answers.
  @Test func agreesWithAllPaths() {
    for seed: UInt64 in 1...20 {
      var random = SplitMix64(seed: seed)
      let words = Int.random(in: 1...5, using: &random)
      let chain = TagChain(
        scores: TagScores(
          tags: 3, values: (0..<words * 3).map { _ in Float.random(in: -3...3, using: &random) }),
        transitions: (0..<9).map { $0 == 5 ? -1e4 : Float.random(in: -2...2, using: &random) })
      let paths = allPaths(words, tags: 3)
      let sums = paths.map { sum(of: $0, in: chain) }
      let best = paths[sums.firstIndex(of: sums.max()!)!]
      #expect(chain.bestPath() == best, "seed \(seed)")

      let total = sums.map(exponential).reduce(0, +)
      let probabilities = TagProbabilities(chain)
      for first in 0..<words {
        for end in first + 1...words {
          let matching = zip(paths, sums).filter { path, _ in
            path[first..<end] == best[first..<end] && (end == words || path[end] != 2)
          }
          let expected = matching.map { exponential($0.1) }.reduce(0, +) / total
          let found = probabilities.probability(of: best[first..<end], continuation: 2)
          #expect(abs(found - expected) < 1e-4, "seed \(seed), words \(first)..<\(end)")
        }
      }
    }
  }

  @Test func prefersLowerTags() {
    let chain = TagChain(
      scores: TagScores(tags: 2, values: [0, 0, 0, 0]), transitions: [0, 0, 0, 0])
    #expect(chain.bestPath() == [0, 0])
  }

  private func allPaths(_ words: Int, tags: Int) -> [[Int]] {
    (0..<words).reduce([[]]) { paths, _ in paths.flatMap { path in (0..<tags).map { path + [$0] } }
    }
  }

  private func sum(of path: [Int], in chain: TagChain) -> Double {
    path.indices.map { word in
      Double(chain.scores[word, path[word]])
        + (word > 0 ? Double(chain.transitions[path[word - 1] * 3 + path[word]]) : 0)
    }.reduce(0, +)
  }

  /// e^x by its series, after halving.
  private func exponential(_ x: Double) -> Double {
    guard x > -700 else { return 0 }
    let small = x / 1024
    var (term, sum) = (1.0, 1.0)
    for n in 1...12 {
      term *= small / Double(n)
      sum += term
    }
    return (0..<10).reduce(sum) { value, _ in value * value }
  }
}
