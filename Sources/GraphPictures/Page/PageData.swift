internal import GraphCore

/// What the page's script reads: the picture with its proof. Numbers that stand for an entity, a
/// claim or an article are indices into the lists here.
struct PageData: Encodable {
  var title: String
  /// Names of two compared graphs.
  var names: [String]?
  var omittedEntities: Int
  var omittedClaims: Int
  /// Left, top, right and lower edge of what is drawn.
  var bounds: [Double]
  var kinds: [Kind]
  var statuses: [Status]
  var articles: [Article]
  var entities: [Entity]
  var claims: [Claim]

  struct Kind: Encodable {
    var name: String
    var symbol: String
  }

  struct Status: Encodable {
    var name: String
    var mark: String?
    var dashes: String?
  }

  struct Article: Encodable {
    var title: String
    var outlet: String?
    var date: String?
    var byline: String?
    var url: String?
    var source: String
  }

  struct Entity: Encodable {
    var id: String
    var name: String
    var kind: String
    var subtype: String?
    var description: String?
    var aliases: [String]
    var knownAs: [String]
    var mentions: Int
    var articles: [Int]
    var side: String?
    /// Centre of the symbol; absent for an entity that only the list shows.
    var x: Double?
    var y: Double?
    var radius: Double
    var fontSize: Double
    /// The name in lines, and the width of the widest.
    var lines: [String]
    var labelWidth: Double
  }

  struct Claim: Encodable {
    var from: Int
    var to: Int
    /// The relation as words, read from subject to object, and the other way.
    var words: String
    var inverse: String
    var predicate: String
    var isSymmetric: Bool
    var status: String
    var side: String?
    /// The claim of the other graph that says the contrary.
    var contrary: Int?
    var mark: String?
    var start: String?
    var end: String?
    var confidence: Double
    var evidence: [Evidence]
    /// The curve: how far it bends, its width, and what stands on it.
    var bend: Double
    var width: Double
    var tag: Tag?
  }

  struct Tag: Encodable {
    var place: Double
    var width: Double
    var hasWords: Bool
  }

  struct Evidence: Encodable {
    var article: Int
    /// The sentence; empty in a graph that was written without sentences.
    var quote: String
    /// The words that stand for subject and object, in Unicode scalars of the sentence.
    var subject: [Int]
    var object: [Int]
    /// Who says so; absent when the article itself does.
    var source: Source?
  }

  struct Source: Encodable {
    var name: String
    var entity: Int?
  }
}
