public import GraphCore
internal import XMLBridge

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Files of corrections: a JSON array, an object a line.
public enum CorrectionsFile {
  /// Writes corrections to a file, or to standard output for `-`.
  ///
  /// - Throws: `FormatError` with file, reason and remedy.
  public static func write(_ corrections: [Correction], to path: String) throws {
    let json = JSONText()
    try AtomicFile.write(to: path) { descriptor, _ in
      var file = BufferedFile(descriptor)
      var separator = "\n"
      try file.write("[")
      for correction in corrections {
        try file.write(separator + json.encode(correction))
        separator = ",\n"
      }
      try file.write("\n]\n")
      try file.flush()
    }
  }

  /// Reads corrections.
  ///
  /// - Throws: `FormatError` with file and reason when it cannot be read or is none.
  public static func read(from path: String) throws -> [Correction] {
    let text: String
    do {
      text = String(decoding: try CompressedInput(path: path).readAll(), as: UTF8.self)
    } catch let error as BridgeError {
      throw FormatError(error)
    }
    do {
      return try JSONText().decode([Correction].self, from: text)
    } catch let error as DecodingError {
      throw FormatError(.invalid, file: path, reason: reason(error))
    }
  }

  /// Which correction is wrong, and how.
  private static func reason(_ error: DecodingError) -> String {
    let (context, problem): (DecodingError.Context, String) =
      switch error {
      case .keyNotFound(let key, let context): (context, "\"\(key.stringValue)\" is missing")
      case .dataCorrupted(let context), .typeMismatch(_, let context),
        .valueNotFound(_, let context):
        (context, context.debugDescription)
      @unknown default: fatalError("an unknown error of decoding")
      }
    let path = context.codingPath.map { $0.intValue.map { "number \($0 + 1)" } ?? $0.stringValue }
    return (["it is no list of corrections"] + path + [problem]).joined(separator: ": ")
  }
}
