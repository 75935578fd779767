/// Rectangles set below each other as closely as they come (Jylänki, A Thousand Ways to Pack the
/// Bin, 2010: skyline, bottom-left).
struct Skyline {
  /// A stretch of the lower border of what was placed.
  private struct Step {
    var left: Double
    var right: Double
    var y: Double
  }

  private var steps: [Step]

  /// An empty strip of a width.
  init(width: Double) { steps = [Step(left: 0, right: width, y: 0)] }

  /// The upper left corner for the next rectangle, which must not be wider than the strip: as far
  /// up as it fits, then as far to the left.
  mutating func place(width: Double, height: Double) -> Point {
    var corner = Point(0, Double.infinity)
    for (index, step) in steps.enumerated() where step.left + width <= steps.last!.right {
      let right = step.left + width
      let y = steps[index...].prefix { $0.left < right }.map(\.y).max()!
      if y < corner.y { corner = Point(step.left, y) }
    }
    let placed = Step(left: corner.x, right: corner.x + width, y: corner.y + height)
    steps = steps.flatMap { step -> [Step] in
      var pieces: [Step] = []
      if step.left < placed.left {
        pieces.append(Step(left: step.left, right: min(step.right, placed.left), y: step.y))
      }
      if step.left == placed.left { pieces.append(placed) }
      if step.right > placed.right {
        pieces.append(Step(left: max(step.left, placed.right), right: step.right, y: step.y))
      }
      return pieces
    }
    return corner
  }
}
