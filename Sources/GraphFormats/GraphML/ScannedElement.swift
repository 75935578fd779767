/// A value of a graph, node or edge.
struct ScannedData {
  /// The number of its key.
  var key: Int
  /// Its place in the bytes of its element.
  var range: Range<Int>
  var line: Int
}

/// A graph, node or edge of a file, complete with its values.
struct ScannedElement {
  enum Kind: String { case graph, node, edge }

  var kind: Kind
  var line: Int
  /// How many graphs around it lie inside a node or edge: 0 at the top.
  var nesting: Int
  /// The number of the outermost graph around it, from 1.
  var graph: Int
  /// A node's id, if ids are kept.
  var id: String?
  /// An edge's ends, if ids are kept.
  var source: String?
  var target: String?
  var data: [ScannedData] = []
  /// UTF-8 of all values, one behind the other.
  var bytes: [UInt8] = []
  /// How yEd draws a node, where it does.
  var drawing = YEdDrawing()

  /// A value as text.
  func text(_ data: ScannedData) -> String { String(decoding: bytes[data.range], as: UTF8.self) }
}
