/// Positions by forces: linked points attract, all points repel each other (Fruchterman and
/// Reingold, Software: Practice and Experience 21, 1991).
///
/// Only sums, products, quotients and square roots are used, which give the same bits everywhere.
enum ForceLayout {
  /// The distance, in pixels, at which two linked points are in balance: in small layouts there is
  /// room for words on the lines.
  private static func idealLength(count: Int) -> Double { count <= 20 ? 112 : 90 }

  private static let pullToCenter = 0.3

  /// Positions of a connected set of points.
  static func positions(count: Int, links: [Layout.Link]) -> [Point] {
    let idealLength = idealLength(count: count)
    var positions = spiral(count: count, links: links).map { $0 * idealLength }
    guard count > 1 else { return positions }
    let rounds = count <= 500 ? 500 : 220
    let firstStep = idealLength * max(1, Double(count).squareRoot() / 6)
    for round in 0..<rounds {
      let left = Double(rounds - round) / Double(rounds)
      let step = max(0.5, firstStep * left * left)
      move(&positions, links, idealLength, atMost: step)
    }
    return positions
  }

  /// Start positions: a sunflower's spiral, the points with most links in the middle, about a
  /// length of 1 apart.
  private static func spiral(count: Int, links: [Layout.Link]) -> [Point] {
    var degrees = [Int](repeating: 0, count: count)
    for link in links {
      degrees[link.a] += 1
      degrees[link.b] += 1
    }
    let order = (0..<count).sorted {
      degrees[$0] != degrees[$1] ? degrees[$0] > degrees[$1] : $0 < $1
    }
    // One turn by the golden angle, 137.5 degrees, as cosine and sine.
    let turn = Point(-0.737368878, 0.675490294)
    var direction = Point(1, 0)
    var positions = [Point](repeating: Point(0, 0), count: count)
    for (rank, index) in order.enumerated() {
      positions[index] = direction * (0.6 * Double(rank).squareRoot())
      direction =
        Point(
          direction.x * turn.x - direction.y * turn.y, direction.x * turn.y + direction.y * turn.x
        ).unit
    }
    return positions
  }

  private static func move(
    _ positions: inout [Point], _ links: [Layout.Link], _ idealLength: Double, atMost step: Double
  ) {
    let tree = QuadTree(positions)
    var forces = positions.map { point in
      tree.repulsion(at: point) * (idealLength * idealLength) - point * pullToCenter
    }
    for link in links {
      let apart = positions[link.b] - positions[link.a]
      let pull = apart * (apart.length / idealLength)
      forces[link.a] = forces[link.a] + pull
      forces[link.b] = forces[link.b] - pull
    }
    for index in positions.indices {
      let length = forces[index].length
      let factor = length > step ? step / length : 1
      positions[index] = positions[index] + forces[index] * factor
    }
  }
}
