internal import GraphCore

/// The graph's `manifest`: where its articles come from.
struct Manifest: Codable {
  var articles: [ArticleInfo]
  var builds: [KnowledgeGraph.Build]
  /// Records of claims that are no edge: an end without a record, or both ends one entity.
  var unlinked: [ClaimRecord]?
  /// Records of what is no node because a person said that it is no entity.
  var dropped: [EntityRecord]?
  /// What persons said is wrong.
  var corrections: [Correction]?

  /// What the manifest of a graph holds.
  init(_ graph: ResolvedGraph) {
    // No two claims share a record, so that their number tells whether all are linked: mostly so.
    let linked = graph.claims.lazy.map(\.evidence)
    let unlinked =
      linked.reduce(0) { $0 + $1.count } == graph.records.claimRecords.count
      ? [] : graph.records.claimRecords.subtracting(linked.joined()).sorted()
    articles = graph.records.articles.values.sorted { $0.id < $1.id }
    builds = graph.records.builds.sorted()
    self.unlinked = unlinked.isEmpty ? nil : unlinked
    guard !graph.records.corrections.isEmpty else { return }
    corrections = graph.records.corrections.sorted()
    let kept = Set(graph.entities.flatMap(\.records))
    let dropped = graph.records.entityRecords.subtracting(kept).sorted()
    self.dropped = dropped.isEmpty ? nil : dropped
  }
}
