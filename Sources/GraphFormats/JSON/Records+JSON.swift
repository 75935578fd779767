internal import GraphCore

// How records stand in JSON, in GraphML's `occurrences` and `evidence` and in other files. Values
// that are the usual ones are left out.

extension JSONWriter {
  /// Writes `[start, end]`.
  mutating func span(_ span: Span) {
    array([span.start, span.end]) { $0.number($1) }
  }

  /// Writes a field with `[start, end]`.
  mutating func field(_ name: String, _ value: Span) {
    key(name)
    span(value)
  }

  /// Writes an entity's record.
  mutating func occurrence(_ record: EntityRecord) {
    object { json in
      if record.isAmbiguous {
        json.key("ambiguous")
        json.bool(true)
      }
      json.field("anchor", record.anchor)
      json.field("article", record.article)
      if record.confidence != 1 { json.field("confidence", record.confidence) }
      json.field("description", record.description)
      json.field("fact", record.fact)
      json.key("forms")
      json.array(record.forms) { $0.form($1) }
      json.field("kind", record.kind.rawValue)
      if !record.knownAs.isEmpty { json.field("known_as", record.knownAs) }
      json.field("name", record.name)
      json.field("scope", record.scope)
      json.field("subtype", record.subtype)
    }
  }

  private mutating func form(_ form: Form) {
    object { json in
      json.field("reason", form.reason.rawValue)
      json.field("role", form.role.rawValue)
      json.key("spans")
      json.array(form.spans) { $0.span($1) }
      json.field("text", form.text)
    }
  }

  /// Writes a claim's record; relation and status stand beside it.
  mutating func evidence(_ record: ClaimRecord) {
    object { json in
      json.field("article", record.article)
      if record.confidence != 1 { json.field("confidence", record.confidence) }
      json.field("end", record.evidence.span.end)
      json.key("ends")
      json.array([record.subject, record.object]) { $0.span($1) }
      json.field("from", record.start)
      json.field("object", record.evidence.object)
      json.field("quote", record.evidence.quote)
      json.key("source")
      switch record.source {
      case nil: json.null()
      case .entity(let anchor): json.span(anchor)
      case .words(let words): json.string(words)
      }
      json.field("start", record.evidence.span.start)
      json.field("subject", record.evidence.subject)
      json.field("to", record.end)
      json.field("words", record.words)
    }
  }

  /// Writes who says a claim: entities' ids, words for unnamed sources, null for the article.
  mutating func sources(_ sources: [Claim.Source]) {
    array(sources) { json, source in
      switch source {
      case .article: json.null()
      case .entity(let text), .words(let text): json.string(text)
      }
    }
  }
}

// Fields in the order in which they are written.

private enum OccurrenceField: String, CaseIterable {
  case isAmbiguous = "ambiguous"
  case anchor, article, confidence, description, fact, forms, kind
  case knownAs = "known_as"
  case name, scope, subtype
}

private enum FormField: String, CaseIterable { case reason, role, spans, text }

private enum EvidenceField: String, CaseIterable {
  case article, confidence, end, ends, from, object, quote, source, start, subject, to, words
}

extension JSONReader {
  /// Reads `[start, end]`.
  mutating func span() throws -> Span {
    let (start, end) = try pair { try $0.int() }
    guard 0 <= start, start <= end else { throw problem("a span") }
    return Span(start, end)
  }

  private static let occurrenceFields = JSONFields<OccurrenceField>()
  private static let formFields = JSONFields<FormField>()
  private static let evidenceFields = JSONFields<EvidenceField>()

  /// Reads an entity's record; the pool holds the ids of articles.
  mutating func occurrence(articleIDs: inout StringPool) throws -> EntityRecord {
    var article: String?
    var anchor: Span?
    var kind: String?
    var name: String?
    var forms: [Form]?
    var subtype: String?
    var description: String?
    var fact: String?
    var knownAs: [String] = []
    var scope: String?
    var isAmbiguous = false
    var confidence = 1.0
    try object(Self.occurrenceFields) { json, field in
      switch field {
      case .article: article = try json.string(in: &articleIDs)
      case .anchor: anchor = try json.span()
      case .kind: kind = try json.string()
      case .subtype: subtype = try json.string()
      case .name: name = try json.string()
      case .description: description = try json.string()
      case .forms: forms = try json.array { try $0.form() }
      case .fact: fact = try json.string()
      case .knownAs: knownAs = try json.strings()
      case .scope: scope = try json.string()
      case .isAmbiguous: isAmbiguous = try json.bool()
      case .confidence: confidence = try json.double()
      }
    }
    guard let article, let anchor, let kind, var name, let forms else {
      throw problem("an entity's record")
    }
    // Mostly the first form is the name, and the two can share one string.
    if let text = forms.first?.text, text.utf8.elementsEqual(name.utf8) { name = text }
    return EntityRecord(
      article: article, anchor: anchor, kind: EntityKind(rawValue: kind), subtype: subtype,
      name: name, description: description, forms: forms, fact: fact, knownAs: knownAs,
      scope: scope, isAmbiguous: isAmbiguous, confidence: confidence)
  }

  private mutating func form() throws -> Form {
    var text: String?
    var role: Form.Role?
    var reason: String?
    var spans: [Span]?
    try object(Self.formFields) { json, field in
      switch field {
      case .text: text = try json.string()
      case .role: role = Form.Role(rawValue: try json.string())
      case .reason: reason = try json.string()
      case .spans: spans = try json.array { try $0.span() }
      }
    }
    guard let text, let role, let reason, let spans else { throw problem("a form") }
    return Form(text: text, role: role, reason: JoinReason(rawValue: reason), spans: spans)
  }

  /// Reads a claim's record, whose relation and status stand beside it; the pool holds the ids of
  /// articles.
  mutating func evidence(
    _ predicate: Predicate, _ status: Status, articleIDs: inout StringPool
  ) throws -> ClaimRecord {
    var article: String?
    var start: Int?
    var end: Int?
    var quote: String?
    var subject: Span?
    var object: Span?
    var source: ClaimRecord.Source?
    var words: String?
    var confidence = 1.0
    var from: String?
    var to: String?
    var ends: (subject: Span, object: Span)?
    try self.object(Self.evidenceFields) { json, field in
      switch field {
      case .article: article = try json.string(in: &articleIDs)
      case .start: start = try json.int()
      case .end: end = try json.int()
      case .quote: quote = try json.string()
      case .subject: subject = try json.span()
      case .object: object = try json.span()
      case .source: source = try json.source()
      case .words: words = try json.string()
      case .confidence: confidence = try json.double()
      case .from: from = try json.string()
      case .to: to = try json.string()
      case .ends: ends = try json.pair { try $0.span() }
      }
    }
    guard let article, let start, let end, let quote, let subject, let object, let words,
      let ends, start <= end
    else { throw problem("a claim's record") }
    return ClaimRecord(
      article: article, subject: ends.subject, predicate: predicate, object: ends.object,
      status: status, source: source, words: words,
      evidence: .init(span: Span(start, end), quote: quote, subject: subject, object: object),
      start: from, end: to, confidence: confidence)
  }

  private mutating func source() throws -> ClaimRecord.Source {
    peek() == UInt8(ascii: "[") ? .entity(try span()) : .words(try string())
  }
}
