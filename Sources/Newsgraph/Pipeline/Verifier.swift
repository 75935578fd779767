public import GraphCore

/// Checks that the sources of a graph still say what the graph quotes.
public struct Verifier {
  /// What does not hold.
  public struct Finding: Hashable, Sendable {
    /// How it fails.
    public enum Problem: String, Hashable, Sendable, Codable {
      /// The source could not be read, or holds no such article any more.
      case sourceMissing = "source missing"
      /// The text changed; the quote still stands in it, elsewhere.
      case moved
      /// The quote does not stand in the text.
      case gone
      /// The text is the same, but the offsets do not give the quote: the graph was changed.
      case altered
    }

    /// The article.
    public var article: ArticleID
    /// The article's source as the graph names it.
    public var source: String
    /// How it fails.
    public var problem: Problem
    /// The quote or name that does not hold; nil when the whole source is missing.
    public var quote: String?
    /// Where the graph says it stands.
    public var span: Span?
  }

  /// The texts found, by source.
  private var texts: [String: (text: ArticleText, hash: String)] = [:]

  /// Reads the articles that sources hold.
  ///
  /// - Parameters:
  ///   - articles: the articles of the sources, loaded in any language.
  ///   - folder: what the loaded sources' names begin with and the graph's do not.
  public init(_ articles: LoadedArticles, folder: String = "") {
    for case .article(let article) in articles {
      let name = article.info.source
      let source = name.hasPrefix(folder) ? String(name.dropFirst(folder.count)) : name
      texts[source] = (article.text, article.info.textHash)
    }
  }

  /// Everything in a graph that does not hold, by article and place.
  public func findings(in graph: KnowledgeGraph) -> [Finding] {
    var quotes: [ArticleID: Set<Quote>] = [:]
    for claim in graph.claimRecords where !claim.evidence.quote.isEmpty {
      quotes[claim.article, default: []].insert(
        Quote(span: claim.evidence.span, text: claim.evidence.quote))
    }
    for record in graph.entityRecords {
      for form in record.forms {
        for span in form.spans {
          quotes[record.article, default: []].insert(Quote(span: span, text: form.text))
        }
      }
    }
    return graph.articles.values.sorted { $0.id < $1.id }.flatMap { info in
      findings(in: info, (quotes[info.id] ?? []).sorted())
    }
  }

  /// What a graph says stands at a place.
  private struct Quote: Hashable, Comparable {
    var span: Span
    var text: String

    static func < (a: Quote, b: Quote) -> Bool {
      a.span != b.span ? a.span < b.span : a.text < b.text
    }
  }

  private func findings(in info: ArticleInfo, _ quotes: [Quote]) -> [Finding] {
    guard let (text, hash) = texts[info.source] else {
      return [Finding(article: info.id, source: info.source, problem: .sourceMissing)]
    }
    let isUnchanged = hash == info.textHash
    let whole = isUnchanged ? "" : text.string
    return quotes.compactMap { quote in
      if quote.span.end <= text.count, text[quote.span] == quote.text { return nil }
      let problem: Finding.Problem =
        isUnchanged ? .altered : whole.contains(quote.text) ? .moved : .gone
      return Finding(
        article: info.id, source: info.source, problem: problem, quote: quote.text,
        span: quote.span)
    }
  }
}
