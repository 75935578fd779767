/// What a person changed in a graph, as corrections.
public struct EditComparison: Sendable {
  /// The corrections that turn the graph into the edited one, with those that it had.
  public private(set) var corrections: [Correction] = []
  /// The number of corrections that are new.
  public var newCount: Int { Set(corrections).subtracting(graph.records.corrections).count }
  /// Changes that no correction can express, for messages.
  public private(set) var inexpressible: [String] = []

  private let graph: ResolvedGraph
  private let edited: EditedGraph
  /// The entity of each record's place.
  private var owners: [Annotation.Target: EntityID] = [:]
  /// The entities whose records a node carries, the first of them first, by the node's id.
  private var carried: [String: [EntityID]] = [:]
  /// The entities that became a part of another one.
  private var merged: [EntityID: EntityID] = [:]
  /// How often each name and kind occurs, to tell entities of one name apart.
  private var bearers: [EntityName: Int] = [:]

  /// Compares a graph with what a person made of it.
  public init(from graph: ResolvedGraph, to edited: EditedGraph) {
    self.graph = graph
    self.edited = edited
    for entity in graph.entities {
      bearers[EntityName(entity), default: 0] += 1
      for record in entity.records { owners[.init(record)] = entity.id }
    }
    for node in edited.nodes {
      var ids: [EntityID] = []
      for id in node.records.compactMap({ owners[.init($0)] }) where !ids.contains(id) {
        ids.append(id)
      }
      carried[node.id] = ids
      if ids.isEmpty { inexpressible.append("the new node \"\(node.names.first ?? node.id)\"") }
    }
    var found: Set<Correction> = []
    findMerged(&found)
    findSplit(&found)
    findChanged(&found)
    findDropped(&found)
    let kept = graph.records.corrections.filter { old in !found.contains { $0.replaces(old) } }
    corrections = kept.union(found).sorted()
  }

  /// Nodes that carry records of several entities, that took over another node's edges, or that
  /// bear one name now.
  private mutating func findMerged(_ found: inout Set<Correction>) {
    for node in edited.nodes {
      for other in carried[node.id]!.dropFirst() { merge(other, into: carried[node.id]![0]) }
    }
    let present = Set(carried.values.flatMap { $0 })
    var claims: [ClaimRecord: Claim] = [:]
    for claim in graph.claims { for record in claim.evidence { claims[record] = claim } }
    for edge in edited.edges {
      guard let claim = edge.records.lazy.compactMap({ claims[$0] }).first else {
        inexpressible.append("a new edge from \(edge.source) to \(edge.target)")
        continue
      }
      for (id, node) in [(claim.subject, edge.source), (claim.object, edge.target)] {
        guard let own = carried[node]?.first, own != id, merged[id] != own else { continue }
        if present.contains(id) {
          inexpressible.append("an edge of \(id) that was moved to \(own)")
        } else {
          merge(id, into: own)
        }
      }
    }
    var byName: [EntityName: EntityID] = [:]
    for node in edited.nodes {
      guard let id = carried[node.id]!.first, let entity = graph.entity(id) else { continue }
      let name = EntityName(
        kind: node.kind ?? entity.kind, name: newName(node, entity) ?? entity.name)
      if let other = byName[name], other != id, graph.entity(other)!.name != entity.name {
        merge(id, into: other)
      } else {
        byName[name] = id
      }
    }
    for (part, whole) in merged { found.insert(.same(name(whole), name(part))) }
  }

  private mutating func merge(_ part: EntityID, into whole: EntityID) {
    if part != whole, merged[whole] != part { merged[part] = whole }
  }

  /// Entities whose records several nodes carry now.
  private func findSplit(_ found: inout Set<Correction>) {
    var nodes: [EntityID: [EditedGraph.Node]] = [:]
    for node in edited.nodes {
      for id in carried[node.id]! { nodes[id, default: []].append(node) }
    }
    for (id, parts) in nodes where parts.count > 1 {
      let records = parts.map { part in
        part.records.filter { owners[.init($0)] == id }.map {
          EntityName(kind: $0.kind, name: $0.name, article: $0.article)
        }
      }
      for (number, others) in records.enumerated().dropFirst() {
        for a in records[..<number].joined() {
          for b in others where a != b { found.insert(.notSame(a, b)) }
        }
      }
    }
  }

  /// Nodes with another name, kind or further aliases.
  private func findChanged(_ found: inout Set<Correction>) {
    for node in edited.nodes {
      guard let id = carried[node.id]!.first, let entity = graph.entity(id) else { continue }
      if let new = newName(node, entity) { found.insert(.rename(name(id), to: new)) }
      if let kind = node.kind, kind != entity.kind, kind.isKnown {
        found.insert(.retype(name(id), to: kind))
      }
      for alias in Set(node.aliases ?? []).subtracting(entity.aliases) where alias != entity.name {
        found.insert(.addAlias(name(id), alias))
      }
    }
  }

  /// Entities and claims that are gone.
  private mutating func findDropped(_ found: inout Set<Correction>) {
    let present = Set(carried.values.flatMap { $0 }).union(merged.keys)
    for entity in graph.entities where !present.contains(entity.id) {
      found.insert(.dropEntity(name(entity.id)))
    }
    let stated = Set(edited.edges.flatMap(\.records))
    for claim in graph.claims
    where present.contains(claim.subject) && present.contains(claim.object)
      && stated.isDisjoint(with: claim.evidence)
      && (merged[claim.subject] ?? claim.subject) != (merged[claim.object] ?? claim.object)
    {
      found.insert(
        .dropClaim(
          subject: name(claim.subject), predicate: claim.predicate, object: name(claim.object),
          status: claim.status))
    }
  }

  /// The text that the node shows as its name, if it was changed.
  private func newName(_ node: EditedGraph.Node, _ entity: Entity) -> String? {
    func plain(_ text: String) -> String {
      text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    return node.names.map(plain).first { !$0.isEmpty && $0 != plain(entity.name) }
  }

  /// How corrections name an entity: by an article too where several bear its name.
  private func name(_ id: EntityID) -> EntityName {
    let entity = graph.entity(id)!
    var name = EntityName(entity)
    if bearers[name]! > 1 {
      name.article = entity.records.first { $0.name == name.name }?.article
    }
    return name
  }
}

extension Correction {
  /// Whether it says otherwise of the same thing.
  fileprivate func replaces(_ old: Correction) -> Bool {
    switch (self, old) {
    case (.rename(let a, _), .rename(let b, _)), (.retype(let a, _), .retype(let b, _)): a == b
    case (.same(let a, let b), .notSame(let c, let d)),
      (.notSame(let a, let b), .same(let c, let d)):
      Set([a, b]) == Set([c, d])
    default: false
    }
  }
}
