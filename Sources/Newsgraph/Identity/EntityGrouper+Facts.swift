internal import GraphCore

/// Forms of the same row of the fact tables are one entity.
extension EntityGrouper {
  mutating func joinFormsByFacts() {
    var draftOfRow: [String: Int] = [:]
    let initials = Set(forms.lazy.filter { $0.family != .person }.flatMap(\.initials))
    // Names first: an acronym then finds the row that the text spells out.
    for isAcronym in [false, true] {
      for form in forms.indices where (forms[form].role == .acronym) == isAcronym {
        let known = rows(for: forms[form])
        guard let row = known.first(where: { draftOfRow[$0.id] != nil }) ?? known.first else {
          continue
        }
        if let draft = draftOfRow[row.id] {
          join(form, to: draft, reason(for: forms[form], row))
        } else if !isAcronym || !initials.contains(forms[form].words.joined()) {
          let draft = addDraft(form)
          drafts[draft].fact = row
          draftOfRow[row.id] = draft
        }
      }
    }
  }

  private func rows(for form: NameForm) -> [Facts.Row] {
    guard form.family != .person else { return [] }
    let text = form.text
    var rows = form.role == .adjective ? facts.rows(adjective: text) : facts.rows(named: text)
    if rows.isEmpty { rows = facts.rows(adjective: text) + facts.rows(acronym: text) }
    if rows.isEmpty, text.contains("."), text.utf8.count < 8 {
      rows = facts.rows(acronym: text.filter { $0 != "." })
    }
    if rows.isEmpty, form.family == .body, let bare = withoutSuffixes(text) {
      rows = facts.rows(named: bare)
    }
    return rows.filter { NameForm.Family($0.kind) == form.family }
  }

  /// The name of a company without "Co. Ltd" and the like; nil when it has none.
  private func withoutSuffixes(_ name: String) -> String? {
    var words = name.split(separator: " ")
    while words.count > 1, NameWords.companySuffixes.contains(words.last!.lowercased()) {
      words.removeLast()
    }
    let bare = words.joined(separator: " ")
    guard bare.utf8.count < name.utf8.count else { return nil }
    return bare.hasSuffix(",") ? String(bare.dropLast()) : bare
  }

  private func reason(for form: NameForm, _ row: Facts.Row) -> JoinReason {
    if form.role == .adjective, row.kind == .place { return .demonym }
    return .table
  }
}
