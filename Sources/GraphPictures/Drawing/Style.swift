internal import GraphCore

/// How kinds, statuses and sides of a comparison look; `style/base.css` of the page holds the same
/// colours.
enum Style {
  /// Ink of names.
  static let ink = "#1f2933"
  /// Ink of lines and words on them.
  static let faint = "#667380"
  /// The ground.
  static let paper = "#ffffff"

  /// The colour of what one or both of two compared graphs say.
  static func color(_ side: GraphPicture.Side) -> String {
    switch side {
    case .onlyA: "#0072b2"
    case .onlyB: "#e69f00"
    case .both: "#7b8794"
    case .contradicted: "#b3261e"
    }
  }

  /// The colour of a claim's line.
  static func color(_ status: Status) -> String {
    status == .denied ? "#b3261e" : faint
  }

  /// The dash pattern of a claim's line; nil for a solid one.
  static func dashes(_ status: Status) -> String? {
    switch status {
    case .asserted: nil
    case .denied: "7 5"
    case .alleged: "2 4"
    case .planned: "12 4"
    }
  }

  /// The sign in the mark on a claim's line; nil for one without a mark.
  static func mark(_ arc: GraphPicture.Arc) -> String? {
    arc.side == .contradicted ? "≠" : mark(arc.claim.status)
  }

  /// The sign of a status.
  static func mark(_ status: Status) -> String? {
    switch status {
    case .asserted: nil
    case .denied: "×"
    case .alleged: "?"
    case .planned: "…"
    }
  }

  /// How far below a mark's centre its sign stands.
  static func drop(_ sign: String) -> Double { sign == "…" ? 1 : 3.6 }

  /// A predicate as words: "works for".
  static func words(_ predicate: Predicate) -> String {
    String(predicate.rawValue.map { $0 == "_" ? " " : $0 })
  }

  /// A kind's symbol as an SVG path of radius 1.
  static func symbol(_ kind: EntityKind) -> String {
    switch kind {
    case .agency: "M0-1 .87-.5V.5L0 1-.87.5V-.5Z"
    case .organization: "M-.85-.85H.85V.85H-.85Z"
    case .law: "M-.75-1H.3L.75-.55V1H-.75Z"
    case .place: "M0 1-.95-.7H.95Z"
    case .event:
      "M0-1 .25-.35 .95-.31 .4.13 .59.81 0 .42-.59.81-.4.13-.95-.31-.25-.35Z"
    default: "M-1 0A1 1 0 0 1 1 0A1 1 0 0 1-1 0Z"
    }
  }

  /// The width of a claim's line in pixels: thicker when more articles state it.
  static func width(_ arc: GraphPicture.Arc) -> Double {
    let width = min(3.5, 1.3 + 0.5 * (arc.claim.weight - 1))
    return arc.side == .contradicted ? max(2.5, width) : width
  }
}
