public import GraphCore

/// Reads an article into mentions, entities and claims.
public struct Extractor: Sendable {
  private let model: Model

  /// An extractor with this model and the embedded fact tables.
  public init(model: Model) { self.model = model }

  /// What an article says.
  public func read(_ article: Article) -> Reading {
    let (text, mentions, encoded) = MentionRecognizer(model: model).read(TokenizedText(article))
    let entities = EntityGrouper.entities(of: mentions, in: text)
    let found = RelationFinder(model.relations, encoded, text, mentions, entities)
      .relations(minimum: EX.min)
    let claims = ClaimExtractor(text: text, mentions: mentions, entities: entities).claims(found)
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
