import GraphCore

@testable import Newsgraph

/// A text with its mentions marked: `[person Lin Wei]`, `[place^ Dutch|Netherlands]`.
///
/// A mark holds the kind, the words, and behind `|` the entity's name where the words are not it.
/// A sign behind the kind tells the role: `^` an adjective, `~` a description, `'` a pronoun.
struct MarkedText {
  let text: TokenizedText
  private(set) var mentions: [Mention] = []
  private(set) var entities: [LocalEntity] = []

  init(_ marked: String, date: String? = nil, hasHeadline: Bool = false) {
    var plain = ""
    var marks: [(span: Span, kind: String, name: String)] = []
    var rest = marked[...]
    while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
      plain += rest[..<open]
      let mark = rest[rest.index(after: open)..<close].split(separator: " ", maxSplits: 1)
      let parts = mark[1].split(separator: "|").map(String.init)
      let start = plain.unicodeScalars.count
      plain += parts[0]
      marks.append((Span(start, plain.unicodeScalars.count), String(mark[0]), parts.last!))
      rest = rest[rest.index(after: close)...]
    }
    plain += rest
    let article = ArticleText(plain)
    text = TokenizedText(
      Article(
        info: ArticleInfo(
          id: "test", date: date, source: "test", bytesHash: "", textHash: ""), text: article,
        blocks: Self.blocks(of: plain, hasHeadline)))
    for mark in marks { add(mark.span, mark.kind, mark.name) }
  }

  /// The lines of a text, each a paragraph, but for the first one of a text with a headline.
  private static func blocks(of text: String, _ hasHeadline: Bool) -> [Block] {
    var start = 0
    return text.unicodeScalars.split(separator: "\n").map { line in
      defer { start += line.count + 1 }
      let kind: Block.Kind = hasHeadline && start == 0 ? .heading : .paragraph
      return Block(kind: kind, span: Span(start, start + line.count))
    }
  }

  private mutating func add(_ span: Span, _ mark: String, _ name: String) {
    let tokens = text.tokens.indices.filter { span.contains(text.tokens[$0].span) }
    let run = tokens.first!..<tokens.last! + 1
    let roles: [Character: Form.Role] = ["^": .adjective, "~": .description, "'": .pronoun]
    let role = roles[mark.last!] ?? .name
    let kind = EntityKind(rawValue: role == .name ? mark : String(mark.dropLast()))
    let isCountry = kind.rawValue == "country"
    mentions.append(
      Mention(
        tokens: run, sentence: text.sentences.firstIndex { $0.tokens.contains(run.lowerBound) }!,
        kind: isCountry ? .place : kind, role: role))
    let reference = LocalEntity.Reference(mention: mentions.count - 1, reason: .named)
    if let known = entities.firstIndex(where: { $0.name == name }) {
      entities[known].references.append(reference)
    } else {
      entities.append(
        LocalEntity(
          kind: isCountry ? .place : kind, subtype: isCountry ? "country" : nil, name: name,
          references: [reference]))
    }
  }

  /// The claims of the text, one line each: `Lin Wei heads Acme`, then the status unless it is
  /// asserted, and `by` the source; sorted.
  var claims: [String] {
    records.map { record in
      var line = "\(name(record.subject)) \(record.predicate) \(name(record.object))"
      if record.status != .asserted { line += " \(record.status)" }
      switch record.source {
      case .entity(let anchor): line += " by \(name(anchor))"
      case .words(let words): line += " by \"\(words)\""
      case nil: break
      }
      return line
    }.sorted()
  }

  /// The records themselves.
  var records: [ClaimRecord] { extractor.claims() }

  /// What reads them.
  var extractor: ClaimExtractor {
    ClaimExtractor(text: text, mentions: mentions, entities: entities)
  }

  private func name(_ anchor: Span) -> String {
    entities.first { entity in
      entity.references.contains { text.span(mentions[$0.mention].tokens) == anchor }
    }!.name
  }
}
