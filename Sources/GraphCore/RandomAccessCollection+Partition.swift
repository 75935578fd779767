extension RandomAccessCollection where Index == Int {
  /// The first index at which this is true, where it is true of all elements behind one of which it
  /// is; the end if it is true of none (binary search).
  package func partitioningIndex(where isBehind: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
