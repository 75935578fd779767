internal import GraphCore

extension GraphPicture {
  /// A claim as it is drawn: a curve from its subject to its object.
  struct Arc: Sendable {
    /// The claim.
    var claim: Claim
    /// Which of two compared graphs states it; nil in a picture of one graph.
    var side: Side?
    /// The claim of the other graph that says the contrary.
    var contrary: ClaimID?
    /// The subject, as an index into the picture's nodes.
    var from: Int
    /// The object, as an index into the picture's nodes.
    var to: Int
    /// How far, in pixels, the curve's middle lies beside the straight line, seen from the node
    /// with the smaller index to the other: each relation of a pair has a place of its own.
    var bend: Double
    /// Mark and words on the curve, where there is room for them.
    var tag: Tag?

    /// The space, in pixels, between neighbouring relations of one pair.
    static let spread = 30.0

    /// What stands on a curve: the mark of its status, and the relation's words.
    struct Tag: Hashable, Sendable {
      /// Where on the curve its centre lies: 0 at the subject, 1 at the object.
      var place: Double
      /// Whether there is room for the words beside the mark.
      var hasWords: Bool
      /// Its space in the picture.
      var box: Rectangle
    }

    /// The words of the relation: the predicate's, or the text's own for one that has no name.
    var words: String {
      let isUnnamed = claim.predicate == .relatedTo && !claim.words.isEmpty
      return isUnnamed ? claim.words : Style.words(claim.predicate)
    }
  }
}

/// A quadratic curve between two symbols.
///
/// `geometry.js` of the page draws the same curve while a person drags a symbol.
struct Curve {
  /// Where it leaves the subject's symbol.
  var start: Point
  /// The control point.
  var control: Point
  /// Where it reaches the object's symbol.
  var end: Point

  private static let gap = 3.0

  init(_ arc: GraphPicture.Arc, _ from: GraphPicture.Node, _ to: GraphPicture.Node) {
    let (a, b) = (from.position!, to.position!)
    let forward = arc.from < arc.to ? b - a : a - b
    let normal = Point(-forward.y, forward.x).unit
    control = (a + b) * 0.5 + normal * (2 * arc.bend)
    let (leave, reach) = ((control - a).unit, (control - b).unit)
    start = a + leave * (from.reach(towards: leave) + Self.gap)
    end = b + reach * (to.reach(towards: reach) + Self.gap)
  }

  /// The point at a parameter, 0 at the start and 1 at the end.
  func point(at t: Double) -> Point {
    let u = 1 - t
    return start * (u * u) + control * (2 * u * t) + end * (t * t)
  }

  /// The direction in which it reaches its end.
  var finalDirection: Point { (end - control).unit }
}
