/// Memory aligned for the kernels, freed with its owner.
final class AlignedBuffer<Element>: @unchecked Sendable where Element: BitwiseCopyable {
  /// The elements.
  let elements: UnsafeMutableBufferPointer<Element>

  /// The address of the first element.
  var start: UnsafeMutablePointer<Element> { elements.baseAddress! }

  /// Room for `count` elements of this value.
  init(repeating value: Element, count: Int) {
    let bytes = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(count, 1) * MemoryLayout<Element>.stride, alignment: 64)
    elements = bytes.bindMemory(to: Element.self)
    elements.initialize(repeating: value)
  }

  /// A copy of elements.
  convenience init(_ copied: [Element]) where Element: ExpressibleByIntegerLiteral {
    self.init(repeating: 0, count: copied.count)
    _ = elements.update(from: copied)
  }

  deinit { UnsafeMutableRawBufferPointer(elements).deallocate() }
}
