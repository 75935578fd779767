/// A value that another program attached to an entity or a claim: its place in a drawing, the
/// number of its community. It is carried along and never interpreted.
public struct Annotation: Hashable, Sendable {
  /// What a value is attached to, by one of its records, so that it stays where it belongs when
  /// graphs are merged.
  public enum Target: Hashable, Sendable {
    /// The entity of the record at this place.
    case entity(article: ArticleID, anchor: EntityRecord.Anchor)
    /// The claim of a record with these ends.
    case claim(
      article: ArticleID, subject: EntityRecord.Anchor, predicate: Predicate,
      object: EntityRecord.Anchor, status: Status)

    /// The entity that a record describes.
    public init(_ record: EntityRecord) {
      self = .entity(article: record.article, anchor: record.anchor)
    }

    /// The claim that a record states.
    public init(_ record: ClaimRecord) {
      self = .claim(
        article: record.article, subject: record.subject, predicate: record.predicate,
        object: record.object, status: record.status)
    }
  }

  /// What the value is attached to.
  public var target: Target
  /// What the program calls it: `x`, `Modularity Class`.
  public var name: String
  /// The value's type, as GraphML calls it: `string`, `int`, `double` ...
  public var type: String
  /// The value as text.
  public var value: String

  /// A value attached to an entity or a claim.
  public init(target: Target, name: String, type: String, value: String) {
    self.target = target
    self.name = name
    self.type = type
    self.value = value
  }
}

/// The annotations of a graph by what they are attached to.
package struct AnnotationIndex {
  /// The names in use, sorted; entities first.
  package let names: (entities: [String], claims: [String])
  private var byTarget: [Annotation.Target: [Annotation]] = [:]

  /// The annotations of a set of records.
  package init(_ annotations: Set<Annotation>) {
    var names: (entities: Set<String>, claims: Set<String>) = ([], [])
    for annotation in annotations {
      byTarget[annotation.target, default: []].append(annotation)
      switch annotation.target {
      case .entity: names.entities.insert(annotation.name)
      case .claim: names.claims.insert(annotation.name)
      }
    }
    self.names = (names.entities.sorted(), names.claims.sorted())
  }

  /// One annotation for each name attached to an entity, by name.
  package func annotations(of entity: Entity) -> [String: Annotation] {
    chosen(entity.records.lazy.map(Annotation.Target.init))
  }

  /// One annotation for each name attached to a claim, by name.
  package func annotations(of claim: Claim) -> [String: Annotation] {
    chosen(claim.evidence.lazy.map(Annotation.Target.init))
  }

  /// Of several values of one name the greatest, so that it does not depend on any order.
  private func chosen(_ targets: some Sequence<Annotation.Target>) -> [String: Annotation] {
    guard !byTarget.isEmpty else { return [:] }
    var chosen: [String: Annotation] = [:]
    for annotation in targets.flatMap({ byTarget[$0] ?? [] }) {
      if let other = chosen[annotation.name],
        (other.value, other.type) >= (annotation.value, annotation.type)
      {
        continue
      }
      chosen[annotation.name] = annotation
    }
    return chosen
  }
}
