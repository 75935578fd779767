/// Which entity stands at which place of an article, by the entities' numbers.
struct RecordPlaces {
  private struct Place {
    var article: Int
    var anchor: Span
    var entity: Int
  }

  private var articles: [ArticleID: Int] = [:]
  /// Sorted by article and anchor; all records of one place are one entity's.
  private var places: [Place] = []
  /// Where the places of each article begin, and where the last ones end.
  private var starts: [Int] = []

  /// The places of all records of entities.
  init(_ entities: [Entity]) {
    places.reserveCapacity(entities.count)
    for (number, entity) in entities.enumerated() {
      for record in entity.records {
        let article = articles[record.article] ?? articles.count
        if article == articles.count { articles[record.article] = article }
        places.append(Place(article: article, anchor: record.anchor, entity: number))
      }
    }
    places.sort { a, b in a.article != b.article ? a.article < b.article : a.anchor < b.anchor }
    starts.reserveCapacity(articles.count + 1)
    for (index, place) in places.enumerated() where place.article == starts.count {
      starts.append(index)
    }
    starts.append(places.count)
  }

  /// An article's number, to look up several places of it.
  func article(_ id: ArticleID) -> Int? { articles[id] }

  /// The number of the entity at a place.
  func entity(_ article: Int, _ anchor: Span) -> Int? {
    let places = places[starts[article]..<starts[article + 1]]
    let index = places.partitioningIndex { $0.anchor >= anchor }
    return index < places.endIndex && places[index].anchor == anchor ? places[index].entity : nil
  }
}
