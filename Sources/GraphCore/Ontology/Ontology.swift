/// One row of the ontology: what a predicate means and which kinds of entity it relates.
public struct OntologyRow: Sendable {
  /// The predicate.
  public let predicate: Predicate
  /// Its name read from object to subject, for listings: `headed_by`.
  public let inverse: String
  /// Kinds that its subject may have.
  public let subjects: Set<EntityKind>
  /// Kinds that its object may have.
  public let objects: Set<EntityKind>
  /// Whether subject and object may be exchanged.
  public let isSymmetric: Bool
}

/// The table of predicates: the contract between the extractor and everything that reads graphs.
public enum Ontology {
  /// All rows, in the order in which predicates are listed.
  public static let rows: [OntologyRow] = [
    row(.heads, "headed_by", [.person], employers),
    row(.worksFor, "employs", [.person], employers),
    row(.memberOf, "has_member", actors, bodies),
    row(.partOf, "has_part", partsAndWholes, partsAndWholes),
    row(.locatedIn, "location_of", [.agency, .organization, .place, .event], [.place]),
    row(.founded, "founded_by", actorsAndLaws, bodies),
    row(.owns, "owned_by", actors, employers),
    row(.citizenOf, "has_citizen", [.person], [.place]),
    row(.livesIn, "residence_of", [.person], [.place]),
    row(.bornIn, "birthplace_of", [.person], [.place]),
    row(.educatedAt, "educated", [.person], [.organization]),
    row(.spouseOf, "spouse_of", [.person], [.person], symmetric: true),
    row(.parentOf, "child_of", [.person], [.person]),
    row(.siblingOf, "sibling_of", [.person], [.person], symmetric: true),
    row(.relativeOf, "relative_of", [.person], [.person], symmetric: true),
    row(.associateOf, "associate_of", [.person], [.person], symmetric: true),
    row(
      .succeeds, "succeeded_by", [.person, .agency, .organization, .law],
      [.person, .agency, .organization, .law]),
    row(.appoints, "appointed_by", actors, [.person]),
    row(.removes, "removed_by", actorsAndLaws, [.person]),
    row(.enacts, "enacted_by", actors, [.law]),
    row(.proposes, "proposed_by", actors, [.law]),
    row(.amends, "amended_by", actorsAndLaws, [.law]),
    row(.repeals, "repealed_by", actorsAndLaws, [.law]),
    row(.enforces, "enforced_by", actors, [.law]),
    row(.violates, "violated_by", actorsAndLaws, [.law]),
    row(.appliesTo, "subject_to", [.law], actorsAndEvents),
    row(.charges, "charged_by", actors, actors),
    row(.convicts, "convicted_by", actors, actors),
    row(.clears, "cleared_by", actors, actors),
    row(.arrests, "arrested_by", actors, [.person]),
    row(.investigates, "investigated_by", actors, actorsAndEvents),
    row(.sanctions, "sanctioned_by", actorsAndLaws, actors),
    row(.supports, "supported_by", actors, any),
    row(.opposes, "opposed_by", actors, any),
    row(.accuses, "accused_by", actors, actors),
    row(.attacks, "attacked_by", actors, actors),
    row(.meets, "meets", actors, actors, symmetric: true),
    row(.agreesWith, "agrees_with", actors, actors, symmetric: true),
    row(.speaksTo, "told_by", actors, actors),
    row(.funds, "funded_by", actors, actorsAndEvents),
    row(.visits, "visited_by", bodiesAndPersons, [.place]),
    row(.participatesIn, "has_participant", actors, [.event]),
    row(.relatedTo, "related_to", any, any),
  ]

  /// The row of a predicate, or nil when it is not in the table.
  public static func row(_ predicate: Predicate) -> OntologyRow? { byPredicate[predicate] }

  /// Whether subject and object of the predicate may be exchanged; false for an unknown one.
  public static func isSymmetric(_ predicate: Predicate) -> Bool {
    byPredicate[predicate]?.isSymmetric ?? false
  }

  /// Whether the predicate may relate a subject and an object of these kinds.
  public static func allows(_ predicate: Predicate, _ subject: EntityKind, _ object: EntityKind)
    -> Bool
  {
    guard let row = byPredicate[predicate] else { return false }
    return row.subjects.contains(subject) && row.objects.contains(object)
  }

  /// SHA-256 of the table, in hexadecimal: which ontology a graph was made with.
  public static let hash: String = {
    func names(_ kinds: Set<EntityKind>) -> String {
      kinds.map(\.rawValue).sorted().joined(separator: " ")
    }
    let lines = rows.map { row in
      "\(row.predicate)\t\(row.inverse)\t\(names(row.subjects))\t\(names(row.objects))\t\(row.isSymmetric)\n"
    }
    return SHA256.hexDigest(lines.joined().utf8)
  }()

  private static let byPredicate = Dictionary(
    uniqueKeysWithValues: rows.map { ($0.predicate, $0) })

  private static func row(
    _ predicate: Predicate, _ inverse: String, _ subjects: Set<EntityKind>,
    _ objects: Set<EntityKind>, symmetric: Bool = false
  ) -> OntologyRow {
    OntologyRow(
      predicate: predicate, inverse: inverse, subjects: subjects, objects: objects,
      isSymmetric: symmetric)
  }
}

private let any = Set(EntityKind.all)
private let bodies: Set<EntityKind> = [.agency, .organization]
private let bodiesAndPersons = bodies.union([.person])
private let employers = bodies.union([.place])
private let actors = employers.union([.person])
private let actorsAndLaws = actors.union([.law])
private let actorsAndEvents = actors.union([.event])
private let partsAndWholes = employers.union([.law, .event])
