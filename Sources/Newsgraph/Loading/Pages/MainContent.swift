/// Finds the element that holds the story of a page.
///
/// Blocks of text are scored by their commas, length and links and hand their score to the
/// elements around them, as in Arc90's Readability.
struct MainContent {
  /// How much is taken for what surrounds the story.
  enum Strictness {
    /// What the words of its class say is no story is dropped.
    case strict
    /// Only what is never part of a story is dropped.
    case relaxed
  }

  /// Boilerplate that holds more text is dropped only if it is mostly links.
  private static let mostBoilerplate = 1_500
  /// The share of a page's text that is dropped for no word of a class.
  private static let largeShare = 0.5
  /// A story of so many bytes is not looked for in what surrounds its `article` element.
  private static let enoughStory = 300
  /// Shorter blocks do not count.
  private static let leastBlock = 25

  /// Shorter blocks do not make a story longer.
  private static let leastParagraph = 60

  /// The page, what surrounds the story dropped.
  private(set) var tree: PageTree
  /// The element that holds the story; nil for a page without text.
  private(set) var root: Int?
  private(set) var scores: [Double] = []
  /// The length of paragraphs that are no links, of each element.
  private(set) var masses: [Int] = []
  /// The part of it in elements that are called the story's text.
  private var bodyMasses: [Int] = []

  init(_ tree: PageTree, _ strictness: Strictness) {
    self.tree = tree
    drop(strictness)
    scoreBlocks()
    root = choose()
  }

  private mutating func drop(_ strictness: Strictness) {
    let whole = tree.nodes.first.map { $0.length - $0.linkLength } ?? 0
    let page = self
    tree.drop { index, node in
      // What holds so much of the page's text may hold the story, whatever it is called.
      let isLarge = Double(node.length - node.linkLength) > Self.largeShare * Double(whole)
      switch node.tag {
      case .body, .main: return false
      case .footer, .form: return !isLarge
      default: break
      }
      guard strictness == .strict, index > 0 else { return false }
      if node.marks.contains(.hidden) { return true }
      if node.tag == .article { return false }
      if node.marks.contains(.comments), !isLarge || page.isDiscussion(index, whole: whole) {
        return true
      }
      if isLarge { return false }
      guard node.marks.contains(.boilerplate) else { return false }
      if node.marks.contains(.body) { return node.length < 300 }
      return node.length < Self.mostBoilerplate || node.linkDensity > 0.5
    }
  }

  /// Whether comments are so many that they are most of the page: then something else holds the
  /// story and the headline.
  private func isDiscussion(_ index: Int, whole: Int) -> Bool {
    let node = tree.nodes[index]
    guard whole - (node.length - node.linkLength) > 2 * Self.enoughStory else { return false }
    return !(index..<node.end).contains {
      tree.nodes[$0].tag == .article || tree.nodes[$0].marks.contains(.body)
        || isHeadline($0)
    }
  }

  /// The text of an element that is in no block inside it.
  private struct OwnText {
    var length = 0
    var linkLength = 0
    var commas = 0
    var breaks = 0

    var linkDensity: Double { length == 0 ? 0 : Double(linkLength) / Double(length) }
  }

  private func ownTexts() -> [OwnText] {
    var texts = Array(repeating: OwnText(), count: tree.nodes.count)
    /// The block around each node, and whether it is in a link.
    var places = Array(repeating: (block: -1, isLink: false), count: tree.nodes.count)
    for (index, node) in tree.nodes.enumerated() where !node.isDropped {
      var place = node.parent < 0 ? (-1, false) : places[node.parent]
      if node.tag == .text {
        guard place.0 >= 0 else { continue }
        texts[place.0].length += node.length
        texts[place.0].commas += node.commas
        if place.1 { texts[place.0].linkLength += node.length }
      } else if node.tag == .lineBreak {
        if place.0 >= 0 { texts[place.0].breaks += 1 }
      } else {
        if node.tag.isBlock { place.0 = index }
        if node.tag == .link { place.1 = true }
      }
      places[index] = place
    }
    return texts
  }

  /// Gives each block's score, less and less, to five elements around it.
  private mutating func scoreBlocks() {
    scores = Array(repeating: 0, count: tree.nodes.count)
    masses = Array(repeating: 0, count: tree.nodes.count)
    for (index, text) in ownTexts().enumerated() where text.length >= Self.leastBlock {
      switch tree.nodes[index].tag {
      case .heading, .caption, .head, .figure: continue
      default: break
      }
      let score =
        (Double(text.commas) + min(Double(text.length) / 60, 6)) * (1 - text.linkDensity)
      if text.length >= Self.leastParagraph, text.linkDensity < 0.35 {
        masses[index] += text.length
      }
      // Paragraphs that only line breaks tell apart.
      let holdsParagraphs = text.breaks > 1 && tree.nodes[index].tag != .paragraph
      var share = 1.0
      var current = holdsParagraphs ? index : tree.nodes[index].parent
      for level in 0..<5 where current >= 0 {
        scores[current] += score * share
        share = level == 0 ? 0.5 : 1 / Double(3 * (level + 1))
        current = tree.nodes[current].parent
      }
    }
    bodyMasses = masses.map { _ in 0 }
    for index in tree.nodes.indices.reversed() {
      if tree.nodes[index].marks.contains(.body) { bodyMasses[index] = masses[index] }
      let parent = tree.nodes[index].parent
      guard parent >= 0 else { continue }
      masses[parent] += masses[index]
      bodyMasses[parent] += bodyMasses[index]
    }
  }

  private func choose() -> Int? {
    guard !tree.nodes.isEmpty else { return nil }
    var best: Int?
    var bestScore = 0.0
    for (index, node) in tree.nodes.enumerated() where scores[index] > 0 && !node.isDropped {
      var score = scores[index] * (1 - node.linkDensity)
      if node.marks.contains(.body) { score *= 1.5 }
      if node.tag == .article { score *= 1.3 }
      if score > bestScore { (best, bestScore) = (index, score) }
    }
    guard var root = best else { return 0 }
    // Climb while what surrounds it holds more of the text.
    let limit = outermost(from: root)
    var current = root
    var isPastLimit = false
    while case let parent = tree.nodes[current].parent, parent >= 0,
      tree.nodes[parent].tag != .body
    {
      isPastLimit = isPastLimit || current == limit
      // Beyond, only further parts that are called the story's text count.
      let gain = isPastLimit ? bodyMasses[parent] : masses[parent]
      if Double(gain) > 1.15 * Double(masses[root]) { root = parent }
      current = parent
    }
    return root
  }

  /// The element around an element that holds the whole story by its name, if there is one: the
  /// outermost that is called its text, else the outermost `article`, else `main`.
  private func outermost(from index: Int) -> Int? {
    var found: (body: Int?, article: Int?, main: Int?)
    var current = index
    while current >= 0, tree.nodes[current].tag != .body {
      if masses[current] >= Self.enoughStory {
        if tree.nodes[current].marks.contains(.body) { found.body = current }
        if tree.nodes[current].tag == .article { found.article = current }
        if tree.nodes[current].tag == .main { found.main = current }
      }
      current = tree.nodes[current].parent
    }
    return found.body ?? found.article ?? found.main
  }

  /// The lines between the headline and the story that sum it up; nil when there are none or the
  /// story's element holds them.
  var standfirst: Int? {
    guard let root, let headline = (0..<root).last(where: { isHeadline($0) }) else { return nil }
    return (headline..<root).first { index in
      let node = tree.nodes[index]
      return node.marks.contains(.summary) && !node.isDropped && node.end <= root
        && Self.standfirstLength.contains(node.length) && node.linkDensity < 0.3
    }
  }

  private static let standfirstLength = 60...600

  private func isHeadline(_ index: Int) -> Bool {
    tree.nodes[index].tag == .heading && tree.name(index) == "h1" && !tree.nodes[index].isDropped
  }
}
