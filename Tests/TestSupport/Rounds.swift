#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How often tests of properties try: a few hundred times, or as often as NEWSGRAPH_ROUNDS says.
public enum Rounds {
  /// The number of rounds.
  public static let count = variable("NEWSGRAPH_ROUNDS").flatMap { Int($0) } ?? 200
  /// The seed of this run, printed once; NEWSGRAPH_SEED repeats it.
  public static let seed: UInt64 = {
    let seed =
      variable("NEWSGRAPH_SEED").flatMap { UInt64($0) } ?? UInt64.random(in: 0..<1_000_000)
    print("properties: \(count) rounds, NEWSGRAPH_SEED=\(seed)")
    return seed
  }()

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
