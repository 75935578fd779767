internal import GraphCore

/// The keys of what other tools attached to a graph's entities and claims.
struct AddedKeys {
  /// A key with the annotations' name, which the plain schema may not allow.
  typealias Key = (name: String, key: GraphMLKey)

  let index: AnnotationIndex
  let entities: [Key]
  let claims: [Key]

  /// All keys in the order in which they are declared.
  var all: [GraphMLKey] { (entities + claims).map(\.key) }

  init(_ annotations: Set<Annotation>, flavor: GraphML.Flavor) {
    index = AnnotationIndex(annotations)
    var types: [String: Set<String>] = [:]
    for annotation in annotations {
      let isValue = ValueType(rawValue: annotation.type)?.accepts(Array(annotation.value.utf8))
      let domain = if case .entity = annotation.target { "node" } else { "edge" }
      types["\(domain) \(annotation.name)", default: []].insert(
        isValue == true ? annotation.type : "string")
    }
    func keys(_ domain: String, _ names: [String]) -> [Key] {
      names.enumerated().map { number, name in
        // Values of several types are declared as text, which holds them all.
        let types = types["\(domain) \(name)"]!
        return (
          name,
          GraphMLKey(
            id: "added_\(domain)_\(number)", domain: domain,
            name: flavor == .strict ? name.nameToken : name,
            type: types.count == 1 ? types.first! : "string")
        )
      }
    }
    entities = keys("node", index.names.entities)
    claims = keys("edge", index.names.claims)
  }
}

extension String {
  /// With underscores for what the schema allows in no name of a key.
  fileprivate var nameToken: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map {
          $0.properties.isAlphabetic || $0.properties.numericType != nil
            || ".-_:".unicodeScalars
              .contains($0)
            ? $0 : "_"
        }))
  }
}
