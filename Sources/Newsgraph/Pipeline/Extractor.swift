public import GraphCore

/// Reads an article into mentions, entities and claims.
public struct Extractor: Sendable {
  private let model: Model
  private let minimumConfidence: Double?

  /// An extractor with this model and the embedded fact tables.
  ///
  /// - Parameter minimumConfidence: the least confidence of a claim, 0...1; nil for what has proved
  ///   best, which asks more of accusing claims than of others.
  public init(model: Model, minimumConfidence: Double? = nil) {
    self.model = model
    self.minimumConfidence = minimumConfidence
  }

  /// What an article says.
  public func read(_ article: Article) -> Reading {
    let (text, mentions, encoded) = MentionRecognizer(model: model).read(TokenizedText(article))
    let entities = EntityGrouper.entities(of: mentions, in: text)
    let finder = RelationFinder(model, encoded, text, mentions, entities)
    let claims = ClaimExtractor(text: text, mentions: mentions, entities: entities)
      .claims(with: finder, minimum: minimumConfidence)
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
