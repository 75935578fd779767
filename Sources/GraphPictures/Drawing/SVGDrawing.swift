internal import GraphCore

/// A picture as an SVG file: print quality, the same bytes for the same graph.
public struct SVGDrawing {
  let picture: GraphPicture
  private var svg = ""

  private static let margin = 28.0
  static let font = "Helvetica Neue, Helvetica, Arial, Liberation Sans, sans-serif"

  /// The text of an SVG file with title, lines, symbols, names and a legend.
  public static func svg(_ picture: GraphPicture) -> String {
    var drawing = SVGDrawing(picture: picture)
    drawing.draw()
    return drawing.svg
  }

  private init(picture: GraphPicture) { self.picture = picture }

  private mutating func draw() {
    let bounds = picture.bounds
    let legend = legend(width: max(bounds.width, 420))
    let width = max(bounds.width, legend.width) + 2 * Self.margin
    let height = bounds.height + legend.height + 2 * Self.margin
    svg += """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width.svg)" height="\(height.svg)" \
      viewBox="0 0 \(width.svg) \(height.svg)" role="img" font-family="\(Self.font)">
      <title>\(picture.title.escapedForMarkup)</title>
      <rect width="100%" height="100%" fill="\(Style.paper)"/>

      """
    let left = (width - bounds.width) / 2 - bounds.left
    svg += "<g transform=\"translate(\(Point(left, Self.margin - bounds.top).svg))\">\n"
    for arc in picture.arcs { drawLine(arc) }
    for arc in picture.arcs { drawTag(arc) }
    for node in picture.nodes { drawSymbol(node) }
    for node in picture.nodes { drawName(node) }
    svg += "</g>\n"
    let corner = Point(Self.margin, height - legend.height - Self.margin / 2)
    svg += "<g transform=\"translate(\(corner.svg))\">\n\(legend.svg)</g>\n</svg>\n"
  }

  private mutating func drawLine(_ arc: GraphPicture.Arc) {
    let curve = Curve(arc, picture.nodes[arc.from], picture.nodes[arc.to])
    let color = color(arc)
    let dashes = Style.dashes(arc.claim.status).map { " stroke-dasharray=\"\($0)\"" } ?? ""
    svg += """
      <path d="M\(curve.start.svg)Q\(curve.control.svg) \(curve.end.svg)" fill="none" \
      stroke="\(color)" stroke-width="\(Style.width(arc).svg)"\(dashes)/>

      """
    guard !Ontology.isSymmetric(arc.claim.predicate) else { return }
    let along = curve.finalDirection
    let across = Point(-along.y, along.x) * 3.6
    let tip = curve.end + along * 1.5
    let back = tip - along * 9
    svg += """
      <path d="M\(tip.svg)L\((back + across).svg)L\((back - across).svg)Z" fill="\(color)"/>

      """
  }

  private mutating func drawTag(_ arc: GraphPicture.Arc) {
    guard let tag = arc.tag else { return }
    let middle = tag.box.top + tag.box.height / 2
    var left = tag.box.left
    svg += """
      <rect x="\(left.svg)" y="\(tag.box.top.svg)" width="\(tag.box.width.svg)" \
      height="\(tag.box.height.svg)" rx="3" fill="\(Style.paper)"/>

      """
    if let mark = Style.mark(arc) {
      svg += Self.mark(mark, at: Point(left + 7, middle), color: color(arc))
      left += TagPlacement.markSize
    }
    if tag.hasWords {
      svg += text(
        arc.words, at: Point((left + tag.box.right) / 2, middle + 3.8), size: TagPlacement.fontSize,
        color: arc.claim.status == .denied ? Style.color(.denied) : Style.faint)
    }
  }

  /// A sign in a small circle.
  static func mark(_ sign: String, at center: Point, color: String) -> String {
    """
    <circle cx="\(center.x.svg)" cy="\(center.y.svg)" r="6" fill="\(Style.paper)" \
    stroke="\(color)"/><text x="\(center.x.svg)" y="\((center.y + Style.drop(sign)).svg)" font-size="10" \
    font-weight="700" text-anchor="middle" fill="\(color)">\(sign)</text>

    """
  }

  private mutating func drawSymbol(_ node: GraphPicture.Node) {
    guard let position = node.position else { return }
    svg += Self.symbol(
      node.entity.kind, at: position, radius: node.radius,
      color: node.side.map(Style.color) ?? node.entity.kind.color.hex)
  }

  /// A kind's symbol.
  static func symbol(_ kind: EntityKind, at center: Point, radius: Double, color: String) -> String
  {
    """
    <path transform="translate(\(center.svg)) scale(\(radius.svg))" d="\(Style.symbol(kind))" \
    fill="\(color)"/>

    """
  }

  private mutating func drawName(_ node: GraphPicture.Node) {
    guard let position = node.position else { return }
    for (number, line) in node.lines.enumerated() {
      let drop = node.baseline + Double(number) * node.fontSize * GraphPicture.Node.leading
      svg += text(
        line, at: Point(position.x, position.y + drop), size: node.fontSize, color: Style.ink,
        weight: node.fontSize >= 13.5 ? "600" : "400")
    }
  }

  /// Centred text with a rim of paper, so that lines that pass behind do not disturb it.
  private func text(
    _ text: String, at place: Point, size: Double, color: String, weight: String = "400"
  ) -> String {
    """
    <text x="\(place.x.svg)" y="\(place.y.svg)" font-size="\(size.svg)" font-weight="\(weight)" \
    text-anchor="middle" fill="\(color)" stroke="\(Style.paper)" stroke-width="3.5" \
    stroke-linejoin="round" paint-order="stroke">\(text.escapedForMarkup)</text>

    """
  }

  private func color(_ arc: GraphPicture.Arc) -> String {
    arc.side.map(Style.color) ?? Style.color(arc.claim.status)
  }
}
