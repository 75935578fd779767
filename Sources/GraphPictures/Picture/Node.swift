internal import GraphCore

extension GraphPicture {
  /// An entity as it is drawn: a symbol with its name below.
  struct Node: Sendable {
    /// The entity.
    var entity: Entity
    /// Which of two compared graphs has it; nil in a picture of one graph.
    var side: Side?
    /// The symbol's radius in pixels: larger for entities that are named more often.
    var radius: Double
    /// The size of the name's letters in pixels.
    var fontSize: Double
    /// The name in lines.
    var lines: [String]
    /// The symbol's centre; nil for an entity that only the list shows.
    var position: Point?

    /// How much the lines are apart, as a part of the font's size.
    static let leading = 1.16
    private static let labelWidth = 132.0
    private static let labelGap = 3.0

    init(_ entity: Entity, side: Side?) {
      self.entity = entity
      self.side = side
      let growth = Double(max(0, entity.mentions - 1)).squareRoot()
      radius = min(26, 8 + 2.6 * growth).rounded(toPlaces: 1)
      fontSize = min(17, 12 + 0.8 * growth).rounded(toPlaces: 1)
      lines = TextMeasure.wrap(
        entity.name, size: fontSize, width: Self.labelWidth, maximumLines: 3)
    }

    /// The space of symbol and name around the symbol's centre.
    var extent: Rectangle {
      let half = max(radius + 2, labelSize.width / 2)
      return Rectangle(
        left: -half, top: -radius - 2, right: half,
        bottom: radius + Self.labelGap + labelSize.height)
    }

    /// The space of the name in the picture; nil for an entity that is not drawn.
    var labelBox: Rectangle? {
      guard let position else { return nil }
      let size = labelSize
      let top = radius + Self.labelGap
      return Rectangle(
        left: -size.width / 2, top: top, right: size.width / 2, bottom: top + size.height
      ).moved(by: position)
    }

    /// How far symbol and name reach from the symbol's centre in a direction of length 1.
    func reach(towards direction: Point) -> Double {
      let half = labelSize.width / 2
      let top = radius + Self.labelGap
      guard direction.y > 0, abs(direction.x) * top < half * direction.y else { return radius }
      let sideways = abs(direction.x) > 0 ? half / abs(direction.x) : .infinity
      return min((top + labelSize.height) / direction.y, sideways)
    }

    /// The space of symbol and name in the picture; nil for an entity that is not drawn.
    var box: Rectangle? { position.map { extent.moved(by: $0) } }

    /// Where the first line's letters stand, below the symbol's centre.
    var baseline: Double { radius + Self.labelGap + fontSize * 0.92 }

    private var labelSize: (width: Double, height: Double) {
      let width = lines.map { TextMeasure.width($0, size: fontSize) }.max() ?? 0
      return (width, Double(lines.count) * fontSize * Self.leading)
    }
  }
}
