/// Why a weights file cannot be used, or no kernels run.
package struct EncoderError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What went wrong, for programs.
  package struct Code: RawRepresentable, Hashable, Sendable {
    /// The code's name.
    package var rawValue: String

    /// A code of this name.
    package init(rawValue: String) { self.rawValue = rawValue }

    /// The file cannot be read.
    package static let unreadable = Code(rawValue: "unreadable")
    /// The file holds something else.
    package static let foreign = Code(rawValue: "foreign")
    /// The file has a layout of another version.
    package static let version = Code(rawValue: "version")
    /// The file is cut short, or a byte of it has changed.
    package static let damaged = Code(rawValue: "damaged")
    /// The file's parts do not fit together.
    package static let inconsistent = Code(rawValue: "inconsistent")
    /// This processor does not run the kernels that were asked for.
    package static let unknownKernels = Code(rawValue: "unknownKernels")
  }

  /// What went wrong, for programs.
  package var code: Code
  /// The weights file, if it is one and was read from a file.
  package var file: String?
  /// What went wrong, for people.
  package var message: String

  /// An error.
  package init(_ code: Code, file: String? = nil, _ message: String) {
    self.code = code
    self.file = file
    self.message = message
  }

  /// One line for a person: file and message.
  package var description: String { file.map { "\($0): \(message)" } ?? message }
}
