public import GraphCore
internal import XMLBridge

extension GraphML {
  /// How a file is read.
  public struct ReadOptions: Hashable, Sendable {
    /// Whether duplicate ids, dangling edges and damaged records are mended or passed over, with a
    /// warning each, instead of an error.
    public var isLenient: Bool
    /// Which graph of the file is read, from 1.
    public var graph: Int

    /// Strict, and the first graph.
    public init(isLenient: Bool = false, graph: Int = 1) {
      self.isLenient = isLenient
      self.graph = graph
    }
  }

  /// Reads the records of a graph that newsgraph wrote, also after another tool saved it again.
  ///
  /// - Parameter path: the file, plain or gzip; `-` for standard input.
  /// - Returns: the graph, and what is wrong with the file.
  /// - Throws: `FormatError` with file, line and reason when it cannot be read, is no valid GraphML
  ///   or holds no records.
  public static func read(
    from path: String, options: ReadOptions = ReadOptions()
  ) throws -> (graph: KnowledgeGraph, warnings: [GraphWarning]) {
    let reader = RecordReader(file: path, options: options)
    do {
      return try reader.read(try CompressedInput(path: path))
    } catch let error as BridgeError {
      throw FormatError(error)
    }
  }

  /// Reads what a graph shows that newsgraph wrote and a person changed in another tool.
  ///
  /// - Parameter path: as for `read`.
  /// - Returns: the nodes and edges, and what is wrong with the file.
  /// - Throws: as `read`.
  public static func readEdited(
    from path: String, options: ReadOptions = ReadOptions()
  ) throws -> (graph: EditedGraph, warnings: [GraphWarning]) {
    let reader = RecordReader(file: path, options: options, readsEdits: true)
    do {
      let warnings = try reader.read(try CompressedInput(path: path)).warnings
      return (reader.edited!, warnings)
    } catch let error as BridgeError {
      throw FormatError(error)
    }
  }
}
