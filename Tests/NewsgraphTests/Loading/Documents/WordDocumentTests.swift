import Foundation
import Testing

@testable import Newsgraph

@Suite struct WordDocumentTests {
  private func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  /// An archive of files that are stored or, with their size, deflated.
  private func archive(_ files: [(name: String, bytes: [UInt8], packed: [UInt8]?)]) -> [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for file in files {
      let packed = file.packed ?? file.bytes
      let method = file.packed == nil ? 0 : 8
      let name = Array(file.name.utf8)
      let sizes = number(packed.count, 4) + number(file.bytes.count, 4) + number(name.count, 2)
      let head = number(20, 2) + number(0, 2) + number(method, 2) + number(0, 4) + number(0, 4)
      let start = archive.count
      archive += number(0x0403_4b50, 4) + head + sizes + number(0, 2) + name + packed
      directory += number(0x0201_4b50, 4) + number(20, 2) + head + sizes
      directory += number(0, 12) + number(start, 4) + name
    }
    let count = number(files.count, 2)
    let place = number(directory.count, 4) + number(archive.count, 4)
    return archive + directory + number(0x0605_4b50, 4) + number(0, 4) + count + count + place
      + number(0, 2)
  }

  private let document = """
    <w:document xmlns:w="urn:w"><w:body><w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Aide
     freed</w:t></w:r></w:p><w:p><w:r><w:t>The court </w:t></w:r><w:r><w:tab/><w:t>freed him.</w:t>
    </w:r></w:p><w:p/><w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>One man</w:t></w:r></w:p></w:body>
    </w:document>
    """

  @Test func readsBlocksAndProperties() throws {
    let core = """
      <c:p xmlns:c="urn:c" xmlns:d="urn:d"><d:title>Aide freed</d:title><d:creator>Ann Ng</d:creator>
      <d:created>2024-03-05T10:00:00Z</d:created></c:p>
      """
    let bytes = archive([
      ("word/document.xml", Array(document.utf8), nil),
      ("docProps/core.xml", Array(core.utf8), nil),
    ])
    let read = try WordDocument(bytes, file: "a.docx", limit: 1 << 20)
    let text = ArticleText(read.text.scalars)
    #expect(
      read.text.blocks.map { "\($0.kind): \(text[$0.span])" } == [
        "heading: Aide freed", "paragraph: The court freed him.", "listItem: One man",
      ])
    #expect(read.metadata.title == "Aide freed" && read.metadata.byline == "Ann Ng")
    #expect(read.metadata.date == "2024-03-05T10:00:00Z")
  }

  @Test(arguments: [0, 1, 30, 200])
  func refusesADamagedArchive(cut: Int) {
    let whole = archive([("word/document.xml", Array(document.utf8), nil)])
    let error = #expect(throws: LoadingError.self) {
      try WordDocument(Array(whole.dropFirst(cut + 1)), file: "a.docx", limit: 1 << 20)
    }
    #expect(error?.file == "a.docx")
  }

  @Test func refusesAnotherArchive() {
    let error = #expect(throws: LoadingError.self) {
      try WordDocument(archive([("a.txt", [65], nil)]), file: "a.zip", limit: 1 << 20)
    }
    #expect(error?.code == .binary)
  }

  @Test func unfoldsDeflatedFiles() throws {
    // "aaaaaaaaaa" as one deflate block of fixed codes, with its checksum in the directory.
    let bytes = try #require(
      Data(
        base64Encoded:
          """
          UEsDBBQAAAAIAAAAIQDwzRFMBQAAAAoAAAABAAAAYUtMhAEAUEsBAhQDFAAAAAgAAAAhAP\
          DNEUwFAAAACgAAAAEAAAAAAAAAAAAAAIABAAAAAGFQSwUGAAAAAAEAAQAvAAAAJAAAAAAA\

          """))
    let archive = try #require(ZipArchive(Array(bytes)))
    let file = try archive.file("a", archive: "a.zip", limit: 100)
    #expect(file == Array("aaaaaaaaaa".utf8))
    #expect(throws: (any Error).self) { try archive.file("a", archive: "a.zip", limit: 5) }
    #expect(try archive.file("b", archive: "a.zip", limit: 100) == nil)
  }
}
