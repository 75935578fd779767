import GraphCore

extension Console {
  /// Prints a diff as people read it: contradictions, entities, then relations by entity.
  mutating func printDiff(_ changes: [ListedChange]) throws {
    var section = ""
    for change in changes {
      let heading = Self.section(of: change)
      if heading != section {
        if !section.isEmpty { try line() }
        try line(styled(heading, .bold))
        section = heading
      }
      try printChange(change)
    }
  }

  private static func section(of change: ListedChange) -> String {
    if change.change == .contradiction { return "Contradictions" }
    return change.relation == nil ? "Entities" : change.subject.name
  }

  private mutating func printChange(_ change: ListedChange) throws {
    guard let relation = change.relation, let object = change.object else {
      try line(signed(change, Self.entityLine(change)))
      return
    }
    if change.change == .contradiction {
      try line(signed(change, "\(change.subject.name)  \(relation)  \(object.name)"))
      try printSide("-", change.oldClaim!, showsStatus: true)
      try printSide("+", change.newClaim!, showsStatus: true)
      return
    }
    let statuses = [change.oldClaim?.summary, change.newClaim?.summary].compactMap { $0 }
    try line(
      signed(
        change,
        TextLayout.columns([
          (relation.rawValue, 15), (object.name, 30), (statuses.joined(separator: " → "), 29),
        ])))
    if change.change == .changed {
      try printSide("-", change.oldClaim!, showsStatus: false)
      try printSide("+", change.newClaim!, showsStatus: false)
    } else {
      try printQuote((change.newClaim ?? change.oldClaim!).evidence[0].quote, indent: 6)
    }
  }

  private static func entityLine(_ change: ListedChange) -> String {
    guard let old = change.oldEntity, let new = change.newEntity else {
      return TextLayout.columns([(change.subject.kind.rawValue, 12), (change.subject.name, 64)])
    }
    return "\(old.kind) \(old.name) → \(new.kind) \(new.name)"
  }

  private mutating func printSide(
    _ sign: String, _ side: ListedChange.ClaimSide, showsStatus: Bool
  ) throws {
    if showsStatus { try line("    \(sign) \(side.summary)  [\(side.evidence[0].article)]") }
    try printQuote(side.evidence[0].quote, indent: 6, sign: showsStatus ? "" : "    \(sign) ")
  }

  private mutating func printQuote(_ quote: String, indent: Int, sign: String = "") throws {
    for (number, text) in TextLayout.wrap(quote, indent: indent).enumerated() {
      let isSigned = number == 0 && !sign.isEmpty
      try line(styled(isSigned ? sign + text.dropFirst(indent) : text, .dim))
    }
  }

  private func signed(_ change: ListedChange, _ text: String) -> String {
    let style: Style =
      switch change.change {
      case .added: .green
      case .removed, .contradiction: .red
      case .changed: .yellow
      }
    return styled("\(change.change.sign) \(text)", style)
  }
}
