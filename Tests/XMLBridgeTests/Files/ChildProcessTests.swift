import Testing
import XMLBridge

@Suite struct ChildProcessTests {
  @Test func givesOutputAndStatus() throws {
    let output = try #require(
      try ChildProcess.output(of: "sh", ["-c", "echo one; cat; exit 3"], limit: 100))
    #expect(String(decoding: output.bytes, as: UTF8.self) == "one\n")
    #expect(output.status == 3)
  }

  @Test func tellsOfASignal() throws {
    #expect(try ChildProcess.output(of: "sh", ["-c", "kill -9 $$"], limit: 1)?.status == -1)
  }

  @Test func isNilWithoutTheProgram() throws {
    #expect(try ChildProcess.output(of: "newsgraph-no-such-program", [], limit: 1) == nil)
  }

  @Test func stopsAProgramThatPrintsTooMuch() {
    let error = #expect(throws: BridgeError.self) {
      try ChildProcess.output(of: "sh", ["-c", "while :; do echo aaaaaaaa; done"], limit: 1 << 20)
    }
    #expect(error?.code == .limit)
  }
}
