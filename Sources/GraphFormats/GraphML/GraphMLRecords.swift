internal import GraphCore

// How records stand in the file's JSON; values that are the usual ones are left out.

/// The graph's `manifest`.
struct Manifest: Codable {
  var articles: [ArticleInfo]
  var builds: [KnowledgeGraph.Build]
  /// Records of claims that are no edge: an end without a record, or both ends one entity.
  var unlinked: [ClaimRecord]?
}

/// An entity's record in `occurrences`.
struct Occurrence: Codable {
  var article: ArticleID
  var anchor: EntityRecord.Anchor
  var kind: EntityKind
  var subtype: String?
  var name: String
  var description: String?
  var forms: [Form]
  var fact: String?
  var knownAs: [String]?
  var scope: String?
  var isAmbiguous: Bool?
  var confidence: Double?

  private enum CodingKeys: String, CodingKey {
    case article, anchor, kind, subtype, name, description, forms, fact
    case knownAs = "known_as"
    case scope
    case isAmbiguous = "ambiguous"
    case confidence
  }

  init(_ record: EntityRecord) {
    article = record.article
    anchor = record.anchor
    kind = record.kind
    subtype = record.subtype
    name = record.name
    description = record.description
    forms = record.forms
    fact = record.fact
    knownAs = record.knownAs.isEmpty ? nil : record.knownAs
    scope = record.scope
    isAmbiguous = record.isAmbiguous ? true : nil
    confidence = record.confidence == 1 ? nil : record.confidence
  }

  var record: EntityRecord {
    EntityRecord(
      article: article, anchor: anchor, kind: kind, subtype: subtype, name: name,
      description: description, forms: forms, fact: fact, knownAs: knownAs ?? [], scope: scope,
      isAmbiguous: isAmbiguous ?? false, confidence: confidence ?? 1)
  }
}

/// A claim's record in `evidence`; relation and status are the edge's.
struct EvidenceItem: Codable {
  var article: ArticleID
  var start: Int
  var end: Int
  var quote: String
  var subject: Span
  var object: Span
  @NullWhenNil var source: ClaimRecord.Source?
  var words: String
  var confidence: Double?
  /// When it began or happened, and when it ended.
  var from: String?
  var to: String?
  /// Anchors of the records of subject and object.
  var ends: [EntityRecord.Anchor]

  init(_ record: ClaimRecord) {
    article = record.article
    start = record.evidence.span.start
    end = record.evidence.span.end
    quote = record.evidence.quote
    subject = record.evidence.subject
    object = record.evidence.object
    source = record.source
    words = record.words
    confidence = record.confidence == 1 ? nil : record.confidence
    from = record.start
    to = record.end
    ends = [record.subject, record.object]
  }

  /// The record, unless it lacks its two ends.
  func record(_ predicate: Predicate, _ status: Status) -> ClaimRecord? {
    guard ends.count == 2, start <= end else { return nil }
    return ClaimRecord(
      article: article, subject: ends[0], predicate: predicate, object: ends[1], status: status,
      source: source, words: words,
      evidence: .init(span: Span(start, end), quote: quote, subject: subject, object: object),
      start: from, end: to, confidence: confidence ?? 1)
  }
}

/// Writes `null` for nil, where a missing key could be taken for a slip.
@propertyWrapper struct NullWhenNil<Value: Codable>: Codable {
  var wrappedValue: Value?

  init(wrappedValue: Value?) { self.wrappedValue = wrappedValue }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    wrappedValue = container.decodeNil() ? nil : try container.decode(Value.self)
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let wrappedValue {
      try container.encode(wrappedValue)
    } else {
      try container.encodeNil()
    }
  }
}
