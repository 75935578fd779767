internal import GraphCore

/// The names found in a story, by their first word.
struct NameIndex {
  /// A name that stands at a place.
  struct Match {
    var length: Int
    var kind: EntityKind
    var role: Form.Role
  }

  private struct Entry {
    var words: [String]
    var kind: EntityKind
    var role: Form.Role
  }

  /// Names with one first word beyond this number are left out.
  private static let limit = 64

  private var entries: [String: [Entry]] = [:]

  /// Adds the name of a mention once.
  mutating func add(_ tokens: ArraySlice<Token>, _ mention: Mention) {
    let words = tokens.map(\.lower)
    let known = entries[words[0]] ?? []
    guard known.count < Self.limit, !known.contains(where: { $0.words == words }) else { return }
    entries[words[0]] = known + [Entry(words: words, kind: mention.kind, role: mention.role)]
  }

  /// The longest name that the tokens begin with.
  func longest(in tokens: ArraySlice<Token>) -> Match? {
    var best: Match?
    guard tokens.first!.isCapitalized else { return nil }
    for entry in entries[tokens.first!.lower] ?? [] where entry.words.count > best?.length ?? 0 {
      guard tokens.count >= entry.words.count,
        zip(tokens, entry.words).allSatisfy({ $0.lower == $1 })
      else { continue }
      best = Match(length: entry.words.count, kind: entry.kind, role: entry.role)
    }
    return best
  }
}
