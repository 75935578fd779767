/// Memory aligned for the kernels, freed with its owner.
final class AlignedBuffer<Element>: @unchecked Sendable where Element: BitwiseCopyable {
  /// The elements.
  let elements: UnsafeMutableBufferPointer<Element>

  /// The address of the first element.
  var start: UnsafeMutablePointer<Element> { elements.baseAddress! }

  /// Room for `count` elements, which are to be written before they are read.
  init(count: Int) {
    let bytes = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(count, 1) * MemoryLayout<Element>.stride, alignment: 64)
    elements = bytes.bindMemory(to: Element.self)
  }

  /// Room for `count` elements of this value.
  convenience init(repeating value: Element, count: Int) {
    self.init(count: count)
    elements.initialize(repeating: value)
  }

  /// A copy of elements.
  convenience init(_ copied: [Element]) {
    self.init(count: copied.count)
    _ = elements.initialize(from: copied)
  }

  deinit { UnsafeMutableRawBufferPointer(elements).deallocate() }
}
