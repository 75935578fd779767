/// How sources are loaded.
public struct LoadingOptions: Hashable, Sendable {
  /// Whether texts that are not English are loaded as well.
  public var anyLanguage: Bool
  /// The most bytes of one article, after decompression. News articles have a few thousand; reading
  /// one takes about thirty times its size in memory.
  public var maximumSize: Int
  /// Hashes of texts that are passed over: those that a graph holds already.
  public var heldTexts: Set<String>

  /// Options of the given values.
  public init(anyLanguage: Bool = false, maximumSize: Int = 32 << 20, heldTexts: Set<String> = []) {
    self.anyLanguage = anyLanguage
    self.maximumSize = maximumSize
    self.heldTexts = heldTexts
  }
}
