import ArgumentParser
import GraphCore

extension ResolvedGraph {
  /// The entity that a person means; otherwise lists the candidates and ends with status 1 or 3.
  func entity(meantBy name: String) throws -> Entity {
    switch find(name) {
    case .found(let entity): return entity
    case .ambiguous(let candidates):
      warn("\(name) means several; give one of these ids:")
      Self.list(candidates)
      throw ExitStatus.ambiguous
    case .unknown(let near):
      warn("no entity is called \(name)" + (near.isEmpty ? "" : "; the nearest are:"))
      Self.list(near)
      throw ExitStatus.nothingOrDifferent
    }
  }

  private static func list(_ entities: [Entity]) {
    for entity in entities { warn("  \(entity.id)  \(entity.name)") }
  }
}
