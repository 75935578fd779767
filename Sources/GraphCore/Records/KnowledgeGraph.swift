/// What was read from a set of articles: records of entities and claims, and where they come from.
///
/// Everything else (identity across articles, names, ids, counts) is computed from the records by
/// `resolved()`. Merging is the union of records: commutative, associative and idempotent.
public struct KnowledgeGraph: Hashable, Sendable {
  /// Provenance of each article.
  public private(set) var articles: [ArticleID: ArticleInfo]
  /// One record for each entity of an article.
  public private(set) var entityRecords: Set<EntityRecord>
  /// One record for each relation that an article states.
  public private(set) var claimRecords: Set<ClaimRecord>
  /// The builds of the tool that made the records.
  public private(set) var builds: Set<Build>
  /// Values that other programs attached to entities and claims.
  public private(set) var annotations: Set<Annotation>
  /// What persons said is wrong; `resolved()` applies it.
  public private(set) var corrections: Set<Correction>

  /// The program and tables that made records.
  public struct Build: Hashable, Sendable, Codable, Comparable {
    /// Version of newsgraph.
    public var tool: String
    /// Hash of the fact tables.
    public var tables: String
    /// Hash of the reader's weights; nil in graphs of versions that had none.
    public var model: String?
    /// Hash of the ontology.
    public var ontology: String
    /// Version of libxml2.
    public var libxml2: String
    /// Options that change what is read, in order.
    public var options: [String]

    /// A build of the tool.
    public init(
      tool: String, tables: String, model: String? = nil, ontology: String, libxml2: String,
      options: [String] = []
    ) {
      self.tool = tool
      self.tables = tables
      self.model = model
      self.ontology = ontology
      self.libxml2 = libxml2
      self.options = options
    }

    /// By version, then by the hashes and options.
    public static func < (a: Build, b: Build) -> Bool {
      a.sortKey.lexicographicallyPrecedes(b.sortKey)
    }

    private var sortKey: [String] { [tool, tables, model ?? "", ontology, libxml2] + options }
  }

  /// An empty graph.
  public init() {
    articles = [:]
    entityRecords = []
    claimRecords = []
    builds = []
    annotations = []
    corrections = []
  }

  /// A graph of these records.
  public init(
    articles: some Sequence<ArticleInfo>, entities: some Sequence<EntityRecord>,
    claims: some Sequence<ClaimRecord>, builds: some Sequence<Build> = [],
    annotations: some Sequence<Annotation> = [], corrections: some Sequence<Correction> = []
  ) {
    self.init()
    for info in articles { insert(info) }
    entityRecords = Set(entities)
    claimRecords = Set(claims)
    self.builds = Set(builds)
    self.annotations = Set(annotations)
    self.corrections = Set(corrections)
  }

  /// Whether it holds no article and no record.
  public var isEmpty: Bool { articles.isEmpty && entityRecords.isEmpty && claimRecords.isEmpty }

  /// Adds all records of another graph.
  public mutating func merge(_ other: KnowledgeGraph) {
    if self == KnowledgeGraph() {
      self = other
      return
    }
    for info in other.articles.values { insert(info) }
    entityRecords.formUnion(other.entityRecords)
    claimRecords.formUnion(other.claimRecords)
    builds.formUnion(other.builds)
    annotations.formUnion(other.annotations)
    corrections.formUnion(other.corrections)
  }

  /// Gives up claims less sure than this.
  public mutating func dropClaims(below confidence: Double) {
    claimRecords = claimRecords.filter { $0.confidence >= confidence }
  }

  /// Notes a build of the tool that made records of the graph.
  public mutating func note(_ build: Build) { builds.insert(build) }

  /// Adds corrections.
  public mutating func correct(_ corrections: some Sequence<Correction>) {
    self.corrections.formUnion(corrections)
  }

  /// The union of two graphs.
  public func merging(_ other: KnowledgeGraph) -> KnowledgeGraph {
    var union = self
    union.merge(other)
    return union
  }

  /// Of two accounts of one article's provenance the one that tells more stays, so that merging
  /// does not depend on the order.
  private mutating func insert(_ info: ArticleInfo) {
    if let known = articles[info.id], known.rank >= info.rank { return }
    articles[info.id] = info
  }
}

extension ArticleInfo {
  fileprivate var rank: Rank {
    let sketch = sketch?.hashes.map { String($0) }.joined(separator: " ")
    let optional = [title, outlet, byline, date, url, sketch]
    return Rank(
      known: optional.count { $0 != nil },
      values: optional.map { $0 ?? "" } + [source, bytesHash, textHash])
  }

  fileprivate struct Rank: Comparable {
    var known: Int
    var values: [String]

    static func < (a: Rank, b: Rank) -> Bool {
      a.known != b.known ? a.known < b.known : a.values.lexicographicallyPrecedes(b.values)
    }
  }
}
