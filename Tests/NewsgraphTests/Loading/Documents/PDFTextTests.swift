import Testing

@testable import Newsgraph

@Suite struct PDFTextTests {
  @Test func explainsWhatIsMissingOrDamaged() {
    let error = #expect(throws: LoadingError.self) {
      try PDFText.text(Array("%PDF-1.4 no".utf8), file: "a.pdf", limit: 1 << 20)
    }
    switch error?.code {
    case .missingTool?: #expect(error?.message.contains("poppler-utils") == true)
    case .binary?: #expect(error?.message.contains("damaged") == true)
    default: Issue.record("\(String(describing: error))")
    }
  }
}
