/// What a page says about its article in JSON-LD, by the vocabulary of schema.org.
struct StructuredData {
  private(set) var headline: String?
  private(set) var publisher: String?
  private(set) var authors: [String] = []
  private(set) var published: String?
  private(set) var url: String?
  private(set) var language: String?
  /// The text of the article.
  private(set) var body: String?

  /// What is said in the scripts of a page.
  init(scripts: [ArraySlice<UInt8>]) {
    var items: [LooseJSON] = []
    for script in scripts {
      for value in LooseJSON(script).values {
        items.append(value)
        items += value["@graph"]?.values ?? []
      }
    }
    guard let article = items.first(where: Self.isArticle) else {
      publisher = items.first { Self.types($0).contains("NewsMediaOrganization") }?["name"]?.string
      return
    }
    func name(_ value: LooseJSON) -> String? {
      if let name = value["name"]?.string ?? value.string { return name }
      guard let id = value["@id"]?.string else { return nil }
      return items.first { $0["@id"]?.string == id && $0["name"] != nil }?["name"]?.string
    }
    headline = article["headline"]?.string ?? article["name"]?.string
    publisher = article["publisher"]?.values.lazy.compactMap(name).first
    authors = (article["author"] ?? article["creator"])?.values.compactMap(name) ?? []
    published = article["datePublished"]?.string ?? article["dateCreated"]?.string
    url = article["url"]?.string ?? article["mainEntityOfPage"]?["@id"]?.string
    language = article["inLanguage"]?.string ?? article["inLanguage"]?["name"]?.string
    body = article["articleBody"]?.string
  }

  private static func types(_ item: LooseJSON) -> [String] {
    item["@type"]?.values.compactMap(\.string) ?? []
  }

  private static func isArticle(_ item: LooseJSON) -> Bool {
    types(item).contains {
      $0.hasSuffix("Article") || $0.hasSuffix("Posting") || $0 == "Report" || $0 == "Review"
    }
  }
}
