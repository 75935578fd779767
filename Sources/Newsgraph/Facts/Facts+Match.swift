extension Facts {
  /// A run of tokens that is a form of some rows.
  struct Match: Hashable, Sendable {
    /// What the form is to its row.
    enum Role: Hashable, Sendable {
      /// A name or alias.
      case name
      /// An acronym, written as it is in the table.
      case acronym
      /// A demonym or adjective.
      case adjective
      /// A name that means the row only where its scope is the subject.
      case local
    }

    /// A row and what the form is to it.
    struct Candidate: Hashable, Sendable {
      var row: Row
      var role: Role
    }

    /// The number of tokens.
    var length: Int
    /// The rows that it may mean, the most likely first; never empty. A local name stands last, and
    /// only with the most likely of its rows.
    var candidates: [Candidate]

    /// The rows that it may mean.
    var rows: [Row] { candidates.map(\.row) }
    /// What the form is to the most likely row.
    var role: Role { candidates[0].role }
  }

  /// The longest form of a row that begins at a token.
  ///
  /// Names begin with a capitalized token, save those that are written otherwise ("al-Qaeda");
  /// further on case does not count, but in acronyms it always does.
  func longestMatch(in tokens: [Token], at index: Int) -> Match? {
    guard let limit = table.formLengths.first(.firstWord(tokens[index].lower.utf8)) else {
      return nil
    }
    let isCapitalized = tokens[index].isCapitalized || tokens[index].text.utf8.first! < 0x3a
    var name = PhraseHash()
    var exact = PhraseHash(exact: true)
    var length = 0
    var best: Match?
    for next in index..<tokens.count {
      let token = tokens[next]
      if next > index, token.hasSpaceBefore {
        name.addSpace()
        exact.addSpace()
        length += 1
      }
      length += token.lower.utf8.count
      guard length <= Int(limit) else { break }
      name.add(token.lower)
      exact.add(token.text)
      var candidates = candidates(exact)
      if isCapitalized { candidates += self.candidates(name) }
      if !candidates.isEmpty {
        best = Match(length: next - index + 1, candidates: sorted(candidates))
      }
    }
    return best
  }

  private func candidates(_ phrase: PhraseHash) -> [(entry: UInt32, role: Match.Role)] {
    guard table.forms.first(phrase) != nil else { return [] }
    return table.forms[phrase].compactMap { entry in
      switch FactTable.form(entry) {
      case .name: (entry, .name)
      case .acronym: (entry, .acronym)
      case .adjective: (entry, .adjective)
      case .local: (entry, .local)
      case .capital, .id: nil
      }
    }
  }

  /// Each row once, in the order of the table, and one local name last.
  private func sorted(_ found: [(entry: UInt32, role: Match.Role)]) -> [Match.Candidate] {
    let ordered = found.sorted {
      ($0.role == .local ? 1 : 0, $0.entry) < ($1.role == .local ? 1 : 0, $1.entry)
    }
    var seen: Set<Int> = []
    let locals = ordered.drop { $0.role != .local }
    return (ordered.prefix { $0.role != .local } + locals.prefix(1)).filter {
      seen.insert(FactTable.row($0.entry)).inserted
    }.map {
      Match.Candidate(row: table.row(FactTable.row($0.entry)), role: $0.role)
    }
  }
}
