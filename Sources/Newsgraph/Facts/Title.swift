internal import GraphCore

/// A title of office, rank or profession, or another word that stands before or after a person's
/// name.
struct Title: Hashable, Sendable {
  /// What its bearer's relation has as object, or what the word is.
  enum Role: String, Hashable, Sendable, CaseIterable {
    /// A country, or an organization that has such an office: president, king.
    case country
    /// Any organised body: director, chairman.
    case organization
    /// A ministry or department, named by `portfolio` where the title does.
    case ministry
    /// Any body or person for whom somebody speaks, advises or works: spokesperson.
    case body
    /// A parliament or one of its chambers, and the place that elects.
    case chamber
    /// A political party or parliamentary group.
    case party
    /// A state, province, city or district: governor, mayor.
    case place
    /// A court.
    case court
    /// A prosecutor's office.
    case prosecution
    /// A police force or investigating service.
    case police
    /// An army or another armed force.
    case force
    /// Any other agency: spy chief, inspector general.
    case agency
    /// A church or other religious body.
    case church
    /// A newspaper or broadcaster.
    case outlet
    /// No body: the word tells what the person is: activist, suspect, lawyer.
    case person
    /// No body: the word tells whose relative the person is: wife, son.
    case kin
    /// No body and no post: Mr, Dr, Sir, Prince.
    case honorific
    /// Goes before another title: former, acting, deputy.
    case modifier
  }

  /// The title in lower case: "foreign minister".
  var phrase: String
  /// What relates the bearer to the object, nil where the title relates to nothing.
  var relation: Predicate?
  /// What the object is.
  var role: Role
  /// The field of a minister: "foreign", "defence".
  var portfolio: String?
}

extension Facts {
  /// The longest title that begins at a token, in any case.
  func title(at index: Int, in tokens: [Token]) -> (length: Int, title: Title)? {
    guard let limit = table.titleLengths.first(.firstWord(tokens[index].lower.utf8)) else {
      return nil
    }
    var phrase = PhraseHash()
    var length = 0
    var best: (length: Int, line: Int)?
    for next in index..<tokens.count {
      let token = tokens[next]
      if next > index, token.hasSpaceBefore {
        phrase.addSpace()
        length += 1
      }
      length += token.lower.utf8.count
      guard length <= Int(limit) else { break }
      phrase.add(token.lower)
      if let line = table.titles.first(phrase) { best = (next - index + 1, Int(line)) }
    }
    guard let best else { return nil }
    return (best.length, title(line: best.line))
  }

  /// The titles that end right before a token, the earliest beginning at or after `start`: "former
  /// Foreign Minister".
  func title(endingAt end: Int, from start: Int, in tokens: [Token]) -> Range<Int>? {
    var first = end
    var isLonger = true
    while isLonger {
      isLonger = false
      for place in max(start, first - Self.longestTitle)..<first
      where title(at: place, in: tokens)?.length == first - place {
        first = place
        isLonger = true
        break
      }
    }
    return first < end ? first..<end : nil
  }

  /// Tokens of a title that are looked at before a name.
  private static let longestTitle = 8

  private func title(line: Int) -> Title {
    let columns = table.columns(table.titleLines[line]).map(table.string)
    guard let role = Title.Role(rawValue: columns[2]) else {
      preconditionFailure("unknown role \(columns[2]) in the fact tables")
    }
    return Title(
      phrase: columns[0], relation: columns[1].isEmpty ? nil : Predicate(rawValue: columns[1]),
      role: role, portfolio: columns[3].isEmpty ? nil : columns[3])
  }
}
