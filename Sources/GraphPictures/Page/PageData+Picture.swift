internal import GraphCore

extension PageData {
  /// The data of a picture.
  init(_ picture: GraphPicture) {
    let bounds = picture.bounds
    let ids = picture.graph.records.articles.keys.sorted()
    let index = Index(picture, articles: ids)
    title = picture.title
    names = picture.names.map { [$0.a, $0.b] }
    omittedEntities = picture.omittedEntities
    omittedClaims = picture.omittedClaims
    self.bounds = [bounds.left, bounds.top, bounds.right, bounds.bottom].map { $0.rounded() }
    kinds = EntityKind.all.map { Kind(name: $0.rawValue, symbol: Style.symbol($0)) }
    statuses = GraphCore.Status.allCases.map {
      Status(name: $0.rawValue, mark: Style.mark($0), dashes: Style.dashes($0))
    }
    articles = ids.map { Article(picture.graph.records.articles[$0]!) }
    entities = picture.nodes.map { Entity($0, index) }
    claims = picture.arcs.map { Claim($0, index) }
  }
}

/// Where entities, claims and articles stand in the lists of the page.
private struct Index {
  let graph: ResolvedGraph
  let entities: [EntityID: Int]
  let claims: [ClaimID: Int]
  let articles: [ArticleID: Int]

  init(_ picture: GraphPicture, articles ids: [ArticleID]) {
    graph = picture.graph
    entities = Self.places(picture.nodes.map(\.entity.id))
    claims = Self.places(picture.arcs.map(\.claim.id))
    articles = Self.places(ids)
  }

  private static func places(_ ids: [String]) -> [String: Int] {
    Dictionary(ids.enumerated().map { ($1, $0) }) { first, _ in first }
  }
}

extension PageData.Article {
  init(_ info: ArticleInfo) {
    title = info.title ?? info.id
    outlet = info.outlet
    date = info.date
    byline = info.byline
    url = info.url
    source = info.source
  }
}

extension PageData.Entity {
  fileprivate init(_ node: GraphPicture.Node, _ index: Index) {
    let entity = node.entity
    id = entity.id
    name = entity.name
    kind = entity.kind.rawValue
    subtype = entity.subtype
    description = entity.description
    aliases = entity.aliases
    knownAs = entity.knownAs
    mentions = entity.mentions
    articles = entity.articles.compactMap { index.articles[$0] }
    side = node.side?.rawValue
    x = node.position?.x
    y = node.position?.y
    radius = node.radius
    fontSize = node.fontSize
    lines = node.lines
    labelWidth = node.labelBox.map { $0.width.rounded(.up) } ?? 0
  }
}

extension PageData.Claim {
  fileprivate init(_ arc: GraphPicture.Arc, _ index: Index) {
    let claim = arc.claim
    let row = Ontology.row(claim.predicate)
    from = arc.from
    to = arc.to
    words = arc.words
    inverse = row.map { Style.words(Predicate(rawValue: $0.inverse)) } ?? arc.words
    predicate = claim.predicate.rawValue
    isSymmetric = row?.isSymmetric ?? false
    status = claim.status.rawValue
    side = arc.side?.rawValue
    contrary = arc.contrary.flatMap { index.claims[$0] }
    mark = Style.mark(arc)
    start = claim.start
    end = claim.end
    confidence = claim.confidence
    evidence = claim.evidence.map { PageData.Evidence($0, index) }
    bend = arc.bend
    width = Style.width(arc)
    tag = arc.tag.map { .init(place: $0.place, width: $0.box.width, hasWords: $0.hasWords) }
  }
}

extension PageData.Evidence {
  fileprivate init(_ record: ClaimRecord, _ index: Index) {
    let evidence = record.evidence
    // A claim of a graph written without its articles has none to show.
    article = index.articles[record.article] ?? -1
    quote = evidence.quote
    subject = [evidence.subject.start, evidence.subject.end].map { $0 - evidence.span.start }
    object = [evidence.object.start, evidence.object.end].map { $0 - evidence.span.start }
    switch record.source {
    case nil: source = nil
    case .words(let words): source = .init(name: words, entity: nil)
    case .entity(let anchor):
      source = index.graph.entity(at: anchor, of: record.article).map {
        .init(name: index.graph.entity($0)!.name, entity: index.entities[$0])
      }
    }
  }
}
