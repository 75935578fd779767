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

  /// The graph of all articles that could be loaded; what could not be is reported.
  ///
  /// Articles are pulled as they are needed, so that a long stream takes no more memory than its
  /// graph. The result does not depend on the order in which readings end.
  public func graph(
    of articles: LoadedArticles, report: (Diagnostic) -> Void
  ) async -> KnowledgeGraph {
    var graph = KnowledgeGraph()
    await withTaskGroup(of: KnowledgeGraph.self) { group in
      var running = 0
      for loaded in articles {
        switch loaded {
        case .diagnostic(let diagnostic):
          report(diagnostic)
        case .article(let article):
          if running == concurrency, let part = await group.next() {
            graph.merge(part)
            running -= 1
          }
          group.addTask { [extractor] in extractor.read(article).graph() }
          running += 1
        }
      }
      for await part in group { graph.merge(part) }
    }
    return graph
  }
}
