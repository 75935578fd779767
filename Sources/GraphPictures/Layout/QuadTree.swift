/// Points gathered in square cells, for forces that reach from each point to all others
/// (Barnes and Hut, Nature 324, 1986).
///
/// Cells stand in depth-first order; `next` leads past the cells inside one, so that a search is
/// one loop without a stack.
struct QuadTree {
  /// Below this ratio of a cell's size to its distance, its points act as one at their centre.
  private static let openingRatio = 0.7
  private static let maximumDepth = 24

  private struct Cell {
    var center: Point
    var mass: Double
    var sizeSquared: Double
    var next: Int
    var isLeaf: Bool
  }

  private var cells: [Cell] = []
  private var order: [Int]

  /// A tree of points; at least one.
  init(_ points: [Point]) {
    order = Array(points.indices)
    cells.reserveCapacity(points.count * 2)
    let bounds = Rectangle.union(
      points.lazy.map { Rectangle(center: $0, width: 0, height: 0) })
    let size = max(bounds.width, bounds.height, 1)
    add(0..<points.count, of: points, at: Point(bounds.left, bounds.top), size: size, depth: 0)
  }

  /// The sum of 1/distance over all other points, as a vector away from them.
  func repulsion(at point: Point) -> Point {
    var sum = Point(0, 0)
    var index = 0
    let ratio = Self.openingRatio * Self.openingRatio
    while index < cells.count {
      let cell = cells[index]
      let away = point - cell.center
      let distanceSquared = away.x * away.x + away.y * away.y
      if cell.isLeaf || cell.sizeSquared < ratio * distanceSquared {
        if distanceSquared > 1e-6 { sum = sum + away * (cell.mass / distanceSquared) }
        index = cell.next
      } else {
        index += 1
      }
    }
    return sum
  }

  private mutating func add(
    _ range: Range<Int>, of points: [Point], at corner: Point, size: Double, depth: Int
  ) {
    guard !range.isEmpty else { return }
    var sum = Point(0, 0)
    for index in range { sum = sum + points[order[index]] }
    let mass = Double(range.count)
    let isLeaf = range.count == 1 || depth == Self.maximumDepth
    let own = cells.count
    cells.append(
      Cell(
        center: sum * (1 / mass), mass: mass, sizeSquared: size * size, next: own + 1,
        isLeaf: isLeaf))
    if !isLeaf {
      let half = size / 2
      let middle = corner + Point(half, half)
      let y = partition(range) { points[$0].y < middle.y }
      for (rows, top) in [(range.lowerBound..<y, corner.y), (y..<range.upperBound, middle.y)] {
        let x = partition(rows) { points[$0].x < middle.x }
        add(
          rows.lowerBound..<x, of: points, at: Point(corner.x, top), size: half, depth: depth + 1)
        add(
          x..<rows.upperBound, of: points, at: Point(middle.x, top), size: half, depth: depth + 1)
      }
    }
    cells[own].next = cells.count
  }

  /// Moves the points that belong first to the front; returns where the others begin.
  private mutating func partition(_ range: Range<Int>, _ isFirst: (Int) -> Bool) -> Int {
    var border = range.lowerBound
    for index in range where isFirst(order[index]) {
      order.swapAt(index, border)
      border += 1
    }
    return border
  }
}
