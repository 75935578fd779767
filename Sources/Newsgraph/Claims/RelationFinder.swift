internal import Encoder
internal import GraphCore

/// Finds the relations of an article with the model's relation head.
struct RelationFinder {
  /// A relation between two mentions of an article.
  struct Found {
    /// The numbers of the entities.
    var subject: Int
    var object: Int
    var predicate: Predicate
    /// The mentions' tokens.
    var subjectTokens: Range<Int>
    var objectTokens: Range<Int>
    var status: Status
    var source: ScoredRelation.Source
    /// Offsets of the words by which the head knows it, the most telling first.
    var words: [Int]
    /// The calibrated probability that the text says this.
    var confidence: Double
  }

  private let head: RelationHead
  private let tokenizer: WordpieceTokenizer
  private let encoded: EncodedText
  private let text: TokenizedText
  private let entities: [LocalEntity]
  private let places: [(mention: RelationInput.Mention, tokens: Range<Int>)]
  private let sentences: [Int]

  /// Words that are read at a time; parts of a longer text overlap by more than a relation reaches.
  private static let part = 4096
  private static let overlap = 512

  init(
    _ model: Model, _ encoded: EncodedText, _ text: TokenizedText, _ mentions: [Mention],
    _ entities: [LocalEntity]
  ) {
    (head, tokenizer) = (model.relations, model.tokenizer)
    (self.encoded, self.text, self.entities) = (encoded, text, entities)
    places = Self.places(encoded, text, mentions, entities)
    let starts = text.sentences.map(\.span.start)
    sentences = encoded.wordpieces.words.map { word in
      max(0, starts.partitioningIndex { $0 > word.lowerBound } - 1)
    }
  }

  /// The least confidence that has proved best.
  var threshold: Double { head.threshold }

  /// Whether the model's vocabulary holds the word whole, as it does common words.
  func isWord(_ word: String) -> Bool {
    tokenizer.tokenize(Array(word.unicodeScalars)).pieces.count == 1
  }

  /// The relations with at least this confidence, each once.
  func relations(minimum: Double) -> [Found] {
    struct Key: Hashable {
      var subject: Int
      var predicate: Predicate
      var object: Int
    }
    var best: [Key: Found] = [:]
    var order: [Key] = []
    let count = sentences.count
    for start in stride(from: 0, to: max(count - Self.overlap, 1), by: Self.part - Self.overlap) {
      for found in relations(in: start..<min(start + Self.part, count), minimum) {
        let key = Key(subject: found.subject, predicate: found.predicate, object: found.object)
        if let known = best[key] {
          if found.confidence > known.confidence { best[key] = found }
        } else {
          order.append(key)
          best[key] = found
        }
      }
    }
    return order.map { best[$0]! }
  }

  private func relations(in words: Range<Int>, _ minimum: Double) -> [Found] {
    let inside = places.filter {
      words.lowerBound <= $0.mention.words.lowerBound
        && $0.mention.words.upperBound <= words.upperBound
    }
    guard inside.count > 1 else { return [] }
    let input = RelationInput(
      states: encoded.states(of: words), sentences: Array(sentences[words]),
      kinds: entities.map(\.kind.rawValue),
      mentions: inside.map {
        var mention = $0.mention
        let (first, end) = (mention.words.lowerBound, mention.words.upperBound)
        mention.words = first - words.lowerBound..<end - words.lowerBound
        return mention
      })
    return head.relations(in: input, minimum: minimum).map { relation in
      let (subject, object) = (inside[relation.subject], inside[relation.object])
      let statuses = relation.statuses
      let status = statuses.firstIndex(of: statuses.max()!)!
      return Found(
        subject: subject.mention.entity, object: object.mention.entity,
        predicate: Predicate(rawValue: relation.predicate), subjectTokens: subject.tokens,
        objectTokens: object.tokens, status: Status(rawValue: head.statuses[status])!,
        source: relation.source,
        words: relation.words.map {
          encoded.wordpieces.words[words.lowerBound + $0].lowerBound
        },
        confidence: relation.confidence)
    }
  }

  /// The words of every reference but pronouns, in order, each once.
  private static func places(
    _ encoded: EncodedText, _ text: TokenizedText, _ mentions: [Mention], _ entities: [LocalEntity]
  ) -> [(mention: RelationInput.Mention, tokens: Range<Int>)] {
    var places: [(mention: RelationInput.Mention, tokens: Range<Int>)] = []
    for (index, entity) in entities.enumerated() {
      for reference in entity.references {
        let mention = mentions[reference.mention]
        let form: RelationInput.Form
        switch mention.role {
        case .pronoun: continue
        case .description: form = .description
        case .adjective: form = .demonym
        default: form = .name
        }
        let words = encoded.words(of: text.span(mention.tokens))
        guard !words.isEmpty else { continue }
        places.append((.init(words: words, entity: index, form: form), mention.tokens))
      }
    }
    places.sort {
      ($0.mention.words.lowerBound, -$0.mention.words.upperBound, $0.mention.entity)
        < ($1.mention.words.lowerBound, -$1.mention.words.upperBound, $1.mention.entity)
    }
    var result: [(mention: RelationInput.Mention, tokens: Range<Int>)] = []
    var furthest = 0
    for var place in places where place.mention.words != result.last?.mention.words {
      let isInner = place.mention.words.upperBound <= furthest
      if isInner, place.mention.form != .description { place.mention.form = .inner }
      if place.mention.form != .description {
        furthest = max(furthest, place.mention.words.upperBound)
      }
      result.append(place)
    }
    return result
  }
}
