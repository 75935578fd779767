import GraphCore

/// Which country a passage is about: the subject that the paragraph named last.
///
/// "Spain has left. Foreign Minister Lee ...": the office is the country's.
struct ActingCountries {
  /// Countries that are the subject of a verb, by their tokens, in the order of the text.
  private var subjects: [(token: Int, entity: Int)] = []
  /// The first token of the paragraph of each sentence, by the sentence's first token.
  private var paragraphs: [(token: Int, start: Int)] = []

  /// Finds the subjects of an article's clauses.
  init(_ clauses: [Clause], _ index: EntityIndex, _ text: TokenizedText) {
    var block = -1
    for clause in clauses {
      let sentence = text.sentences[clause.sentence]
      let first = sentence.tokens.lowerBound
      let isSameBlock = sentence.block == block
      paragraphs.append((first, isSameBlock ? paragraphs.last!.start : first))
      block = sentence.block
      for group in clause.groups.indices where clause.groups[group].form == .finite {
        let units = clause.subject(of: group).units
        guard units.count == 1, let unit = clause[units[0]], unit.isName, let entity = unit.entity,
          unit.role != .adjective, index.entities[entity].subtype == "country"
        else { continue }
        subjects.append((unit.tokens.lowerBound, entity))
      }
    }
    subjects.sort { $0.token < $1.token }
  }

  /// The country named last as a subject before a token in its paragraph.
  func country(before token: Int) -> Int? {
    guard let paragraph = paragraphs.last(where: { $0.token <= token }),
      let last = subjects.last(where: { $0.token < token }), last.token >= paragraph.start
    else { return nil }
    return last.entity
  }
}
