internal import XMLBridge

/// A key that a file declares, or that its data name before it is declared.
struct DeclaredKey {
  var id: String
  var name: String
  var domain: String
  /// As the file says it; `string` when it says nothing.
  let type: String
  /// The type, unless it is none that GraphML knows.
  let valueType: ValueType?
  let isDeclared: Bool
  /// Whether its values are wanted; others are only checked.
  var isWanted = true
  /// Whether its values are yEd's graphics: elements, not text.
  var isGraphics = false

  init(id: String, name: String, domain: String, type: String, isDeclared: Bool = true) {
    self.id = id
    self.name = name
    self.domain = domain
    self.type = type
    self.isDeclared = isDeclared
    valueType = ValueType(rawValue: type)
  }

  /// What is done with its values.
  var use: KeyUse {
    KeyUse(
      isDeclared: isDeclared, isKept: isWanted && !isGraphics, type: valueType ?? .string,
      isRead: isWanted || valueType ?? .string != .string)
  }
}

/// What is done with a key's values: all that is asked at each of them.
struct KeyUse {
  var isDeclared: Bool
  /// Whether its values are handed on.
  var isKept: Bool
  var type: ValueType
  /// Whether the text of its values is looked at.
  var isRead: Bool
}

/// The keys of a file in the order in which they are met.
struct GraphMLKeys {
  private(set) var all: [DeclaredKey] = []
  private var uses: [KeyUse] = []
  private var ids = Interner()

  subscript(index: Int) -> DeclaredKey { all[index] }

  /// What is done with a key's values.
  func use(_ index: Int) -> KeyUse { uses[index] }

  /// Those that the file declares.
  var declared: [DeclaredKey] { all.filter(\.isDeclared) }

  /// The number of the key with an id, which is added, undeclared, if it is new.
  mutating func find(_ id: XMLBytes) -> Int {
    let number = ids.number(of: id)
    if number == all.count {
      let text = id.string
      add(DeclaredKey(id: text, name: text, domain: "all", type: "string", isDeclared: false))
    }
    return number
  }

  /// Notes a key's declaration; false when there is one of that id already.
  mutating func declare(_ key: DeclaredKey) -> Bool {
    let number = ids.number(of: Array(key.id.utf8)[...])
    if number == all.count {
      add(key)
      return true
    }
    guard !all[number].isDeclared else { return false }
    all[number] = key
    uses[number] = key.use
    return true
  }

  private mutating func add(_ key: DeclaredKey) {
    all.append(key)
    uses.append(key.use)
  }
}
