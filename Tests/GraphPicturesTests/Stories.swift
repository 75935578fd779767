import GraphCore
import TestSupport

/// Made-up graphs for pictures.
enum Stories {
  /// A graph of one article in which few entities have many relations, as in news.
  static func large(entities: Int, claims: Int, seed: UInt64) -> KnowledgeGraph {
    var random = SplitMix64(seed: seed)
    let article = ArticleInfo(
      id: "large", title: "A large story", source: "large.txt", bytesHash: "", textHash: "")
    var records: [EntityRecord] = []
    for number in 0..<entities {
      let name = name(number, &random)
      let anchor = Span(number * 200, number * 200 + name.unicodeScalars.count)
      let mentions = (0...(12 / (number + 1))).map { Span(anchor.start + $0, anchor.end + $0) }
      records.append(
        EntityRecord(
          article: article.id, anchor: anchor, kind: EntityKind.all[number % 6], name: name,
          forms: [Form(text: name, role: .name, reason: .named, spans: mentions)]))
    }
    var sentences: [ClaimRecord] = []
    for _ in 0..<claims {
      let a = records[Int.random(in: 0..<entities, using: &random)]
      let b = records[
        Int.random(in: 0...Int.random(in: 0..<entities, using: &random), using: &random)]
      guard a.anchor != b.anchor else { continue }
      let quote = "\(a.name) is said to have to do with \(b.name)."
      let length = a.name.unicodeScalars.count
      sentences.append(
        ClaimRecord(
          article: article.id, subject: a.anchor,
          predicate: Ontology.rows.randomElement(using: &random)!.predicate, object: b.anchor,
          status: Status.allCases.randomElement(using: &random)!, words: "do with",
          evidence: .init(
            span: Span(a.anchor.start, a.anchor.start + quote.unicodeScalars.count), quote: quote,
            subject: a.anchor,
            object: Span(a.anchor.start + length + 27, a.anchor.start + quote.count - 1))))
    }
    return KnowledgeGraph(articles: [article], entities: records, claims: sentences)
  }

  private static let words = [
    "Harbour", "Ministry", "Ada", "Council", "Bo", "Marsh", "Treaty", "Northern", "Lind", "Office",
    "River", "Commission", "Oduya", "Salt", "Vega", "Union", "Institute", "Trade",
  ]

  private static func name(_ number: Int, _ random: inout SplitMix64) -> String {
    let count = Int.random(in: 1...4, using: &random)
    let picked = (0..<count).map { _ in words.randomElement(using: &random)! }
    return picked.joined(separator: " ") + " \(number)"
  }
}
