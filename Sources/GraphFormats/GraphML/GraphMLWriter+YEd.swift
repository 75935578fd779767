internal import GraphCore
internal import XMLBridge

/// What yEd draws, in its own elements: yEd reads neither colours nor labels of plain GraphML.
extension GraphMLWriter {
  /// The namespace of yEd's elements.
  static let yedNamespace = "http://www.yworks.com/xml/graphml"

  private static let ink = "#444444"
  private static let shapes = "y_node"
  private static let lines = "y_edge"

  /// Declares the keys of shapes and lines; graph-tool refuses keys without name and type.
  func writeYEdKeys() throws {
    for (id, domain) in [(Self.shapes, "node"), (Self.lines, "edge")] {
      xml.lineBreak(indent: 2)
      try element(
        "key",
        [
          ("id", id), ("for", domain), ("attr.name", domain + "graphics"),
          ("attr.type", "string"), ("yfiles.type", domain + "graphics"),
        ])
    }
  }

  /// A disc in a colour, as large as the mentions make it, with the name below.
  func writeYEdShape(
    of entity: Entity, _ color: Color, _ annotations: [String: Annotation]
  ) throws {
    try graphics(Self.shapes, "y:ShapeNode") {
      let size = entity.drawnSize
      var geometry = [("height", "\(size)"), ("width", "\(size)")]
      for axis in ["x", "y"] {
        if let middle = annotations[axis].flatMap({ Double($0.value) }) {
          geometry.append((axis, "\(middle - size / 2)"))
        }
      }
      try element("y:Geometry", geometry)
      try element("y:Fill", [("color", color.hex), ("transparent", "false")])
      try element("y:BorderStyle", [("color", Self.ink), ("type", "line"), ("width", "1.0")])
      try element(
        "y:NodeLabel", [("modelName", "sides"), ("modelPosition", "s")],
        text: entity.name.onOneLine)
      try element("y:Shape", [("type", "ellipse")])
    }
  }

  /// A line with the relation on it; only what is asserted is drawn through.
  func writeYEdLine(of claim: Claim, _ color: Color?) throws {
    try graphics(Self.lines, "y:PolyLineEdge") {
      let type = claim.status == .asserted ? "line" : "dashed"
      try element(
        "y:LineStyle", [("color", color?.hex ?? Self.ink), ("type", type), ("width", "1.0")])
      let target = Ontology.isSymmetric(claim.predicate) ? "none" : "standard"
      try element("y:Arrows", [("source", "none"), ("target", target)])
      try element("y:EdgeLabel", [], text: claim.predicate.inWords)
    }
  }

  private func graphics(_ key: String, _ name: String, _ content: () throws -> Void) throws {
    try xml.start("data")
    try xml.attribute("key", key)
    try xml.start(name)
    try content()
    try xml.end()
    try xml.end()
  }

  private func element(
    _ name: String, _ attributes: [(String, String)], text: String? = nil
  ) throws {
    try xml.start(name)
    for (name, value) in attributes { try xml.attribute(name, value) }
    if let text { try xml.text(text) }
    try xml.end()
  }
}
