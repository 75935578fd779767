internal import CEncoder

/// The C kernels of one instruction set. All of them give the same bits.
package struct Kernels: @unchecked Sendable {
  /// A constant table of functions.
  let table: UnsafePointer<ng_kernels>

  /// The name by which the environment variable NEWSGRAPH_ISA asks for them: "portable", "avx2", "avxvnni",
  /// "avx512vnni" or "neon".
  package var name: String { String(cString: table.pointee.name) }

  /// The kernels of a name, or nil if this processor does not run them.
  package init?(named name: String) {
    guard let table = ng_kernels_named(name) else { return nil }
    self.table = table
  }

  /// The kernels that NEWSGRAPH_ISA names, else the fastest that this processor runs.
  package init() throws(EncoderError) {
    guard let table = ng_kernels_chosen() else {
      throw EncoderError(
        .unknownKernels,
        "NEWSGRAPH_ISA: this processor runs \(Self.available.map(\.name).joined(separator: ", "))")
    }
    self.table = table
  }

  /// All kernels that this processor runs, fastest first.
  package static var available: [Kernels] {
    ["avx512vnni", "avxvnni", "avx2", "neon", "portable"].compactMap(Kernels.init(named:))
  }
}
