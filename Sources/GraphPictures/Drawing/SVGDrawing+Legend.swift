internal import GraphCore

extension SVGDrawing {
  /// A block of the drawing with its size in pixels.
  struct Block {
    var svg: String
    var width: Double
    var height: Double
  }

  /// Title, and what symbols, lines and colours mean: only what the picture holds.
  func legend(width: Double) -> Block {
    var block = Block(svg: "", width: 0, height: 22)
    block.svg += Self.label(picture.title, at: Point(0, 14), size: 14, weight: "600")
    block.width = TextMeasure.width(picture.title, size: 15)
    var corner = Point(0, 38)
    for (sign, words) in entries {
      let extent = 36 + TextMeasure.width(words, size: 11.5) + 18
      if corner.x > 0, corner.x + extent > width { corner = Point(0, corner.y + 20) }
      block.svg += "<g transform=\"translate(\(corner.svg))\">\n\(sign)"
      block.svg += Self.label(words, at: Point(34, 4), size: 11.5) + "</g>\n"
      corner.x += extent
      block.width = max(block.width, corner.x)
    }
    block.height = corner.y + 14
    return block
  }

  private var entries: [(sign: String, words: String)] {
    let drawn = picture.nodes.filter { $0.position != nil }
    let kinds = Set(drawn.map(\.entity.kind))
    let sides = Set(picture.arcs.compactMap(\.side) + drawn.compactMap(\.side))
    let statuses = Set(picture.arcs.map(\.claim.status))
    let isComparison = picture.names != nil
    return EntityKind.all.filter(kinds.contains).map { kind in
      let color = isComparison ? Style.color(.both) : kind.color.hex
      return (Self.symbol(kind, at: Point(22, 0), radius: 7, color: color), kind.rawValue)
    }
      + GraphPicture.Side.allCases.filter(sides.contains).map { side in
        (Self.line(Style.color(side), width: 3, dashes: nil, mark: side.sign), words(side))
      }
      + Status.allCases.filter(statuses.contains).map { status in
        let color = isComparison ? Style.faint : Style.color(status)
        return (
          Self.line(
            color, width: 1.5, dashes: Style.dashes(status), mark: Style.mark(status)),
          status.rawValue
        )
      }
  }

  private func words(_ side: GraphPicture.Side) -> String {
    switch side {
    case .onlyA: "only \(picture.names?.a ?? "")"
    case .onlyB: "only \(picture.names?.b ?? "")"
    case .both: "both"
    case .contradicted: "contradicted"
    }
  }

  private static func line(_ color: String, width: Double, dashes: String?, mark: String?) -> String
  {
    let pattern = dashes.map { " stroke-dasharray=\"\($0)\"" } ?? ""
    let sign = mark.map { Self.mark($0, at: Point(15, 0), color: color) } ?? ""
    return """
      <path d="M0 0H30" stroke="\(color)" stroke-width="\(width.svg)"\(pattern)/>
      \(sign)
      """
  }

  private static func label(_ text: String, at place: Point, size: Double, weight: String = "400")
    -> String
  {
    """
    <text x="\(place.x.svg)" y="\(place.y.svg)" font-size="\(size.svg)" font-weight="\(weight)" \
    fill="\(Style.ink)">\(text.escapedForMarkup)</text>

    """
  }
}

extension GraphPicture.Side {
  fileprivate var sign: String? { self == .contradicted ? "≠" : nil }
}
