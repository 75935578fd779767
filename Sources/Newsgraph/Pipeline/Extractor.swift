public import GraphCore

/// Reads an article into mentions, entities and claims.
public struct Extractor: Sendable {
  private let facts: Facts

  /// An extractor with these fact tables.
  public init(facts: Facts = .embedded) { self.facts = facts }

  /// What an article says.
  public func read(_ article: Article) -> Reading {
    let text = TokenizedText(article)
    let mentions = RuleRecognizer(facts: facts).mentions(in: text)
    let entities = EntityGrouper(facts: facts).entities(of: mentions, in: text)
    let claims = ClaimExtractor(text: text, mentions: mentions, entities: entities).claims()
    return Reading(text: text, mentions: mentions, entities: entities, claims: claims)
  }
}
