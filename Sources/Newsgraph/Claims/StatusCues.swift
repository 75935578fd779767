import GraphCore

/// What the words round an act say about it: whether it is denied, open or still to come.
struct StatusCues: Hashable {
  /// A negation: "did not", "refused to".
  var isDenied = false
  /// A hedge: "may", "reportedly".
  var isAlleged = false
  /// Future, wish, demand or condition: "will", "plans to", "if".
  var isPlanned = false

  /// The status of a claim under these cues.
  var status: Status {
    if isDenied { return .denied }
    if isPlanned { return .planned }
    return isAlleged ? .alleged : .asserted
  }

  /// Takes a modal verb into account.
  mutating func add(modal: String) {
    switch modal {
    case "may", "might", "could": isAlleged = true
    case "can", "ca": break
    default: isPlanned = true
    }
  }

  /// Takes the cues of a governing verb into account.
  mutating func merge(_ other: StatusCues) {
    isDenied = isDenied != other.isDenied
    isAlleged = isAlleged || other.isAlleged
    isPlanned = isPlanned || other.isPlanned
  }
}
