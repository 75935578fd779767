/// GraphML in newsgraph's dialect, which other tools load with labels, colours, parallel relations
/// and lists.
///
/// A file holds two layers: what other tools show (names, relations, weights), and the records from
/// which all of that was computed. Reading takes the records only, so that a graph read back is the
/// graph that was written.
public enum GraphML {
  /// The namespace of GraphML.
  static let namespace = "http://graphml.graphdrawing.org/xmlns"

  /// A variant of the dialect.
  public enum Flavor: String, CaseIterable, Sendable {
    /// Loads in most tools; has two attributes that the plain schema does not know.
    case `default`
    /// The default with shapes, lines and labels that yEd draws.
    case yed
    /// Valid under the plain schema, without the attributes that Gephi and APOC need.
    case strict

    /// Whether nodes and edges have the attributes that Gephi and APOC read as labels.
    var hasLabelAttributes: Bool { self != .strict }
  }
}
