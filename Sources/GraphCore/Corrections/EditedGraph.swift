/// A graph of newsgraph as a person left it in another tool: what nodes and edges show now, with
/// the records that they still carry.
public struct EditedGraph: Sendable {
  /// A node with what it shows.
  public struct Node: Sendable {
    /// Its id in the file.
    public var id: String
    /// The texts that may be its name: tools change one of them and leave the others.
    public var names: [String]
    /// Its kind, if it shows one.
    public var kind: EntityKind?
    /// Its aliases, if it lists them.
    public var aliases: [String]?
    /// The records that it carries.
    public var records: [EntityRecord]

    /// A node of an edited graph.
    public init(
      id: String, names: [String], kind: EntityKind?, aliases: [String]?, records: [EntityRecord]
    ) {
      self.id = id
      self.names = names
      self.kind = kind
      self.aliases = aliases
      self.records = records
    }
  }

  /// An edge with its ends.
  public struct Edge: Sendable {
    /// The id of the node that it comes from.
    public var source: String
    /// The id of the node that it leads to.
    public var target: String
    /// The records that it carries.
    public var records: [ClaimRecord]

    /// An edge of an edited graph.
    public init(source: String, target: String, records: [ClaimRecord]) {
      self.source = source
      self.target = target
      self.records = records
    }
  }

  /// The nodes in the file's order.
  public var nodes: [Node]
  /// The edges in the file's order.
  public var edges: [Edge]

  /// A graph of these nodes and edges.
  public init(nodes: [Node] = [], edges: [Edge] = []) {
    self.nodes = nodes
    self.edges = edges
  }
}
