public import GraphCore

extension Reading {
  /// The records of the article's entities, as a graph keeps them.
  public func entityRecords() -> [EntityRecord] {
    entities.map { record($0) }
  }

  private func record(_ entity: LocalEntity) -> EntityRecord {
    let row = entity.fact.flatMap { Facts.embedded.row($0) }
    let forms = forms(of: entity)
    return EntityRecord(
      article: text.article.info.id, anchor: entity.anchor(mentions, in: text)!, kind: entity.kind,
      subtype: entity.subtype, name: entity.name, description: description(of: entity),
      forms: forms, fact: entity.fact, knownAs: knownAs(row, besides: forms), scope: entity.scope,
      isAmbiguous: isAmbiguous(entity), confidence: confidence(of: entity))
  }

  /// Each way of referring once, with every place where it stands.
  private func forms(of entity: LocalEntity) -> [Form] {
    struct Key: Hashable {
      var text: String
      var role: Form.Role
    }
    var forms: [Form] = []
    var index: [Key: Int] = [:]
    for reference in entity.references {
      let mention = mentions[reference.mention]
      let span = text.span(mention.tokens)
      let key = Key(text: text.article.text[span], role: mention.role)
      if let known = index[key] {
        forms[known].spans.append(span)
      } else {
        index[key] = forms.count
        forms.append(Form(text: key.text, role: key.role, reason: reference.reason, spans: [span]))
      }
    }
    return forms
  }

  /// The longest description, which says most.
  private func description(of entity: LocalEntity) -> String? {
    let described = entity.references.map { mentions[$0.mention] }
      .filter { $0.role == .description && $0.tokens.count > 1 }
    let longest = described.max { $0.tokens.count < $1.tokens.count }
    return longest.map { text.text($0.tokens) }
  }

  private func knownAs(_ row: Facts.Row?, besides forms: [Form]) -> [String] {
    guard let row else { return [] }
    let found = Set(forms.map { NameKey.key($0.text) })
    var names: [String] = []
    for name in [row.name] + row.aliases + row.acronyms
    where !found.contains(NameKey.key(name)) && !names.contains(name) {
      names.append(name)
    }
    return names
  }

  /// A single word of a person's name, a body that any state may have, a law by number alone.
  private func isAmbiguous(_ entity: LocalEntity) -> Bool {
    guard entity.fact == nil else { return false }
    let words = NameKey.words(entity.name).filter { !["of", "and", "for", "the"].contains($0) }
    switch entity.kind {
    case .person: return words.count == 1
    case .agency: return entity.scope == nil && words.count < 4
    case .law: return entity.scope == nil && !words.contains { $0 == "act" || Int($0) ?? 0 > 999 }
    case .place: return false
    default: return words.count == 1 && Facts.embedded.headWord(words[0]) != nil
    }
  }

  /// The best of its naming mentions.
  private func confidence(of entity: LocalEntity) -> Double {
    entity.references.map { mentions[$0.mention] }.filter(\.role.isProper).map(\.confidence).max()
      ?? 0
  }
}
