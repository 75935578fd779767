/// Which entity stands at which place of an article, by the entities' numbers.
struct RecordPlaces {
  private struct Place: Hashable {
    var article: Int
    var anchor: Span
  }

  private var articles: [ArticleID: Int] = [:]
  private var entities: [Place: Int] = [:]

  /// The places of all records of entities.
  init(_ entities: [Entity]) {
    self.entities.reserveCapacity(entities.count)
    for (number, entity) in entities.enumerated() {
      for record in entity.records {
        let article = articles[record.article] ?? articles.count
        articles[record.article] = article
        self.entities[Place(article: article, anchor: record.anchor)] = number
      }
    }
  }

  /// An article's number, to look up several places of it.
  func article(_ id: ArticleID) -> Int? { articles[id] }

  /// The number of the entity at a place.
  func entity(_ article: Int, _ anchor: Span) -> Int? {
    entities[Place(article: article, anchor: anchor)]
  }
}
