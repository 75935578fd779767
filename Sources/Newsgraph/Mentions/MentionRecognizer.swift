internal import GraphCore

/// Finds the mentions of a text with the trained model; titles and pronouns by tables.
struct MentionRecognizer {
  let model: Model
  let facts: Facts

  /// A recognizer with this model that knows these facts.
  init(model: Model, facts: Facts = .embedded) {
    self.model = model
    self.facts = facts
  }

  /// A name is dropped when the model is nowhere as sure of it as this: below, most are spurious.
  private static let minimumProbability = 0.55

  /// The text with its tokens fitted to the names, and all mentions in order of their tokens; of two
  /// that begin together the longer first.
  func read(_ text: TokenizedText) -> (
    text: TokenizedText, mentions: [Mention], encoded: EncodedText
  ) {
    let (found, encoded) = model.runs(in: text)
    var runs = found.map { trimmed($0, in: text.article.text) }
    let evidence = NameEvidence(
      runs.filter { $0.layer != .description }, in: text.article.text, facts: facts)
    runs.removeAll { run in
      run.layer == .description
        ? run.probability < 0.5 : evidence.certainty(of: run) < Self.minimumProbability
    }
    let text = text.fitted(to: runs.map(\.span))
    var mentions: [Mention] = []
    var sentence = 0
    for run in runs {
      guard let tokens = text.tokens(of: run.span) else { continue }
      while text.sentences[sentence].tokens.upperBound <= tokens.lowerBound { sentence += 1 }
      guard tokens.upperBound <= text.sentences[sentence].tokens.upperBound else { continue }
      mentions.append(mention(run, tokens, sentence, evidence, in: text))
    }
    // "Foreign Minister Anna Baum" speaks of one person, not of two.
    let names = mentions.filter { $0.kind == .person && $0.role == .name }
    let titled = Set(
      names.flatMap { ($0.title.map(Array.init) ?? []) + [$0.tokens.lowerBound - 1] })
    mentions.removeAll { $0.role == .description && titled.contains($0.tokens.upperBound - 1) }
    mentions += wholes(of: mentions, in: text)
    mentions += TableNames(text: text, facts: facts).mentions(besides: mentions)
    mentions += LawDescriptions(text: text, facts: facts).mentions(besides: mentions)
    removeDescribedNames(from: &mentions, in: text)
    mentions += PronounFinder(text: text).mentions()
    return (text, mentions.sorted(by: Self.order), encoded)
  }

  /// The laws whose parts are mentioned, where they are no mentions themselves.
  private func wholes(of mentions: [Mention], in text: TokenizedText) -> [Mention] {
    let known = Set(mentions.map(\.tokens))
    return mentions.compactMap { mention in
      guard mention.kind == .law, mention.role == .name,
        let tokens = LawParts.whole(of: mention.tokens, in: text.tokens), !known.contains(tokens)
      else { return nil }
      var whole = mention
      whole.tokens = tokens
      return whole
    }
  }

  /// "the counter-espionage law" is no description where "counter-espionage law" is a name.
  private func removeDescribedNames(from mentions: inout [Mention], in text: TokenizedText) {
    let named = Set(mentions.lazy.filter(\.role.isProper).map(\.tokens))
    mentions.removeAll {
      $0.role == .description && text.tokens[$0.tokens.lowerBound].lower == "the"
        && named.contains($0.tokens.dropFirst())
    }
  }

  private static func order(_ a: Mention, _ b: Mention) -> Bool {
    (a.tokens.lowerBound, -a.tokens.upperBound) < (b.tokens.lowerBound, -b.tokens.upperBound)
  }

  private func mention(
    _ run: Model.Run, _ tokens: Range<Int>, _ sentence: Int, _ evidence: NameEvidence,
    in text: TokenizedText
  ) -> Mention {
    if run.layer == .description {
      return Mention(
        tokens: tokens, sentence: sentence, kind: run.kind, role: .description,
        confidence: run.probability)
    }
    let kind = evidence.kind(of: run)
    let isAcronym = tokens.count == 1 && text.tokens[tokens.lowerBound].isAcronym && kind != .person
    let role: Form.Role = run.type == Model.Run.demonym ? .adjective : isAcronym ? .acronym : .name
    let start = text.sentences[sentence].tokens.lowerBound
    return Mention(
      tokens: tokens, sentence: sentence, kind: kind, role: role,
      title: kind == .person
        ? facts.title(endingAt: tokens.lowerBound, from: start, in: text.tokens) : nil,
      confidence: run.probability)
  }

  /// The run without a leading "the", possessive 's and quotation marks.
  private func trimmed(_ run: Model.Run, in text: ArticleText) -> Model.Run {
    guard run.layer != .description else { return run }
    var run = run
    var (start, end) = (run.span.start, run.span.end)
    while start < end, Self.marks.contains(text[start]) { start += 1 }
    while start < end, Self.marks.contains(text[end - 1]) { end -= 1 }
    if end - start > 4, text[Span(start, start + 4)].lowercased() == "the " { start += 4 }
    if end - start > 2, text[end - 1] == "s", text[end - 2] == "'" || text[end - 2] == "’" {
      end -= 2
    }
    if end - start > 0 { run.span = Span(start, end) }
    return run
  }

  private static let marks = Set("\"“”'‘’,;: ".unicodeScalars)
}

extension Model.Run {
  /// The type of adjectives and demonyms of places.
  static let demonym = "demonym"

  /// The kind of entity.
  var kind: EntityKind { type == Self.demonym ? .place : EntityKind(rawValue: type) }
}

extension Token {
  /// Whether it is written like an acronym, perhaps a plural one: "MSS", "NGOs".
  var isAcronym: Bool {
    var letters = text.unicodeScalars.filter { $0 != "." }
    if letters.last == "s" { letters.removeLast() }
    return (2...8).contains(letters.count) && letters.allSatisfy(\.isUpper)
  }
}

/// What the mentions of each name show together: a name is of one kind throughout an article.
private struct NameEvidence {
  private var kinds: [String: [EntityKind: Double]] = [:]
  private var best: [String: Double] = [:]
  private let text: ArticleText

  /// What the head word of a name weighs beside all that the model finds.
  private static let headShare = 0.5

  init(_ runs: [Model.Run], in text: ArticleText, facts: Facts) {
    self.text = text
    for run in runs {
      let name = text[run.span]
      kinds[name, default: [:]][run.kind, default: 0] += run.probability
      best[name] = max(best[name] ?? 0, run.probability)
    }
    // "Fjordholm Capital": what the last word of a name makes of it speaks for its kind, if that is
    // no person's ("Qin Gang").
    for name in kinds.keys {
      let words = name.split(separator: " ")
      guard words.count > 1, kinds[name]![.person] == nil,
        let kind = facts.headWord(words.last!.lowercased())?.kind
      else {
        continue
      }
      kinds[name]![kind, default: 0] += Self.headShare * kinds[name]!.values.reduce(0, +)
    }
  }

  /// The greatest probability of any mention of the run's name.
  func certainty(of run: Model.Run) -> Double { best[text[run.span]]! }

  /// The kind with most evidence; the first of the kinds on a tie.
  func kind(of run: Model.Run) -> EntityKind {
    let evidence = kinds[text[run.span]]!
    var best = run.kind
    for kind in EntityKind.all where evidence[kind] ?? 0 > evidence[best] ?? 0 { best = kind }
    return best
  }
}
