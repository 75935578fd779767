import GraphCore

/// A relation that a rule found in a sentence.
struct Candidate {
  /// A rule, with the share of its claims that were right on 634 annotated articles whose
  /// mentions were given.
  struct Rule: Hashable {
    let name: String
    let precision: Double

    /// How probably a claim is right where mentions are recognized instead of given: of the claims that
    /// the rules gave 0.9 and more on 92 development articles, 80 of 100 were.
    var confidence: Double { (precision * 890).rounded() / 1000 }

    static let active = Rule(name: "active", precision: 0.86)
    static let passive = Rule(name: "passive", precision: 0.9)
    static let state = Rule(name: "state", precision: 0.89)
    static let noun = Rule(name: "noun", precision: 0.91)
    static let title = Rule(name: "title", precision: 0.9)
    static let bareTitle = Rule(name: "bareTitle", precision: 0.85)
    static let apposition = Rule(name: "apposition", precision: 0.89)
    static let copula = Rule(name: "copula", precision: 0.89)
    static let constituency = Rule(name: "constituency", precision: 0.9)
    static let party = Rule(name: "party", precision: 0.9)
    static let origin = Rule(name: "origin", precision: 0.95)
    static let ownBody = Rule(name: "ownBody", precision: 0.9)
    static let placePair = Rule(name: "placePair", precision: 0.96)
    static let placePhrase = Rule(name: "placePhrase", precision: 0.93)
    static let based = Rule(name: "based", precision: 0.9)
    /// Measured on 295 articles whose mentions were recognized: 32 of 43 claims were right.
    static let caseAtLaw = Rule(name: "caseAtLaw", precision: 0.74)
    static let transparentName = Rule(name: "transparentName", precision: 0.9)
  }

  /// Words that stand for an entity.
  struct Argument {
    var entity: Int
    var tokens: Range<Int>
    var isName: Bool
  }

  /// Who says so.
  enum Speaker: Hashable {
    case entity(Int)
    /// Words for an unnamed source, as they stand in the text.
    case words(String)
  }

  var rule: Rule
  var sentence: Int
  var subject: Argument
  var predicate: Predicate
  var object: Argument
  /// The words that carry it.
  var words: Range<Int>
  var cues = StatusCues()
  /// Who says so; nil for the article itself.
  var speaker: Speaker?
  /// What it says, whoever says so and however surely.
  var relation: Relation {
    Relation(subject: subject.entity, predicate: predicate, object: object.entity)
  }

  /// Two entities and what one is or does to the other.
  struct Relation: Hashable {
    var subject: Int
    var predicate: Predicate
    var object: Int
  }

  /// Unit whose surroundings tell who says so; nil when the text itself does.
  var place: Int?
}
