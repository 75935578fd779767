import ArgumentParser

/// How sure claims must be, for commands that read articles.
struct ConfidenceOption: ParsableArguments {
  @Option(
    help: """
      Only relations at least this sure, 0 to 1. Without it what has proved best, which asks more of \
      accusations.
      """)
  var minConfidence: Double?

  func validate() throws {
    if let minConfidence, !(0...1).contains(minConfidence) {
      throw ValidationError("--min-confidence is a number from 0 to 1.")
    }
  }
}
