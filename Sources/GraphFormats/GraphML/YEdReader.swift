internal import XMLBridge

/// How yEd draws a node.
struct YEdDrawing {
  /// The middle of its shape.
  var position: (x: Double, y: Double)?
  /// The text of its label.
  var label: String?
}

/// Picks a node's place and label out of yEd's own elements.
struct YEdReader {
  private var label: [UInt8] = []
  /// The nesting of the label that is being read.
  private var labelDepth: Int?

  /// An element of another namespace begins, inside `depth` others.
  mutating func start(_ element: XMLStartElement, depth: Int, _ drawing: inout YEdDrawing) {
    switch element.name {
    case "Geometry":
      func number(_ name: StaticString) -> Double? {
        element.attribute(name).flatMap { Double($0.string) }
      }
      if let x = number("x"), let y = number("y") {
        let (width, height) = (number("width") ?? 0, number("height") ?? 0)
        drawing.position = (x + width / 2, y + height / 2)
      }
    case "NodeLabel" where drawing.label == nil:
      label = []
      labelDepth = depth
    default: break
    }
  }

  /// Text inside `depth` elements of another namespace; that of a label's own children is none.
  mutating func text(_ bytes: XMLBytes, depth: Int) {
    if labelDepth == depth - 1 { bytes.append(to: &label) }
  }

  /// An element inside `depth` others ends.
  mutating func end(depth: Int, _ drawing: inout YEdDrawing) {
    guard labelDepth == depth else { return }
    drawing.label = String(decoding: label, as: UTF8.self)
    labelDepth = nil
  }
}
