package import GraphCore

/// A colour of 8 bits a channel.
package struct Color: Hashable, Sendable {
  /// The red part.
  package let red: UInt8
  /// The green part.
  package let green: UInt8
  /// The blue part.
  package let blue: UInt8
}

extension EntityKind {
  /// Its colour in drawings, from the palette of Okabe and Ito (2008), which people with any
  /// colour vision can tell apart.
  package var color: Color {
    switch self {
    case .person: Color(red: 0, green: 114, blue: 178)
    case .agency: Color(red: 213, green: 94, blue: 0)
    case .organization: Color(red: 230, green: 159, blue: 0)
    case .law: Color(red: 0, green: 158, blue: 115)
    case .place: Color(red: 86, green: 180, blue: 233)
    case .event: Color(red: 204, green: 121, blue: 167)
    default: Color(red: 153, green: 153, blue: 153)
    }
  }

  /// Its name with a capital: `Person`.
  var label: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}
