import Encoder
import Newsgraph
import SystemPackage
import Testing

struct ModelTests {
  @Test(arguments: ["/nowhere/reader.ngwt", "/dev/null"])
  func errorNamesTheFile(_ path: String) {
    #expect { try Model(path: FilePath(path)) } throws: { "\($0)".hasPrefix("\(path): ") }
  }
}
