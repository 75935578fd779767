import GraphCore
import GraphFormats
import TestSupport
import Testing

@Suite struct GraphMLComparisonTests {
  @Test(arguments: GraphML.Flavor.allCases)
  func tellsWhatBecameOfEntitiesAndClaims(flavor: GraphML.Flavor) throws {
    var old = Story("old")
    old.entity(.person, "Ada Byron")
    old.entity(.agency, "Ministry of Engines")
    old.claim("Ada Byron", .heads, "Ministry of Engines")
    var new = Story("new")
    new.entity(.person, "Ada Byron")
    new.entity(.agency, "Ministry of Engines")
    new.entity(.place, "Estmark")
    new.claim("Ada Byron", .heads, "Ministry of Engines", .denied)
    new.claim("Ada Byron", .visits, "Estmark")
    try withTemporaryFile { path in
      let diff = GraphDiff(from: old.graph, to: new.graph)
      try GraphML.write(diff, to: path, flavor: flavor)
      let text = String(decoding: try contents(path), as: UTF8.self)
      func count(_ piece: String) -> Int { text.split(separator: piece).count - 1 }
      #expect(count("<data key=\"n_diff_status\">same</data>") == 2)
      #expect(count("<data key=\"n_diff_status\">added</data>") == 1)
      #expect(count("<data key=\"diff_status\">added</data>") == 1)
      #expect(count("<data key=\"diff_status\">contradiction</data>") == 2)
      // The colour of what was added, on a node and on an edge.
      #expect(
        count("<data key=\"n_g\">158</data>") == 1 && count("<data key=\"g\">158</data>") == 1)

      // It reads as the union, and what it tells of a comparison does not stick.
      let read = try GraphML.read(from: path)
      #expect(read.graph == old.graph.merging(new.graph))
      #expect(read.warnings == [])
    }
  }
}
