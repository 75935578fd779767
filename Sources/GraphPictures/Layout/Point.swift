/// A place in the plane of the picture, in pixels; y grows downwards.
struct Point: Hashable, Sendable {
  /// Distance to the right.
  var x: Double
  /// Distance downwards.
  var y: Double

  /// The place at these coordinates.
  init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }

  static func + (a: Point, b: Point) -> Point { Point(a.x + b.x, a.y + b.y) }
  static func - (a: Point, b: Point) -> Point { Point(a.x - b.x, a.y - b.y) }
  static func * (a: Point, factor: Double) -> Point { Point(a.x * factor, a.y * factor) }

  /// The distance from the origin.
  var length: Double { (x * x + y * y).squareRoot() }

  /// The point of length 1 in the same direction; to the right when there is no direction.
  var unit: Point {
    let length = length
    return length > 0 ? self * (1 / length) : Point(1, 0)
  }

  /// The coordinates rounded to a tenth, so that files hold no noise.
  var rounded: Point { Point((x * 10).rounded() / 10, (y * 10).rounded() / 10) }
}
