import Encoder
import GraphCore
import Testing

@testable import Newsgraph

struct ExtractorTests {
  /// Rounding differs between instruction sets unless every sum has a fixed order.
  @Test func graphIsTheSameOnEveryInstructionSet() throws {
    let story = """
      Foreign Minister Anna Baum accused the Ministry of State Security (MSS) of arresting Robert \
      Quill in Geneva.
      The MSS denied it. "He was never here," said Chen Yixin, who heads the ministry.
      Quill, a French lawyer, may be charged under the counter-espionage law.
      """
    let graphs = try Kernels.available.map { kernels in
      let model = try Model(weights: .embedded(), kernels: kernels)
      return Extractor(model: model).read(plain(story)).graph()
    }
    #expect(graphs[0].entityRecords.count > 3)
    for graph in graphs { #expect(graph == graphs[0]) }
  }
}
