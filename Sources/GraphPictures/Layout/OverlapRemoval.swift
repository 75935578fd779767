/// Moves boxes apart until none lie on each other, changing the layout as little as it can.
enum OverlapRemoval {
  private static let roundsBeforeGrowth = 60
  private static let growth = 1.06
  private static let maximumDensity = 0.2
  /// So few boxes find room by themselves.
  private static let fewBoxes = 100
  /// Free space, in pixels, between an entity's symbol and a line that passes it.
  private static let clearance = 12.0
  /// Above this number of pairs of boxes and lines, lines may pass under boxes.
  private static let maximumPairs = 40_000

  /// Separates boxes, each given around its own position.
  static func separate(
    _ positions: inout [Point], boxes: [Rectangle], links: [Layout.Link]
  ) {
    spreadOut(&positions, boxes)
    if boxes.count * links.count <= maximumPairs {
      for _ in 0..<80 {
        let isClear = moveOffLines(&positions, boxes, links)
        if !pushApart(&positions, boxes), isClear { break }
      }
    }
    var rounds = 0
    while pushApart(&positions, boxes) {
      rounds += 1
      if rounds % roundsBeforeGrowth == 0 { positions = positions.map { $0 * growth } }
    }
  }

  /// Makes room first where boxes would fill the plane, so that the layout keeps its form.
  private static func spreadOut(_ positions: inout [Point], _ boxes: [Rectangle]) {
    let bounds = Rectangle.union(positions.map { Rectangle(center: $0, width: 1, height: 1) })
    let area = boxes.reduce(0) { $0 + $1.width * $1.height }
    let density = area / (bounds.width * bounds.height)
    guard boxes.count > fewBoxes, density > maximumDensity else { return }
    let factor = (density / maximumDensity).squareRoot()
    positions = positions.map { $0 * factor }
  }

  /// One round over all pairs that overlap; false when there was none.
  private static func pushApart(_ positions: inout [Point], _ boxes: [Rectangle]) -> Bool {
    let lefts = boxes.indices.map { positions[$0].x + boxes[$0].left }
    let order = boxes.indices.sorted { lefts[$0] != lefts[$1] ? lefts[$0] < lefts[$1] : $0 < $1 }
    var isMoved = false
    for (rank, i) in order.enumerated() {
      for j in order[(rank + 1)...] {
        let a = boxes[i].moved(by: positions[i])
        if lefts[j] >= a.right { break }
        let b = boxes[j].moved(by: positions[j])
        guard a.overlaps(b) else { continue }
        isMoved = true
        let width = min(a.right, b.right) - max(a.left, b.left)
        let height = min(a.bottom, b.bottom) - max(a.top, b.top)
        let offset: Point
        if width < height {
          let isLeft = a.left + a.right <= b.left + b.right
          offset = Point((width / 2 + 0.1) * (isLeft ? -1 : 1), 0)
        } else {
          let isAbove = a.top + a.bottom <= b.top + b.bottom
          offset = Point(0, (height / 2 + 0.1) * (isAbove ? -1 : 1))
        }
        positions[i] = positions[i] + offset
        positions[j] = positions[j] - offset
      }
    }
    return isMoved
  }

  /// Moves boxes off the lines between others; true when none lies on a line.
  private static func moveOffLines(
    _ positions: inout [Point], _ boxes: [Rectangle], _ links: [Layout.Link]
  ) -> Bool {
    var isClear = true
    for index in boxes.indices {
      let room = -boxes[index].top + clearance
      for link in links where link.a != index && link.b != index {
        let (a, b) = (positions[link.a], positions[link.b])
        let line = b - a
        let length = line.length
        guard length > 0 else { continue }
        let along = line * (1 / length)
        let offset = positions[index] - a
        let advance = offset.x * along.x + offset.y * along.y
        guard advance > 0, advance < length else { continue }
        let across = offset.y * along.x - offset.x * along.y
        guard abs(across) < room else { continue }
        isClear = false
        let push = (room - abs(across)) * 0.4 * (across < 0 ? -1 : 1)
        positions[index] = positions[index] + Point(-along.y, along.x) * push
      }
    }
    return isClear
  }
}
