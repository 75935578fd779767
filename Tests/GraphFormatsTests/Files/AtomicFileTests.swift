import GraphFormats
import SystemPackage
import Testing
import XMLBridge

@Suite struct AtomicFileTests {
  private struct Stop: Error {}

  @Test func replacesAndKeepsTheMode() throws {
    try withTemporaryFile(Array("old".utf8)) { path in
      let mode = try FilePath(path).stat().permissions
      try AtomicFile.write(to: path) { file, _ in _ = try file.writeAll("new".utf8) }
      let (now, new) = (try FilePath(path).stat().permissions, try contents(path))
      #expect(new == Array("new".utf8))
      #expect(now == mode)
    }
  }

  @Test func anErrorLeavesTheOldFile() throws {
    try withTemporaryFile(Array("old".utf8)) { path in
      #expect(throws: Stop.self) {
        try AtomicFile.write(to: path) { file, _ in
          _ = try file.writeAll("half".utf8)
          throw Stop()
        }
      }
      let kept = try contents(path)
      #expect(kept == Array("old".utf8))
    }
  }

  @Test(arguments: [
    ("/no/such/folder/a.graphml", "no such file or folder"), ("/dev/full", "no space left"),
  ])
  func errorsNameFileAndRemedy(path: String, reason: String) {
    let error = #expect(throws: FormatError.self) {
      try AtomicFile.write(to: path) { file, name in
        try file.write(Array("x".utf8), name: name)
      }
    }
    #expect(error?.file == path)
    #expect(error?.reason.hasPrefix(reason) == true)
  }
}
