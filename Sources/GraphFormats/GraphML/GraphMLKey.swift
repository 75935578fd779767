/// A key of newsgraph's dialect: what a `data` element may hold.
///
/// Ids are chosen for readers that match on them (`labelV` for TinkerPop); reading matches on
/// `name`, since other tools rename the ids.
struct GraphMLKey {
  let id: String
  let domain: String
  let name: String
  let type: String

  /// All keys in the order in which they are declared and written.
  static let all: [GraphMLKey] = [
    key("g_manifest", .graph, "manifest"),
    key("name", .node, "name"),
    key("n_label", .node, "label"),
    key("labelV", .node, "type"),
    key("subtype", .node, "subtype"),
    key("description", .node, "description"),
    key("aliases", .node, "aliases"),
    key("known_as", .node, "known_as"),
    key("occurrences", .node, "occurrences"),
    key("articles", .node, "articles"),
    key("mentions", .node, "mentions", "int"),
    key("n_confidence", .node, "confidence", "double"),
    key("size", .node, "size", "double"),
    key("n_r", .node, "r", "int"),
    key("n_g", .node, "g", "int"),
    key("n_b", .node, "b", "int"),
    key("label", .edge, "label"),
    key("interaction", .edge, "interaction"),
    key("labelE", .edge, "relation"),
    key("words", .edge, "words"),
    key("status", .edge, "status"),
    key("sources", .edge, "sources"),
    key("weight", .edge, "weight", "double"),
    key("confidence", .edge, "confidence", "double"),
    key("symmetric", .edge, "symmetric", "boolean"),
    key("start", .edge, "start"),
    key("end", .edge, "end"),
    key("evidence", .edge, "evidence"),
    key("eid", .edge, "eid"),
  ]

  /// The keys of a file that compares two graphs, beside the others.
  static let comparison: [GraphMLKey] = [
    key("n_diff_status", .node, "diff_status"), key("diff_status", .edge, "diff_status"),
    key("r", .edge, "r", "int"), key("g", .edge, "g", "int"), key("b", .edge, "b", "int"),
  ]

  /// The names of all keys; none of them has a capital.
  static let names = Set((all + comparison).map(\.name))

  private enum Domain: String { case graph, node, edge }

  private static func key(
    _ id: String, _ domain: Domain, _ name: String, _ type: String = "string"
  ) -> GraphMLKey {
    GraphMLKey(id: id, domain: domain.rawValue, name: name, type: type)
  }
}
