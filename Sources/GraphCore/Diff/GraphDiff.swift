/// What differs between two graphs: contradictions, entities and claims.
///
/// Both graphs are resolved as one, so that an entity is the same under any of its names.
public struct GraphDiff: Sendable {
  /// The union of both graphs; all ids refer to it.
  public let union: ResolvedGraph
  /// Pairs of claims of which one graph asserts what the other denies.
  public let contradictions: [Contradiction]
  /// Entities that only one graph has, or that changed, sorted by id.
  public let entities: [EntityChange]
  /// Entities that the two graphs call by different names, the surest first.
  public let renamed: [Rename]
  /// Claims that only one graph has, or that changed, sorted by subject, predicate and object.
  public let claims: [ClaimChange]

  /// Whether both graphs say the same.
  public var isEmpty: Bool {
    contradictions.isEmpty && entities.isEmpty && renamed.isEmpty && claims.isEmpty
  }

  /// One graph asserts what the other denies.
  public struct Contradiction: Hashable, Sendable {
    /// The claim as the old graph has it.
    public var old: Claim
    /// The claim as the new graph has it.
    public var new: Claim
  }

  /// An entity that was added, removed or changed.
  public struct EntityChange: Hashable, Sendable {
    /// The entity of the union.
    public var entity: Entity
    /// The entity by the old graph's records alone; nil when it was added.
    public var old: Entity?
    /// The entity by the new graph's records alone; nil when it was removed.
    public var new: Entity?
  }

  /// A claim that was added, removed or changed.
  public struct ClaimChange: Hashable, Sendable {
    /// The claim with the old graph's evidence; nil when it was added.
    public var old: Claim?
    /// The claim with the new graph's evidence; nil when it was removed.
    public var new: Claim?
    /// The claim as either graph has it, the new one first.
    public var claim: Claim { new ?? old! }
  }
}
