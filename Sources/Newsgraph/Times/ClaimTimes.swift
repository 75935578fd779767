import GraphCore

/// Tells when what a claim says began, happened or ended, where its sentence gives it.
struct ClaimTimes {
  /// The ends of a time in ISO 8601, as precise as the text; one may be unknown.
  struct Time: Hashable {
    var start: String?
    var end: String?
  }

  private let text: TokenizedText
  private let resolver: TimeResolver
  /// The sentences that hold times, by their index.
  private var sentences: [Int: TimedSentence] = [:]

  /// Finds the times of an article; `references` are the resolved mentions of each sentence.
  init(_ text: TokenizedText, references: [[ResolvedMention]]) {
    self.text = text
    let date = text.article.info.date.flatMap(PublicationDate.iso)
    resolver = TimeResolver(today: date.flatMap { CalendarDay(iso: $0) })
    var last: (sentence: Int, period: Period)?
    for sentence in text.sentences.indices {
      let names = references[sentence].filter { $0.role != .pronoun && $0.role != .description }
      let expressions = TimeReader.expressions(
        in: text.sentences[sentence].tokens, of: text.tokens
      ).filter { expression in !names.contains { $0.tokens.overlaps(expression.tokens) } }
      guard !expressions.isEmpty else { continue }
      let clause = Clause(sentence: sentence, text: text, references: references[sentence])
      var timed = TimedSentence(clause: clause)
      for expression in expressions {
        // "the day before" counts from a time told in this sentence or the one before.
        let earlier = last.flatMap { sentence - $0.sentence < 2 ? $0.period : nil }
        timed.add(expression, countedFrom: earlier)
        if let period = timed.period(of: timed.expressions.last!, resolver) {
          last = (sentence, period)
        }
      }
      sentences[sentence] = timed
    }
  }

  /// The time of a claim that stands in one sentence or several.
  ///
  /// - Parameters:
  ///   - sentences: The indices of its sentences.
  ///   - subject: The tokens that stand for the subject.
  ///   - object: The tokens that stand for the object.
  ///   - words: The tokens that carry it, the most telling first; empty if they are not known.
  /// - Returns: nil when the text gives none, or gives it for something else in the sentence.
  func time(
    of predicate: Predicate, in sentences: Range<Int>, subject: Range<Int>, object: Range<Int>,
    words: some Collection<Int>, status: Status
  ) -> Time? {
    // Of two sentences the one that holds the words, or the last that holds an argument.
    let place = words.first ?? max(subject.lowerBound, object.lowerBound)
    guard let index = sentences.first(where: { text.sentences[$0].tokens.contains(place) }),
      let sentence = self.sentences[index]
    else { return nil }
    let claim = TimedClaim(
      sentence.clause, predicate: predicate, subject: subject, object: object, words: words)
    let fitting = sentence.expressions.filter { claim.takes($0) }
    let nearest = fitting.min { claim.distance(to: $0.run) < claim.distance(to: $1.run) }
    guard let nearest else { return nil }
    let direction = status == .planned ? .future : claim.direction(of: nearest)
    guard let period = resolver.period(of: nearest.expression, direction, last: nearest.last),
      isCredible(period, direction)
    else { return nil }
    let time = claim.bounded(period, by: nearest)
    return Time(start: time.start?.iso, end: time.end?.iso)
  }
}

extension ClaimTimes {
  /// Whether an act that has happened is not of the future ("welcomed plans to grow by 2060"), and
  /// one to come has not lasted since ("has tried since May to buy").
  private func isCredible(_ period: Period, _ direction: TimeResolver.Direction) -> Bool {
    guard let today = resolver.today, let first = period.start ?? period.end else { return true }
    return direction == .past
      ? first.firstDay <= today : period.end != nil || first.firstDay >= today
  }
}

/// A sentence with the times in it.
private struct TimedSentence {
  let clause: Clause
  var expressions: [AttachedTime] = []

  init(clause: Clause) { self.clause = clause }

  mutating func add(_ expression: TimeExpression, countedFrom last: Period?) {
    let first = clause.units.firstIndex { $0.tokens.upperBound > expression.tokens.lowerBound }!
    let end = clause.units.lastIndex { $0.tokens.lowerBound < expression.tokens.upperBound }! + 1
    expressions.append(
      AttachedTime(
        expression: expression, run: first..<end,
        attachment: TimeAttachment(expression, first..<end, in: clause), last: last))
  }

  /// The time by the verb alone that it goes with.
  func period(of time: AttachedTime, _ resolver: TimeResolver) -> Period? {
    let direction = time.attachment.verbs.first.map { clause.direction(of: $0) } ?? .past
    return resolver.period(of: time.expression, direction, last: time.last)
  }
}

/// A time expression and what it goes with.
struct AttachedTime {
  let expression: TimeExpression
  /// Its units in the clause.
  let run: Range<Int>
  let attachment: TimeAttachment
  /// The time told before it.
  let last: Period?
}
