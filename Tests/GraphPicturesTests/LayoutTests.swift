import TestSupport
import Testing

@testable import GraphPictures

struct LayoutTests {
  @Test("boxes do not overlap", arguments: [(1, 0), (2, 1), (40, 30), (300, 700)])
  func boxesAreDisjoint(count: Int, links: Int) {
    let seed = UInt64(count)
    let (boxes, links) = Self.random(count, links, seed: seed)
    let positions = Layout.positions(of: boxes, links: links)
    let placed = zip(boxes, positions).map { $0.moved(by: $1) }
    for (i, a) in placed.enumerated() {
      for b in placed[(i + 1)...] { #expect(!a.overlaps(b), "seed \(seed)") }
    }
  }

  @Test("the same input gives the same positions, rounded to a tenth")
  func positionsAreDeterministic() {
    let (boxes, links) = Self.random(120, 200, seed: 7)
    let positions = Layout.positions(of: boxes, links: links)
    #expect(positions == Layout.positions(of: boxes, links: links))
    #expect(positions == Layout.positions(of: boxes, links: links.shuffledOnce()))
    #expect(positions.allSatisfy { $0 == $0.rounded })
  }

  @Test("linked boxes stand nearer to each other than others")
  func linkedBoxesAreNear() {
    let (boxes, links) = Self.random(60, 60, seed: 3)
    let positions = Layout.positions(of: boxes, links: links)
    let near = links.filter { $0.a != $0.b }.map { (positions[$0.a] - positions[$0.b]).length }
    var all: [Double] = []
    for i in boxes.indices { for j in 0..<i { all.append((positions[i] - positions[j]).length) } }
    let meanNear: Double = near.reduce(0, +) / Double(near.count)
    let meanAll: Double = all.reduce(0, +) / Double(all.count)
    #expect(meanNear < meanAll * 0.6)
  }

  @Test("the tree of cells adds up what all points do")
  func quadTreeAgreesWithSums() {
    var random = SplitMix64(seed: 11)
    let points = (0..<200).map { _ in
      Point(Double.random(in: 0...500, using: &random), Double.random(in: 0...500, using: &random))
    }
    let tree = QuadTree(points)
    for point in points {
      let exact = points.reduce(Point(0, 0)) { sum, other in
        let away = point - other
        let square = away.x * away.x + away.y * away.y
        return square > 0 ? sum + away * (1 / square) : sum
      }
      let difference = (tree.repulsion(at: point) - exact).length
      #expect(difference < 0.05 * exact.length + 0.05)
    }
  }

  static func random(_ count: Int, _ links: Int, seed: UInt64) -> ([Rectangle], [Layout.Link]) {
    var random = SplitMix64(seed: seed)
    let boxes = (0..<count).map { _ in
      let half = Double.random(in: 12...70, using: &random)
      let bottom = Double.random(in: 20...60, using: &random)
      return Rectangle(left: -half, top: -10, right: half, bottom: bottom)
    }
    let links = (0..<links).map { _ in
      Layout.Link(
        Int.random(in: 0..<count, using: &random), Int.random(in: 0..<count, using: &random))
    }
    return (boxes, links)
  }
}

extension Array {
  /// The same elements in another order.
  fileprivate func shuffledOnce() -> [Element] {
    var random = SplitMix64(seed: 99)
    return shuffled(using: &random)
  }
}
