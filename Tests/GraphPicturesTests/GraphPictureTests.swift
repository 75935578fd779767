import GraphCore
import TestSupport
import Testing

@testable import GraphPictures

struct GraphPictureTests {
  @Test("names, symbols and words on lines do not overlap")
  func nothingOverlaps() {
    for seed in 1...8 as ClosedRange<UInt64> {
      let picture = GraphPicture(
        of: Stories.large(entities: 60, claims: 110, seed: seed).resolved())
      let boxes = picture.nodes.compactMap(\.box) + picture.arcs.compactMap { $0.tag?.box }
      #expect(boxes.count > 60)
      for (i, a) in boxes.enumerated() {
        for b in boxes[(i + 1)...] { #expect(!a.overlaps(b), "seed \(seed)") }
      }
    }
  }

  @Test("relations of one pair are drawn apart, whatever their direction")
  func parallelRelationsAreApart() {
    var story = Story("a")
    story.entity(.person, "Ada Byron")
    story.entity(.agency, "Ministry of Tides")
    story.claim("Ada Byron", .heads, "Ministry of Tides")
    story.claim("Ministry of Tides", .appoints, "Ada Byron")
    story.claim("Ada Byron", .opposes, "Ministry of Tides", .denied)
    let picture = GraphPicture(of: story.graph.resolved())
    #expect(picture.arcs.map(\.bend).sorted() == [-30, 0, 30])
    let middles = picture.arcs.map {
      Curve($0, picture.nodes[$0.from], picture.nodes[$0.to]).point(at: 0.5)
    }
    for (i, a) in middles.enumerated() {
      for b in middles[(i + 1)...] { #expect((a - b).length > 20) }
    }
  }

  @Test("curves end outside of symbols and names")
  func curvesEndOutside() {
    let picture = GraphPicture(of: Stories.large(entities: 30, claims: 40, seed: 5).resolved())
    for arc in picture.arcs {
      let curve = Curve(arc, picture.nodes[arc.from], picture.nodes[arc.to])
      for (node, end) in [
        (picture.nodes[arc.from], curve.start), (picture.nodes[arc.to], curve.end),
      ] {
        #expect((end - node.position!).length >= node.radius)
        let point = Rectangle(center: end, width: 0, height: 0)
        #expect(!node.labelBox!.overlaps(point))
      }
    }
  }

  @Test("of too many entities the most related are shown, and the rest is counted")
  func strongestAreShown() {
    let count = GraphPicture.maximumEntities + 30
    let picture = GraphPicture(of: Stories.large(entities: count, claims: 60, seed: 2).resolved())
    #expect(picture.nodes.count == GraphPicture.maximumEntities)
    #expect(picture.omittedEntities == 30)
    #expect(picture.arcs.count == picture.graph.claims.count)
    #expect(picture.nodes.last!.position == nil)
  }

  @Test("a comparison tells what only one graph says, both, and contradictions")
  func comparison() {
    var (a, b) = (Story("a"), Story("b"))
    for name in ["Ada Byron", "Bo Lind", "Cy Marsh"] {
      a.entity(.person, name)
      b.entity(.person, name)
    }
    a.claim("Ada Byron", .meets, "Bo Lind")
    b.claim("Ada Byron", .meets, "Bo Lind", .denied)
    a.claim("Ada Byron", .accuses, "Cy Marsh")
    b.claim("Ada Byron", .accuses, "Cy Marsh")
    b.claim("Bo Lind", .succeeds, "Cy Marsh")
    let picture = GraphPicture(comparing: a.graph, named: "A", with: b.graph, named: "B")
    let sides = Dictionary(
      uniqueKeysWithValues: picture.arcs.map { ("\($0.claim.predicate) \($0.claim.status)", $0) })
    #expect(sides["meets asserted"]?.side == .contradicted)
    #expect(sides["meets asserted"]?.contrary == sides["meets denied"]?.claim.id)
    #expect(sides["accuses asserted"]?.side == .both)
    #expect(sides["succeeds asserted"]?.side == .onlyB)
    #expect(picture.nodes.allSatisfy { $0.side == .both })
  }

  @Test("an empty graph has an empty picture")
  func empty() {
    let picture = GraphPicture(of: KnowledgeGraph().resolved())
    #expect(picture.nodes.isEmpty)
    #expect(SVGDrawing.svg(picture).hasPrefix("<svg"))
  }
}
