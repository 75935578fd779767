/// A colour of 8 bits a channel.
package struct Color: Hashable, Sendable {
  /// The red part.
  package let red: UInt8
  /// The green part.
  package let green: UInt8
  /// The blue part.
  package let blue: UInt8

  /// As style sheets write it: `#0072b2`.
  package var hex: String {
    let digits = [red, green, blue].map { channel in
      let text = String(channel, radix: 16)
      return channel < 16 ? "0" + text : text
    }
    return "#" + digits.joined()
  }
}

extension EntityKind {
  /// Its colour in drawings and files, from the palette of Okabe and Ito (2008), which people with
  /// any colour vision can tell apart.
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
}
