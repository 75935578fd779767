/// What an entity is: one of the six kinds that a graph holds.
public struct EntityKind: RawRepresentable, Hashable, Sendable, Codable {
  /// The kind's name as it stands in files: `person`, `agency` ...
  public let rawValue: String

  /// The kind of that name; see `isKnown` for whether it is one of the six.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// A named individual.
  public static let person = EntityKind(rawValue: "person")
  /// A body that acts with the authority of a state or of states.
  public static let agency = EntityKind(rawValue: "agency")
  /// Any other organised body.
  public static let organization = EntityKind(rawValue: "organization")
  /// A statute, bill, treaty, order or a part of one.
  public static let law = EntityKind(rawValue: "law")
  /// A country, region, city, building or natural feature.
  public static let place = EntityKind(rawValue: "place")
  /// A named event.
  public static let event = EntityKind(rawValue: "event")

  /// The six kinds, in the order in which they are listed.
  public static let all: [EntityKind] = [.person, .agency, .organization, .law, .place, .event]

  /// Whether it is one of the six.
  public var isKnown: Bool { Self.all.contains(self) }
}

extension EntityKind: CustomStringConvertible {
  /// The kind's name.
  public var description: String { rawValue }
}
