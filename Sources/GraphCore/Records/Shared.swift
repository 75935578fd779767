/// A value behind one reference, which copies share until one of them is changed.
///
/// Records have up to nine strings and arrays each, and sets, groups, entities and claims all hold
/// them: as values in place, half of the time of reading a large graph went into moving them and
/// counting their references, and each took its full size at every place.
struct Shared<Value> {
  fileprivate final class Box {
    let value: Value

    init(_ value: Value) { self.value = value }
  }

  private var box: Box

  /// A value that is not shared yet.
  init(_ value: Value) { box = Box(value) }

  /// The value.
  var value: Value {
    get { box.value }
    set { box = Box(newValue) }
  }
}

extension Shared: Equatable where Value: Equatable {
  static func == (a: Shared, b: Shared) -> Bool { a.box === b.box || a.value == b.value }
}

extension Shared: Hashable where Value: Hashable {
  func hash(into hasher: inout Hasher) { hasher.combine(value) }
}

extension Shared.Box: Sendable where Value: Sendable {}
extension Shared: Sendable where Value: Sendable {}
