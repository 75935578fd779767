/// How mentions, and words and mentions, lie to each other.
extension WeightsHeader.Relations {
  /// The bucket of the words between two mentions, the object behind the subject or before it; overlapping ones last.
  func distance(_ subject: Range<Int>, _ object: Range<Int>) -> Int {
    let after = object.lowerBound - subject.upperBound
    if after >= 0 { return bucket(after, between) }
    let before = subject.lowerBound - object.upperBound
    if before >= 0 { return between.count + 1 + bucket(before, between) }
    return distances - 1
  }

  /// The bucket of where a word lies: behind a mention, before it or inside it.
  func place(of word: Int, to mention: Range<Int>) -> Int {
    let after = word - mention.upperBound + 1
    if after >= 1 { return bucket(after, beside) }
    let before = mention.lowerBound - word
    if before >= 1 { return beside.count + 1 + bucket(before, beside) }
    return places - 1
  }

  /// The words round a pair that are looked at.
  func context(_ a: Range<Int>, _ b: Range<Int>, words: Int) -> Range<Int> {
    let first = min(a.lowerBound, b.lowerBound) - margin
    let end = max(a.upperBound, b.upperBound) + margin
    return max(first, 0)..<min(end, words)
  }

  /// Whether two mentions are near enough to be related.
  func isNear(_ a: Range<Int>, _ b: Range<Int>, sentences: [Int]) -> Bool {
    let gap = abs(sentences[a.lowerBound] - sentences[b.lowerBound])
    let between = max(a.lowerBound, b.lowerBound) - min(a.upperBound, b.upperBound)
    return gap <= sentenceReach && between <= wordReach
  }

  /// The number of bucket ends that are smaller.
  private func bucket(_ x: Int, _ ends: [Int]) -> Int { ends.prefix { $0 < x }.count }
}
