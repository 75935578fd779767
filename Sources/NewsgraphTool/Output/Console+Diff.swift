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
    } else {
      let only =
        change.oldClaim == nil ? change.newClaim : change.newClaim == nil ? change.oldClaim : nil
      try line(
        signed(
          change,
          TextLayout.columns([
            (relation.rawValue, 15), (object.name, 30), (only?.summary ?? "", 29),
          ])))
    }
    if let old = change.oldClaim, let new = change.newClaim {
      try printSide("-", old)
      try printSide("+", new)
    } else {
      try printQuote((change.newClaim ?? change.oldClaim!))
    }
  }

  private static func entityLine(_ change: ListedChange) -> String {
    guard let old = change.oldEntity, let new = change.newEntity else {
      return TextLayout.columns([(change.subject.kind.rawValue, 12), (change.subject.name, 64)])
    }
    guard let confidence = change.confidence else {
      return "\(old.kind) \(old.name) → \(new.kind) \(new.name)"
    }
    let names = TextLayout.columns([(new.kind.rawValue, 12), ("\(old.name) → \(new.name)", 50)])
    return names + "  renamed (\(confidence))"
  }

  private mutating func printSide(_ sign: String, _ side: ListedChange.ClaimSide) throws {
    try line("    \(sign) \(side.summary)")
    try printQuote(side)
  }

  private mutating func printQuote(_ side: ListedChange.ClaimSide) throws {
    for text in TextLayout.wrap(side.evidence[0].quote, indent: 6) {
      try line(styled(text, .dim))
    }
  }

  private func signed(_ change: ListedChange, _ text: String) -> String {
    let style: Style =
      switch change.change {
      case .added: .green
      case .removed, .contradiction: .red
      case .changed, .renamed: .yellow
      }
    return styled("\(change.change.sign) \(text)", style)
  }
}
