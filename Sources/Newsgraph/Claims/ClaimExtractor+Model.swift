internal import Encoder
import GraphCore

/// What the rules find and what the model's head finds, brought together.
extension ClaimExtractor {
  /// Accusing somebody wrongly does harm: such a claim must be likelier right than wrong.
  static let accusing: Set<Predicate> = [
    .accuses, .charges, .convicts, .arrests, .investigates, .sanctions, .attacks, .violates,
  ]
  private static let accusingMinimum = 0.5
  /// A relation that the rules do not see between entities that they relate otherwise must be likelier right
  /// than wrong.
  private static let rivalMinimum = 0.5

  /// The relations that the rules find, with what the head says of them, and those that only it finds.
  ///
  /// - Parameter minimum: the least confidence of a claim; nil for what has proved best.
  func claims(with finder: RelationFinder, minimum: Double?) -> [ClaimRecord] {
    var records = claims()
    var known: [ClaimRecord.Relation: [Int]] = [:]
    var related: Set<Set<Span>> = []
    for (index, record) in records.enumerated() {
      known[record.relation, default: []].append(index)
      related.insert([record.subject, record.object])
    }
    let anchors = entities.map { $0.anchor(mentions, in: text) }
    for relation in finder.relations(minimum: min(minimum ?? 1, finder.threshold)) {
      guard let record = record(of: relation, anchors, finder) else { continue }
      if let same = known[record.relation] {
        if record.confidence >= finder.threshold {
          for index in same { records[index].confirm(by: record) }
        }
        continue
      }
      if minimum == nil {
        // Of two directions the rules know the right one.
        if known[record.relation.reversed] != nil { continue }
        let isRival = related.contains([record.subject, record.object])
        if isRival, record.confidence < Self.rivalMinimum { continue }
        if Self.accusing.contains(record.predicate), record.confidence < Self.accusingMinimum {
          continue
        }
      }
      records.append(record)
    }
    return records.filter { $0.confidence >= minimum ?? 0 }
  }

  private func record(
    of relation: RelationFinder.Found, _ anchors: [EntityRecord.Anchor?], _ finder: RelationFinder
  ) -> ClaimRecord? {
    guard let subject = anchors[relation.subject], let object = anchors[relation.object] else {
      return nil
    }
    var first = (anchor: subject, tokens: relation.subjectTokens)
    var second = (anchor: object, tokens: relation.objectTokens)
    (first.tokens, second.tokens) = clearest(relation)
    if Ontology.isSymmetric(relation.predicate), second.anchor < first.anchor {
      swap(&first, &second)
    }
    let sentences = sentences(of: first.tokens, second.tokens)
    let span = Span(
      text.sentences[sentences.lowerBound].span.start,
      text.sentences[sentences.upperBound - 1].span.end)
    let carrier = carrier(of: relation, in: sentences)
    let place = place(of: relation.predicate, first.tokens, second.tokens, carrier: carrier)
    let isAside = place.map { self.isAside(relation.predicate, at: $0) } ?? false
    let said = isAside ? nil : place.flatMap { statement(of: $0) }
    let status =
      place.map {
        self.status(
          of: relation.predicate, at: $0, head: relation.status, in: sentences, said: said)
      }
      ?? relation.status
    let time = times.time(
      of: relation.predicate, in: sentences, subject: first.tokens, object: second.tokens,
      words: carrier.map { [$0] } ?? [], status: status)
    return ClaimRecord(
      article: text.article.info.id, subject: first.anchor, predicate: relation.predicate,
      object: second.anchor, status: status,
      source: isAside ? nil : source(of: relation, place, said, sentences, anchors),
      words: carrier.map { words(from: $0, of: relation.predicate, finder) } ?? "",
      evidence: ClaimRecord.Evidence(
        span: span, quote: text.article.text[span], subject: text.span(first.tokens),
        object: text.span(second.tokens)),
      start: time?.start, end: time?.end, confidence: relation.confidence)
  }

  /// The words that stand for both in the sentence that says it most clearly.
  private func clearest(_ relation: RelationFinder.Found) -> (Range<Int>, Range<Int>) {
    let (subject, object) = (relation.subjectTokens, relation.objectTokens)
    let (a, b) = (sentence(of: subject.lowerBound), sentence(of: object.lowerBound))
    // One sentence says it where a pronoun or description stands for what another sentence names.
    if a != b {
      if let tokens = reference(to: relation.subject, in: b) { return (tokens, object) }
      if let tokens = reference(to: relation.object, in: a) { return (subject, tokens) }
    }
    // The story says what its headline does, in full.
    if isHeading(a), isHeading(b) {
      for reference in entities[relation.subject].references {
        let mention = mentions[reference.mention]
        if !isHeading(mention.sentence),
          let tokens = self.reference(to: relation.object, in: mention.sentence)
        {
          return (mention.tokens, tokens)
        }
      }
    }
    return (subject, object)
  }

  /// The first words of a sentence that stand for an entity.
  private func reference(to entity: Int, in sentence: Int) -> Range<Int>? {
    entities[entity].references.lazy.map { mentions[$0.mention] }
      .first { $0.sentence == sentence }?.tokens
  }

  /// The run of sentences in which both stand.
  private func sentences(of a: Range<Int>, _ b: Range<Int>) -> Range<Int> {
    let first = sentence(of: min(a.lowerBound, b.lowerBound))
    return first..<sentence(of: max(a.lowerBound, b.lowerBound)) + 1
  }

  /// The sentence that holds a token.
  func sentence(of token: Int) -> Int {
    text.sentences.partitioningIndex { $0.tokens.upperBound > token }
  }

  /// Who says so by the words round it, if the head takes anybody for the source; where it takes none, who plainly says
  /// so.
  private func source(
    of relation: RelationFinder.Found, _ place: Place?, _ said: Attributed?,
    _ sentences: Range<Int>, _ anchors: [EntityRecord.Anchor?]
  ) -> ClaimRecord.Source? {
    guard !Self.speakingActs.contains(relation.predicate) else { return nil }
    switch relation.source {
    case .entity(let entity):
      if case .entity(let speaker)? = said?.speaker { return anchors[speaker].map { .entity($0) } }
      if let place, speaksOfOthers(entity, at: place) { return nil }
      return anchors[entity].map { .entity($0) }
    case .unnamed:
      if let speaker = said?.speaker { return source(speaker, anchors) }
      let units = sentences.lazy.flatMap { clauses[$0].units }
      return units.first { $0.entity == nil && WordLists.speakers.contains($0.word) }
        .map { .words(text.text($0.tokens)) }
    case .article:
      guard !StatusScope.states.contains(relation.predicate), let said, said.isPlain
      else { return nil }
      return source(said.speaker, anchors)
    }
  }

  /// The token by which the head knows the relation.
  private func carrier(of relation: RelationFinder.Found, in sentences: Range<Int>) -> Int? {
    let first = text.sentences[sentences.lowerBound].tokens.lowerBound
    let end = text.sentences[sentences.upperBound - 1].tokens.upperBound
    return relation.words.lazy.map { offset in
      text.tokens.partitioningIndex { $0.span.end > offset }
    }.first { token in
      first <= token && token < end && !relation.subjectTokens.contains(token)
        && !relation.objectTokens.contains(token) && carriesMeaning(text.tokens[token])
    }
  }

  /// A word that carries a relation with a preposition that belongs to it; of a relation without a predicate of its
  /// own in its dictionary form.
  private func words(
    from token: Int, of predicate: Predicate, _ finder: RelationFinder
  ) -> String {
    let word =
      predicate == .relatedTo
      ? Inflection.lemma(of: text.tokens[token].lower, isWord: finder.isWord)
      : text.tokens[token].text
    let next = token + 1
    guard next < text.sentences[sentence(of: token)].tokens.upperBound,
      Self.particles.contains(text.tokens[next].lower)
    else { return word }
    return "\(word) \(text.tokens[next].text)"
  }

  private func carriesMeaning(_ token: Token) -> Bool {
    token.text.unicodeScalars.first!.isLower
      && WordLists.wordClass(of: token.lower) ?? .open == .open
  }

  private static let particles = WordLists.words(
    "on with to for against from at over about into of")
}

extension ClaimRecord {
  /// What makes two records the same relation, whoever says so and however surely.
  fileprivate struct Relation: Hashable {
    var subject: Span
    var predicate: Predicate
    var object: Span

    /// The same with subject and object exchanged.
    var reversed: Relation { Relation(subject: object, predicate: predicate, object: subject) }
  }

  fileprivate var relation: Relation {
    Relation(subject: subject, predicate: predicate, object: object)
  }

  /// Whether one of the two is said to say so.
  private var isOwnWord: Bool { source == .entity(subject) || source == .entity(object) }

  /// Takes from the head's finding of the same relation what the rules leave open. They know the status better, save
  /// which of the words of others are allegations, and who of the two speaks for himself.
  fileprivate mutating func confirm(by other: ClaimRecord) {
    confidence = max(confidence, other.confidence)
    if source == nil, !other.isOwnWord { source = other.source }
    if status == .asserted, other.status == .alleged, source != nil { status = .alleged }
  }
}
