public import GraphCore

/// Reads many articles at once into one graph.
public struct GraphBuilder: Sendable {
  private let extractor: Extractor
  private let concurrency: Int

  /// A builder that reads at most `concurrency` articles at a time.
  public init(extractor: Extractor, concurrency: Int) {
    self.extractor = extractor
    self.concurrency = max(1, concurrency)
  }

  /// What happens while articles are read.
  public enum Event: Sendable {
    /// Something could not be done although the rest goes on.
    case diagnostic(Diagnostic)
    /// So many articles have been read.
    case read(Int)
  }

  /// The graph of all articles that could be loaded; what could not be is reported.
  ///
  /// Articles are pulled as they are needed, so that a long stream takes no more memory than its
  /// graph. The result does not depend on the order in which readings end.
  public func graph(
    of articles: LoadedArticles, report: (Event) -> Void
  ) async -> KnowledgeGraph {
    var graph = KnowledgeGraph()
    var count = 0
    func add(_ part: KnowledgeGraph) {
      graph.merge(part)
      count += 1
      report(.read(count))
    }
    await withTaskGroup(of: KnowledgeGraph.self) { group in
      var running = 0
      for loaded in articles {
        switch loaded {
        case .diagnostic(let diagnostic):
          report(.diagnostic(diagnostic))
        case .article(let article):
          if running == concurrency, let part = await group.next() {
            add(part)
            running -= 1
          }
          group.addTask { [extractor] in extractor.read(article).graph() }
          running += 1
        }
      }
      for await part in group { add(part) }
    }
    return graph
  }
}
