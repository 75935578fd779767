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
    case portable
    /// Valid under the plain schema, without the attributes that Gephi and APOC need.
    case strict
  }
}
