/// Warnings about one file; of many of one kind the first are kept and the rest counted.
struct WarningList {
  /// What a warning is about.
  enum Topic: String, CaseIterable { case xml, structure, key, value, record }

  private static let kept = 20

  let file: String
  private var warnings: [GraphWarning] = []
  private var counts: [Topic: Int] = [:]

  init(file: String) { self.file = file }

  mutating func add(_ topic: Topic, _ message: @autoclosure () -> String, line: Int?) {
    counts[topic, default: 0] += 1
    guard counts[topic]! <= Self.kept else { return }
    warnings.append(GraphWarning(file: file, line: line, message: message()))
  }

  /// All that were kept, and how many were not.
  var all: [GraphWarning] {
    warnings
      + Topic.allCases.compactMap { topic in
        let more = counts[topic, default: 0] - Self.kept
        guard more > 0 else { return nil }
        return GraphWarning(file: file, message: "\(more) more warnings of the kind \"\(topic)\"")
      }
  }
}
