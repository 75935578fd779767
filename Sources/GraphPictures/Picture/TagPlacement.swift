internal import GraphCore

/// Places on the curves for marks and words, clear of names, symbols and each other.
enum TagPlacement {
  /// The words' size in pixels.
  static let fontSize = 11.0
  /// The diameter of a mark in pixels.
  static let markSize = 14.0

  private static let height = 14.0
  private static let places = [0.5, 0.42, 0.58, 0.35, 0.65, 0.28, 0.72, 0.22, 0.78]

  /// Places marks first, then words: relations of most articles first.
  static func place(_ arcs: inout [GraphPicture.Arc], _ nodes: [GraphPicture.Node]) {
    var taken = RectangleIndex()
    for node in nodes { if let box = node.box { taken.insert(box) } }
    let order = arcs.indices.sorted { a, b in
      let (left, right) = (arcs[a], arcs[b])
      if left.isMarked != right.isMarked { return left.isMarked }
      return left.claim.weight != right.claim.weight
        ? left.claim.weight > right.claim.weight : a < b
    }
    for index in order {
      let curve = Curve(arcs[index], nodes[arcs[index].from], nodes[arcs[index].to])
      arcs[index].tag =
        tag(arcs[index], curve, taken, hasWords: true)
        ?? (arcs[index].isMarked ? tag(arcs[index], curve, taken, hasWords: false) : nil)
      if let tag = arcs[index].tag { taken.insert(tag.box) }
    }
  }

  private static func tag(
    _ arc: GraphPicture.Arc, _ curve: Curve, _ taken: RectangleIndex, hasWords: Bool
  ) -> GraphPicture.Arc.Tag? {
    let words = hasWords ? TextMeasure.width(arc.words, size: fontSize) + 4 : 0
    let width = words + (arc.isMarked ? markSize : 0)
    for place in places {
      let box = Rectangle(center: curve.point(at: place), width: width, height: height)
      if !taken.overlaps(box) { return .init(place: place, hasWords: hasWords, box: box) }
    }
    return nil
  }
}

extension GraphPicture.Arc {
  /// Whether it carries a mark: it is not simply asserted, or it is contradicted.
  var isMarked: Bool { claim.status != .asserted || side == .contradicted }
}

/// Rectangles that can be asked quickly whether another lies on one of them.
private struct RectangleIndex {
  private struct Cell: Hashable {
    var column: Int
    var row: Int
  }

  private static let cellSize = 64.0
  private var cells: [Cell: [Rectangle]] = [:]

  mutating func insert(_ box: Rectangle) {
    for cell in Self.cells(under: box) { cells[cell, default: []].append(box) }
  }

  func overlaps(_ box: Rectangle) -> Bool {
    Self.cells(under: box).contains { cells[$0]?.contains { $0.overlaps(box) } ?? false }
  }

  private static func cells(under box: Rectangle) -> [Cell] {
    let columns =
      Int((box.left / cellSize).rounded(.down))...Int((box.right / cellSize).rounded(.down))
    let rows =
      Int((box.top / cellSize).rounded(.down))...Int((box.bottom / cellSize).rounded(.down))
    return columns.flatMap { column in rows.map { Cell(column: column, row: $0) } }
  }
}
