/// Where the entities of a picture stand: linked ones near each other, no two on each other.
///
/// The same input gives the same positions on every machine.
enum Layout {
  /// Two boxes that belong near each other, by index.
  struct Link: Hashable, Sendable {
    /// The one.
    var a: Int
    /// The other.
    var b: Int

    /// A link between two boxes.
    init(_ a: Int, _ b: Int) {
      self.a = a
      self.b = b
    }
  }

  /// Space between unconnected parts of a picture, in pixels.
  private static let gap = 36.0
  /// Labels are wider than high, and so are screens.
  private static let stretch = 1.2

  /// Positions for boxes, each given around its own position; links may repeat.
  static func positions(of boxes: [Rectangle], links: [Link]) -> [Point] {
    var positions = [Point](repeating: Point(0, 0), count: boxes.count)
    var parts: [(members: [Int], bounds: Rectangle)] = []
    for part in components(count: boxes.count, links: links) {
      let own = arrange(part.members.map { boxes[$0] }, part.links)
      for (index, position) in zip(part.members, own) { positions[index] = position }
      parts.append(
        (part.members, .union(part.members.map { boxes[$0].moved(by: positions[$0]) })))
    }
    let corners = pack(parts.map(\.bounds))
    for (part, corner) in zip(parts, corners) {
      let offset = corner - Point(part.bounds.left, part.bounds.top)
      for index in part.members { positions[index] = (positions[index] + offset).rounded }
    }
    return positions
  }

  /// The layout of a connected part.
  private static func arrange(_ boxes: [Rectangle], _ links: [Link]) -> [Point] {
    var positions = upright(ForceLayout.positions(count: boxes.count, links: links))
    positions = positions.map { Point($0.x * stretch, $0.y) }
    // Rounding to a tenth must not make boxes touch again.
    OverlapRemoval.separate(&positions, boxes: boxes.map { $0.padded(by: 0.2) }, links: links)
    return positions
  }

  /// The points turned so that they spread most along the x axis (their principal axis).
  private static func upright(_ points: [Point]) -> [Point] {
    let mean = points.reduce(Point(0, 0), +) * (1 / Double(points.count))
    let centered = points.map { $0 - mean }
    let (xx, yy, xy) = centered.reduce((0.0, 0.0, 0.0)) {
      ($0.0 + $1.x * $1.x, $0.1 + $1.y * $1.y, $0.2 + $1.x * $1.y)
    }
    let half = (xx - yy) / 2
    let axis = Point(half + (half * half + xy * xy).squareRoot(), xy).unit
    return centered.map { Point($0.x * axis.x + $0.y * axis.y, $0.y * axis.x - $0.x * axis.y) }
  }

  /// The connected parts, those of most boxes first, with links in the part's own indices.
  private static func components(count: Int, links: [Link]) -> [(members: [Int], links: [Link])] {
    var roots = Array(0..<count)
    func root(_ index: Int) -> Int {
      var index = index
      while roots[index] != index {
        roots[index] = roots[roots[index]]
        index = roots[index]
      }
      return index
    }
    for link in links {
      let (a, b) = (root(link.a), root(link.b))
      roots[max(a, b)] = min(a, b)
    }
    var members: [Int: [Int]] = [:]
    var place = [Int](repeating: 0, count: count)
    for index in 0..<count {
      let own = root(index)
      place[index] = members[own, default: []].count
      members[own, default: []].append(index)
    }
    var own: [Int: Set<Link>] = [:]
    for link in links where link.a != link.b {
      let (a, b) = (place[link.a], place[link.b])
      own[root(link.a), default: []].insert(Link(min(a, b), max(a, b)))
    }
    return members.sorted {
      $0.value.count != $1.value.count ? $0.value.count > $1.value.count : $0.key < $1.key
    }.map { key, members in
      (members, (own[key] ?? []).sorted { ($0.a, $0.b) < ($1.a, $1.b) })
    }
  }

  /// Upper left corners for rectangles, the largest given first.
  private static func pack(_ bounds: [Rectangle]) -> [Point] {
    let area = bounds.reduce(0) { $0 + ($1.width + gap) * ($1.height + gap) }
    let width = max((area * 1.5).squareRoot(), (bounds.map(\.width).max() ?? 0) + gap)
    var skyline = Skyline(width: width)
    return bounds.map { skyline.place(width: $0.width + gap, height: $0.height + gap) }
  }
}
