// Total orders of records: results must not depend on the order of a set. Hashes take what mostly
// differs, so that large sets cost little; equality compares everything.

extension EntityRecord {
  /// Hashes the place.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(article)
    hasher.combine(anchor)
  }
}

extension ClaimRecord {
  /// Hashes the places and what is said of them.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(article)
    hasher.combine(evidence.span)
    hasher.combine(subject)
    hasher.combine(object)
    hasher.combine(predicate)
    hasher.combine(status)
  }
}

extension EntityRecord: Comparable {
  /// By article and place; records of one place by everything else that they hold.
  public static func < (a: EntityRecord, b: EntityRecord) -> Bool {
    if a.article != b.article { return a.article < b.article }
    if a.anchor != b.anchor { return a.anchor < b.anchor }
    if a.tieBreak != b.tieBreak { return a.tieBreak.lexicographicallyPrecedes(b.tieBreak) }
    let (left, right) = (a.forms.map(\.tieBreak), b.forms.map(\.tieBreak))
    return left.lexicographicallyPrecedes(right) { $0.lexicographicallyPrecedes($1) }
  }

  private var tieBreak: [String] {
    [
      kind.rawValue, name, subtype ?? "", description ?? "", fact ?? "", scope ?? "",
      isAmbiguous ? "1" : "0", String(confidence),
    ] + knownAs
  }
}

extension Form {
  fileprivate var tieBreak: [String] {
    [text, role.rawValue, reason.rawValue] + spans.flatMap { [String($0.start), String($0.end)] }
  }
}

extension ClaimRecord: Comparable {
  /// By article and place of the evidence; records of one sentence by everything else.
  public static func < (a: ClaimRecord, b: ClaimRecord) -> Bool {
    if a.article != b.article { return a.article < b.article }
    if a.evidence.span != b.evidence.span { return a.evidence.span < b.evidence.span }
    if a.evidence.subject != b.evidence.subject { return a.evidence.subject < b.evidence.subject }
    if a.evidence.object != b.evidence.object { return a.evidence.object < b.evidence.object }
    if a.subject != b.subject { return a.subject < b.subject }
    if a.object != b.object { return a.object < b.object }
    if a.status != b.status { return a.status < b.status }
    return a.tieBreak.lexicographicallyPrecedes(b.tieBreak)
  }

  private var tieBreak: [String] {
    let who =
      switch source {
      case nil: ""
      case .entity(let anchor): "\(anchor.start)-\(anchor.end)"
      case .words(let words): "“\(words)"
      }
    return [
      predicate.rawValue, who, words, evidence.quote, start ?? "", end ?? "", String(confidence),
    ]
  }
}
