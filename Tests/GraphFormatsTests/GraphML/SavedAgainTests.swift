import GraphCore
import GraphFormats
import TestSupport
import Testing

/// Our graphs as other tools save them again: ids, keys and order are theirs, records are ours.
@Suite struct SavedAgainTests {
  private static let graph: KnowledgeGraph = {
    var story = Story("saved")
    story.entity(.person, "Ada <Byron>")
    story.entity(.agency, "Ministry of Engines", "MOE")
    story.claim("Ada <Byron>", .heads, "Ministry of Engines", .alleged, source: "an aide")
    return story.graph
  }()

  /// The values of our file, by element and key, escaped.
  private static let values: [String] = {
    let text = try! withTemporaryFile { path in
      try GraphML.write(graph.resolved(), to: path)
      return String(decoding: try contents(path), as: UTF8.self)
    }
    return ["g_manifest", "occurrences", "evidence"].flatMap { key in
      text.components(between: "<data key=\"\(key)\">", and: "</data>").map { value in
        let inner = value.components(between: "<![CDATA[", and: "]]>").first ?? value
        return inner.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
          .replacing("\"", with: "&quot;")
      }
    }
  }()

  private static let gephi = """
    <?xml version="1.0" encoding="UTF-8"?><graphml xmlns="http://graphml.graphdrawing.org/xmlns">
    <key attr.name="label" attr.type="string" for="node" id="label"/>
    <key attr.name="Edge Label" attr.type="string" for="edge" id="edgelabel"/>
    <key attr.name="weight" attr.type="double" for="edge" id="weight"/>
    <key attr.name="occurrences" attr.type="string" for="node" id="v_occurrences"/>
    <key attr.name="Modularity Class" attr.type="int" for="node" id="modularity_class"/>
    <key attr.name="relation" attr.type="string" for="edge" id="e_relation"/>
    <key attr.name="status" attr.type="string" for="edge" id="e_status"/>
    <key attr.name="evidence" attr.type="string" for="edge" id="e_evidence"/>
    <key attr.name="r" attr.type="int" for="node" id="r"/>
    <key attr.name="x" attr.type="float" for="node" id="x"/>
    <key attr.name="y" attr.type="float" for="node" id="y"/>
    <graph edgedefault="directed">
    <node id="agency.ministry-of-engines"><data key="label">Ministry of Engines</data>
    <data key="v_occurrences">\(values[1])</data><data key="modularity_class">0</data>
    <data key="r">213</data><data key="x">-12.5</data><data key="y">3</data></node>
    <node id="person.ada-byron"><data key="label">Ada</data>
    <data key="v_occurrences">\(values[2])</data><data key="modularity_class">1</data></node>
    <edge id="7" source="person.ada-byron" target="agency.ministry-of-engines">
    <data key="weight">1.0</data><data key="edgelabel">heads</data><data key="e_relation">heads</data>
    <data key="e_status">alleged</data><data key="e_evidence">\(values[3])</data></edge>
    </graph></graphml>
    """

  private static let yed = """
    <?xml version="1.0" encoding="UTF-8" standalone="no"?>
    <graphml xmlns="http://graphml.graphdrawing.org/xmlns" \
    xmlns:y="http://www.yworks.com/xml/graphml" xmlns:yed="http://www.yworks.com/xml/yed/3">
    <!--Created by yEd 3.23-->
    <key for="port" id="d0" yfiles.type="portgraphics"/>
    <key attr.name="manifest" attr.type="string" for="graph" id="d1"/>
    <key attr.name="occurrences" attr.type="string" for="node" id="d2"/>
    <key attr.name="url" attr.type="string" for="node" id="d3"/>
    <key for="node" id="d4" yfiles.type="nodegraphics"/>
    <key for="graphml" id="d5" yfiles.type="resources"/>
    <key attr.name="relation" attr.type="string" for="edge" id="d6"/>
    <key attr.name="status" attr.type="string" for="edge" id="d7"/>
    <key attr.name="evidence" attr.type="string" for="edge" id="d8"/>
    <key for="edge" id="d9" yfiles.type="edgegraphics"/>
    <graph edgedefault="directed" id="G"><data key="d1" xml:space="preserve">\(values[0])</data>
    <node id="n0"><data key="d2" xml:space="preserve">\(values[1])</data><data key="d3"/>
    <data key="d4"><y:ShapeNode><y:Geometry height="10.0" width="20.0" x="100.0" y="-5.5"/>
    <y:NodeLabel alignment="center">Ministry<y:LabelModel><y:SmartNodeLabelModel/></y:LabelModel>
    </y:NodeLabel><y:Shape type="ellipse"/></y:ShapeNode></data></node>
    <node id="n1"><data key="d2" xml:space="preserve">\(values[2])</data>
    <data key="d4"><y:ShapeNode><y:NodeLabel>Ada</y:NodeLabel></y:ShapeNode></data></node>
    <edge id="e0" source="n1" target="n0"><data key="d6">heads</data><data key="d7">alleged</data>
    <data key="d8">\(values[3])</data><data key="d9"><y:PolyLineEdge/></data></edge>
    </graph><data key="d5"><y:Resources/></data></graphml>
    """

  private static let cytoscape = """
    <?xml version="1.0" encoding="UTF-8"?>
    <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
    <key id="shared name" for="node" attr.name="shared name" attr.type="string"/>
    <key id="occurrences" for="node" attr.name="occurrences" attr.type="string"/>
    <key id="SUID" for="node" attr.name="SUID" attr.type="long"/>
    <key id="relation" for="edge" attr.name="relation" attr.type="string"/>
    <key id="status" for="edge" attr.name="status" attr.type="string"/>
    <key id="evidence" for="edge" attr.name="evidence" attr.type="string"/>
    <key id="edge betweenness" for="edge" attr.name="edge betweenness" attr.type="double"/>
    <graph id="story" edgedefault="directed">
    <node id="62"><data key="SUID">62</data><data key="occurrences">\(values[1])</data></node>
    <node id="64"><data key="SUID">64</data><data key="occurrences">\(values[2])</data></node>
    <edge id="75" source="64" target="62"><data key="relation">heads</data>
    <data key="status">alleged</data><data key="evidence">\(values[3])</data>
    <data key="edge betweenness">2.0</data></edge></graph></graphml>
    """

  private static let entities = graph.entityRecords.sorted()
  private static let ada = Annotation.Target(entities[0])
  private static let ministry = Annotation.Target(entities[1])
  private static let heads = Annotation.Target(graph.claimRecords.first!)

  @Test(arguments: [
    (
      gephi,
      [
        Annotation(target: ministry, name: "Modularity Class", type: "int", value: "0"),
        Annotation(target: ada, name: "Modularity Class", type: "int", value: "1"),
        Annotation(target: ministry, name: "x", type: "float", value: "-12.5"),
        Annotation(target: ministry, name: "y", type: "float", value: "3"),
        Annotation(target: heads, name: "Edge Label", type: "string", value: "heads"),
      ]
    ),
    (
      yed,
      [
        Annotation(target: ministry, name: "x", type: "double", value: "110.0"),
        Annotation(target: ministry, name: "y", type: "double", value: "-0.5"),
      ]
    ),
    (
      cytoscape,
      [
        Annotation(target: ministry, name: "SUID", type: "long", value: "62"),
        Annotation(target: ada, name: "SUID", type: "long", value: "64"),
        Annotation(target: heads, name: "edge betweenness", type: "double", value: "2.0"),
      ]
    ),
  ])
  func recordsAndWhatWasAddedAreRead(text: String, added: [Annotation]) throws {
    try withTemporaryFile(Array(text.utf8)) { path in
      let (graph, warnings) = try GraphML.read(from: path)
      #expect(graph.entityRecords == Self.graph.entityRecords)
      #expect(graph.claimRecords == Self.graph.claimRecords)
      #expect(graph.annotations == Set(added))
      #expect(warnings.allSatisfy { $0.message.contains("no manifest") }, "\(warnings)")
    }
  }

  @Test(arguments: [gephi, yed, cytoscape])
  func whatWasRenamedIsFound(text: String) throws {
    let renamed = text.replacing(">Ada<", with: ">Ada Lovelace<")
    try withTemporaryFile(Array(renamed.utf8)) { path in
      let (edited, _) = try GraphML.readEdited(from: path)
      #expect(edited.nodes.map(\.records.count) == [1, 1])
      let corrections = EditComparison(from: Self.graph.resolved(), to: edited).corrections
      let ada = EntityName(kind: .person, name: "Ada <Byron>")
      // The fixture of Cytoscape shows no name at all.
      #expect(corrections.contains(.rename(ada, to: "Ada Lovelace")) == (text != Self.cytoscape))
    }
  }

  @Test(arguments: GraphML.Flavor.allCases)
  func whatWasAddedComesBack(flavor: GraphML.Flavor) throws {
    let annotations = [
      Annotation(target: Self.ada, name: "x", type: "double", value: "1.5"),
      Annotation(target: Self.ada, name: "y", type: "double", value: "-2.5"),
      Annotation(target: Self.ministry, name: "group", type: "string", value: "a & b"),
      Annotation(target: Self.heads, name: "rank", type: "int", value: "3"),
    ]
    let graph = Self.graph.merging(
      KnowledgeGraph(articles: [], entities: [], claims: [], annotations: annotations))
    try withTemporaryFile { path in
      try GraphML.write(graph.resolved(), to: path, flavor: flavor)
      let read = try GraphML.read(from: path)
      #expect(read.graph == graph)
      #expect(read.warnings == [])
    }
  }

  @Test func typesThatDisagreeBecomeText() throws {
    let annotations = [
      Annotation(target: Self.ada, name: "rank", type: "int", value: "3"),
      Annotation(target: Self.ministry, name: "rank", type: "string", value: "high"),
    ]
    let graph = KnowledgeGraph(
      articles: Array(Self.graph.articles.values), entities: Self.entities, claims: [],
      annotations: annotations)
    try withTemporaryFile { path in
      try GraphML.write(graph.resolved(), to: path)
      let read = try GraphML.read(from: path)
      #expect(read.warnings == [])
      #expect(Set(read.graph.annotations.map(\.value)) == ["3", "high"])
    }
  }
}

extension String {
  /// Every stretch between two texts.
  fileprivate func components(between start: String, and end: String) -> [String] {
    split(separator: start, omittingEmptySubsequences: false).dropFirst().map { part in
      String(part.split(separator: end, maxSplits: 1, omittingEmptySubsequences: false)[0])
    }
  }
}
