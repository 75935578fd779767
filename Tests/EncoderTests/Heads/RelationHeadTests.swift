import Foundation
import Testing

@testable import Encoder

/// The relation head gives what `Scripts/train/relation_reference.py` gives with the same weights, bit for bit.
@Suite struct RelationHeadTests {
  private let vector: Vector
  private let weights: Weights

  init() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = folder.appending(path: "Fixtures/relation-vectors.json")
    vector = try JSONDecoder().decode(Vector.self, from: Data(contentsOf: file))
    weights = try Weights.embedded()
  }

  @Test(arguments: Kernels.available.map(\.name))
  func equalsTheReference(kernels name: String) throws {
    let kernels = try #require(Kernels(named: name))
    let head = try RelationHead(weights: weights, kernels: kernels)
    let pass = RelationPass(head, try input(kernels))
    let candidates = pass.candidates().map { [$0.subject, $0.object] }
    #expect(Set(candidates) == Set(vector.pairs.map { [$0.subject, $0.object] }))
    #expect(candidates.count == vector.pairs.count)
    let names = head.facts.predicates.map(\.name)
    for pair in vector.pairs {
      let related = try #require(Float(pair.related))
      guard let found = pass.probabilities(pair.subject, pair.object) else {
        #expect(related < 0.05)
        continue
      }
      #expect(found.related == related)
      let best = try #require(names.firstIndex(of: pair.predicate))
      #expect(found.predicates[best] == Float(pair.probability))
      #expect(found.predicates.max() == found.predicates[best])
    }
    for claim in vector.claims {
      let pair = vector.pairs[claim.pair]
      let predicate = try #require(names.firstIndex(of: claim.predicate))
      let (statuses, sources) = pass.details(pair.subject, predicate, pair.object)
      #expect(statuses == claim.status.map { Float($0) })
      #expect(sources.none + sources.mentions.map(\.score) == claim.source.map { Float($0) })
      #expect(sources.mentions.map(\.mention) == claim.sourceMentions)
    }
  }

  @Test func readsAnArticleWithoutPairs() throws {
    let kernels = try Kernels()
    let head = try RelationHead(weights: weights, kernels: kernels)
    var input = try input(kernels)
    input.mentions.removeLast(input.mentions.count - 1)
    #expect(head.relations(in: input, minimum: 0).isEmpty)
    input.mentions = []
    #expect(head.relations(in: input, minimum: 0).isEmpty)
  }

  private func input(_ kernels: Kernels) throws -> RelationInput {
    let tokenizer = WordpieceTokenizer(try Vocabulary(weights: weights))
    let words = tokenizer.tokenize(Array(vector.text.unicodeScalars))
    #expect(words.words.map { [$0.lowerBound, $0.upperBound] } == vector.words)
    let window = Window(pieces: words.pieces, shapes: words.shapes)
    let states = try TransformerEncoder(weights: weights, kernels: kernels).encode([window])[0]
    return RelationInput(
      states: HiddenStates(
        width: states.width, values: words.firstPieces.flatMap { states[$0] }),
      sentences: vector.sentences, kinds: vector.kinds,
      mentions: vector.mentions.map {
        RelationInput.Mention(
          words: $0[0]..<$0[1], entity: $0[2], form: RelationInput.Form(rawValue: $0[3])!)
      })
  }

  private struct Vector: Decodable {
    struct Pair: Decodable {
      var subject: Int
      var object: Int
      var related: String
      var predicate: String
      var probability: String
    }

    struct Claim: Decodable {
      var pair: Int
      var predicate: String
      var status: [String]
      var source: [String]
      var sourceMentions: [Int]
    }

    var text: String
    var words: [[Int]]
    var sentences: [Int]
    var kinds: [String]
    var mentions: [[Int]]
    var pairs: [Pair]
    var claims: [Claim]
  }
}
