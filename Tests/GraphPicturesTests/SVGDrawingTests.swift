import Foundation
import GraphCore
import TestSupport
import Testing

@testable import GraphPictures

#if canImport(FoundationXML)
  import FoundationXML
#endif

struct SVGDrawingTests {
  @Test("the same graph gives the same bytes")
  func bytesAreDeterministic() {
    let graph = Stories.large(entities: 40, claims: 60, seed: 1)
    let again = Stories.large(entities: 40, claims: 60, seed: 1)
    let drawing = SVGDrawing.svg(GraphPicture(of: graph.resolved()))
    #expect(drawing == SVGDrawing.svg(GraphPicture(of: again.resolved())))
  }

  @Test("a drawing of any graph is well-formed XML")
  func drawingsAreWellFormed() {
    var graphs = RandomGraphs(seed: 9)
    for _ in 0..<30 {
      let drawing = SVGDrawing.svg(GraphPicture(of: graphs.next().resolved()))
      #expect(XMLParser(data: Data(drawing.utf8)).parse())
      #expect(!drawing.contains("<script"))
    }
  }

  @Test("each status has its own dashes and mark")
  func statusesDiffer() {
    var story = Story("a")
    story.entity(.person, "Ada Byron")
    story.entity(.person, "Bo Lind")
    for status in Status.allCases { story.claim("Ada Byron", .accuses, "Bo Lind", status) }
    let drawing = SVGDrawing.svg(GraphPicture(of: story.graph.resolved()))
    for status in Status.allCases where status != .asserted {
      #expect(drawing.contains("stroke-dasharray=\"\(Style.dashes(status)!)\""))
      #expect(drawing.contains(">\(Style.mark(status)!)</text>"))
    }
  }

  @Test(
    "coordinates have one decimal place at most",
    arguments: [
      (1.0, "1"), (1.25, "1.3"), (-0.04, "0"), (-0.5, "-0.5"), (12.5, "12.5"), (-3.0, "-3"),
    ])
  func numbers(value: Double, text: String) { #expect(value.svg == text) }

  @Test(
    "names are wrapped, and cut where they are too long",
    arguments: [
      ("Ada Byron", ["Ada Byron"]), ("", []),
      (
        "Moscow State Institute of International Relations",
        ["Moscow State Institute", "of International", "Relations"]
      ),
    ])
  func wrapping(name: String, lines: [String]) {
    #expect(TextMeasure.wrap(name, size: 12, width: 132, maximumLines: 3) == lines)
    let long = String(repeating: "Donaudampfschiff", count: 9)
    let cut = TextMeasure.wrap(long, size: 12, width: 132, maximumLines: 3)
    #expect(cut.count == 1 && cut[0].hasSuffix("…") && cut[0].count < 40)
  }
}
