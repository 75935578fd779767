import GraphCore
import GraphFormats
import TestSupport
import Testing
import XMLBridge

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Graphs of every flavour under the schemas of GraphML, which are not part of the project.
///
/// They are found through NEWSGRAPH_SHARED, or beside the project.
@Suite struct GraphMLSchemaTests {
  private static let folder: String? = {
    let beside = #filePath.split(separator: "/").dropLast(5).joined(separator: "/")
    let named = ProcessInfo.processInfo.environment["NEWSGRAPH_SHARED"]
    return [named, "/\(beside)/shared"].compactMap { $0 }.map { $0 + "/graphml/xsd" }
      .first { (try? CompressedInput(path: $0 + "/catalog.xml")) != nil }
  }()

  /// The schema of what yEd's flavour holds beside the plain one's elements and attributes.
  private static func yedSchema(_ folder: String) -> String {
    """
    <xs:schema targetNamespace="http://graphml.graphdrawing.org/xmlns" \
    xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xs="http://www.w3.org/2001/XMLSchema" \
    elementFormDefault="qualified">
      <xs:redefine schemaLocation="\(folder)/newsgraph/graphml.xsd">
        <xs:attributeGroup name="edge.extra.attrib">
          <xs:attributeGroup ref="edge.extra.attrib"/>
          <xs:attribute name="label" type="xs:string"/>
        </xs:attributeGroup>
        <xs:attributeGroup name="node.extra.attrib">
          <xs:attributeGroup ref="node.extra.attrib"/>
          <xs:attribute name="labels" type="xs:string"/>
        </xs:attributeGroup>
        <xs:attributeGroup name="key.extra.attrib">
          <xs:attributeGroup ref="key.extra.attrib"/>
          <xs:attribute name="yfiles.type" type="xs:NMTOKEN"/>
        </xs:attributeGroup>
        <xs:complexType name="data-extension.type" mixed="true">
          <xs:complexContent>
            <xs:extension base="data-extension.type">
              <xs:sequence>
                <xs:any namespace="http://www.yworks.com/xml/graphml" processContents="lax" \
    minOccurs="0"/>
              </xs:sequence>
            </xs:extension>
          </xs:complexContent>
        </xs:complexType>
      </xs:redefine>
    </xs:schema>
    """
  }

  private static func complaints(_ file: String, schema: String) throws -> String {
    let arguments = ["--nonet", "--noout", "--schema", schema, file]
    let result = try #require(
      try ChildProcess.output(of: "xmllint", arguments, limit: 1 << 20), "xmllint is missing")
    return result.status == 0 ? "" : "xmllint gave \(result.status)"
  }

  @Test(
    .enabled(if: folder != nil, "the schemas of GraphML are not beside the project"),
    arguments: GraphML.Flavor.allCases)
  func isValid(flavor: GraphML.Flavor) throws {
    let folder = try #require(Self.folder)
    var random = RandomGraphs(seed: 11)
    try withTemporaryFile(Array(Self.yedSchema(folder).utf8)) { yedSchema in
      let schemas: [GraphML.Flavor: [String]] = [
        .strict: ["/graphml-1.0-flat/graphml.xsd", "/graphml-1.0-modular/graphml.xsd"].map {
          folder + $0
        },
        .default: [folder + "/newsgraph/newsgraph-graphml.xsd"],
        .yed: [yedSchema],
      ]
      for _ in 0..<10 {
        let graph = random.next()
        try withTemporaryFile { path in
          try GraphML.write(graph.resolved(), to: path, flavor: flavor)
          for schema in schemas[flavor]! {
            #expect(try Self.complaints(path, schema: schema) == "")
          }
        }
      }
    }
  }
}
