import GraphCore

/// Finds the relations that an article states, by rules over its tokens and mentions.
struct ClaimExtractor {
  let text: TokenizedText
  let mentions: [Mention]
  let entities: [LocalEntity]
  /// The sentences as the rules read them.
  let clauses: [Clause]
  /// Who says what in each sentence.
  let attributions: [Attribution]
  /// Which sentences stand inside a quotation.
  let quotations: Quotations
  /// The times that the sentences tell.
  let times: ClaimTimes

  private let references: [[ResolvedMention]]

  /// Prepares an article whose mentions are joined to entities.
  init(text: TokenizedText, mentions: [Mention], entities: [LocalEntity]) {
    self.text = text
    self.mentions = mentions
    self.entities = entities
    let named = Self.references(to: entities, mentions, text)
    let references = NeuterPronouns(text: text, references: named, entities: entities).references
    self.references = references
    times = ClaimTimes(text, references: named)
    clauses = text.sentences.indices.map {
      Clause(sentence: $0, text: text, references: references[$0])
    }
    attributions = clauses.map(Attribution.init)
    quotations = Quotations(text: text, clauses: clauses, attributions: attributions)
  }

  /// The relations in the order of their sentences, each once.
  func claims() -> [ClaimRecord] { records(of: candidates()) }

  /// Everything that the rules found, in the order of the sentences.
  func candidates() -> [Candidate] {
    let index = EntityIndex(text: text, mentions: mentions, entities: entities)
    let names = NameRules(index: index, text: text)
    let acting = ActingCountries(clauses, index, text)
    var candidates: [Candidate] = []
    for sentence in text.sentences.indices where !references[sentence].isEmpty {
      let clause = clauses[sentence]
      for var candidate in VerbRules(clause).candidates {
        attribute(&candidate)
        candidates.append(candidate)
      }
      candidates += RoleRules(clause, index, acting).candidates
      candidates += PlaceRules(clause, index).candidates
      candidates += AffiliationRules(clause, index, text).candidates
      for mention in references[sentence] where mention.role == .name {
        candidates += names.candidates(of: mention, sentence: sentence)
      }
    }
    candidates += CaseRules(clauses, besides: candidates).candidates
    let order = candidates.indices.sorted {
      (candidates[$0].sentence, $0) < (candidates[$1].sentence, $1)
    }
    return order.map { candidates[$0] }
  }

  /// The resolved mentions of each sentence in order.
  static func references(
    to entities: [LocalEntity], _ mentions: [Mention], _ text: TokenizedText
  ) -> [[ResolvedMention]] {
    var result = [[ResolvedMention]](repeating: [], count: text.sentences.count)
    for (index, entity) in entities.enumerated() {
      for reference in entity.references {
        let mention = mentions[reference.mention]
        result[mention.sentence].append(
          ResolvedMention(
            tokens: mention.tokens, entity: index, kind: entity.kind, role: mention.role))
      }
    }
    for sentence in result.indices { result[sentence].sort(by: ResolvedMention.isOuterFirst) }
    return result
  }

  private func records(of candidates: [Candidate]) -> [ClaimRecord] {
    let anchors = entities.map { $0.anchor(mentions, in: text) }
    var best: [Key: ClaimRecord] = [:]
    var order: [Key] = []
    var clarity: [Key: Int] = [:]
    let denied = Set(candidates.lazy.filter { $0.cues.status == .denied }.map(\.relation))
    for candidate in candidates {
      guard candidate.subject.entity != candidate.object.entity,
        let subject = anchors[candidate.subject.entity],
        let object = anchors[candidate.object.entity]
      else { continue }
      var (first, second) = ((subject, candidate.subject), (object, candidate.object))
      if Ontology.isSymmetric(candidate.predicate), second.0 < first.0 { swap(&first, &second) }
      let sentence = text.sentences[candidate.sentence]
      var status = candidate.cues.status
      // One says so, another denies it.
      if status == .asserted, candidate.speaker != nil, denied.contains(candidate.relation) {
        status = .alleged
      }
      let time = times.time(
        of: candidate.predicate, in: candidate.sentence..<candidate.sentence + 1,
        subject: candidate.subject.tokens, object: candidate.object.tokens,
        words: candidate.words, status: status)
      let record = ClaimRecord(
        article: text.article.info.id, subject: first.0, predicate: candidate.predicate,
        object: second.0, status: status,
        source: source(candidate.speaker, anchors),
        words: text.text(candidate.words),
        evidence: ClaimRecord.Evidence(
          span: sentence.span, quote: text.article.text[sentence.span],
          subject: text.span(first.1.tokens), object: text.span(second.1.tokens)),
        start: time?.start, end: time?.end, confidence: candidate.rule.confidence)
      let key = Key(record)
      let unclear =
        (isHeading(candidate.sentence) ? 40_000 : 0)
        + (first.1.isName ? 0 : 10_000) + (second.1.isName ? 0 : 10_000)
        + min(sentence.span.length, 9_999)
      if let known = clarity[key] {
        guard unclear < known else { continue }
      } else {
        order.append(key)
      }
      best[key] = record
      clarity[key] = unclear
    }
    return order.map { best[$0]! }
  }

  /// Whether the sentence is a headline, which leaves out what the story says in full.
  func isHeading(_ sentence: Int) -> Bool {
    text.article.blocks[text.sentences[sentence].block].kind == .heading
  }

  /// A speaker as a record names him.
  func source(
    _ speaker: Candidate.Speaker?, _ anchors: [EntityRecord.Anchor?]
  ) -> ClaimRecord.Source? {
    switch speaker {
    case .entity(let entity): anchors[entity].map { .entity($0) }
    case .words(let words): .words(words)
    case nil: nil
    }
  }

  /// What makes two records the same claim of an article.
  private struct Key: Hashable {
    var subject: Span
    var predicate: Predicate
    var object: Span
    var status: Status
    var source: ClaimRecord.Source?

    init(_ record: ClaimRecord) {
      subject = record.subject
      predicate = record.predicate
      object = record.object
      status = record.status
      source = record.source
    }
  }
}
