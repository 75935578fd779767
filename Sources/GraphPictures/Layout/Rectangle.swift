/// A rectangle with sides along the axes, in pixels.
struct Rectangle: Hashable, Sendable {
  /// Left edge.
  var left: Double
  /// Upper edge.
  var top: Double
  /// Right edge.
  var right: Double
  /// Lower edge.
  var bottom: Double

  /// The rectangle of a size around a centre.
  init(center: Point, width: Double, height: Double) {
    self.init(
      left: center.x - width / 2, top: center.y - height / 2, right: center.x + width / 2,
      bottom: center.y + height / 2)
  }

  /// The rectangle between these edges.
  init(left: Double, top: Double, right: Double, bottom: Double) {
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
  }

  /// Width in pixels.
  var width: Double { right - left }
  /// Height in pixels.
  var height: Double { bottom - top }

  /// The rectangle moved by the coordinates of a point.
  func moved(by offset: Point) -> Rectangle {
    Rectangle(
      left: left + offset.x, top: top + offset.y, right: right + offset.x,
      bottom: bottom + offset.y)
  }

  /// The rectangle with a margin on all sides.
  func padded(by margin: Double) -> Rectangle { padded(margin, margin) }

  /// The rectangle with margins at its sides, and above and below.
  func padded(_ sides: Double, _ ends: Double) -> Rectangle {
    Rectangle(left: left - sides, top: top - ends, right: right + sides, bottom: bottom + ends)
  }

  /// Whether the two share an area.
  func overlaps(_ other: Rectangle) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }

  /// The smallest rectangle that holds all of these; empty at the origin for none.
  static func union(_ all: some Sequence<Rectangle>) -> Rectangle {
    var iterator = all.makeIterator()
    guard var union = iterator.next() else {
      return Rectangle(left: 0, top: 0, right: 0, bottom: 0)
    }
    while let next = iterator.next() {
      union.left = min(union.left, next.left)
      union.top = min(union.top, next.top)
      union.right = max(union.right, next.right)
      union.bottom = max(union.bottom, next.bottom)
    }
    return union
  }
}
