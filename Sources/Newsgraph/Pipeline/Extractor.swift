public import GraphCore

/// Reads an article into mentions, entities and claims.
public struct Extractor: Sendable {
  /// An extractor with the embedded fact tables.
  public init() {}

  /// What an article says.
  public func read(_ article: Article) -> Reading {
    let text = TokenizedText(article)
    let mentions = RuleRecognizer().mentions(in: text)
    let entities = EntityGrouper.entities(of: mentions, in: text)
    let claims = ClaimExtractor(text: text, mentions: mentions, entities: entities).claims()
    return Reading(text: text, mentions: mentions, entities: entities, claims: claims)
  }
}

extension Reading {
  /// The article's records as a graph.
  public func graph() -> KnowledgeGraph {
    KnowledgeGraph(
      articles: [text.article.info], entities: entityRecords(), claims: claims)
  }
}
