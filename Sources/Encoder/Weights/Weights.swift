internal import GraphCore
package import SystemPackage

/// The weights of a trained reader, as `Scripts/train/FORMAT.md` describes their file. Immutable.
package struct Weights: Sendable {
  /// What the file says about itself.
  package let header: WeightsHeader
  /// SHA-256 of everything before the file's last 32 bytes, as those give it, in hexadecimal.
  package let checksum: String
  private let storage: WeightsStorage
  private let tensorsStart: Int

  /// The layout that this program reads.
  static let version: UInt32 = 1
  private static let prefix = 16
  private static let checksumLength = 32

  /// Reads a weights file. Throws `EncoderError`: `unreadable`, or what `init(bytes:)` throws.
  package init(path: FilePath) throws(EncoderError) {
    do {
      try self.init(WeightsStorage(path: path), checkingSum: true)
    } catch {
      throw EncoderError(error.code, file: path.string, error.message)
    }
  }

  /// Takes the bytes of a weights file. Throws `EncoderError`: `foreign`, `version`, `damaged` or `inconsistent`.
  package init(bytes: [UInt8]) throws(EncoderError) {
    try self.init(WeightsStorage(copying: bytes), checkingSum: true)
  }

  /// Takes weights that are part of the program and stay where they are, without a look at their checksum.
  /// Throws `EncoderError`, as `init(bytes:)` does.
  package init(embedded bytes: UnsafeRawBufferPointer) throws(EncoderError) {
    try self.init(WeightsStorage(borrowing: bytes), checkingSum: false)
  }

  private init(_ storage: WeightsStorage, checkingSum: Bool) throws(EncoderError) {
    let bytes = storage.bytes
    guard bytes.starts(with: "NGWT".utf8) else {
      throw EncoderError(.foreign, "not a weights file: it does not begin with NGWT")
    }
    guard bytes.count >= Self.prefix + Self.checksumLength else {
      throw EncoderError(.damaged, "the weights file is cut short")
    }
    let version = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 4, as: UInt32.self))
    guard version == Self.version else {
      throw EncoderError(
        .version, "weights of version \(version): this program reads version \(Self.version)")
    }
    let end = bytes.count - Self.checksumLength
    if checkingSum {
      let found = SHA256.hexDigest(UnsafeRawBufferPointer(rebasing: bytes[..<end]))
      guard found == hexadecimal(bytes[end...]) else {
        throw EncoderError(.damaged, "the weights file is damaged: its checksum differs")
      }
    }
    let length = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    self.checksum = hexadecimal(bytes[end...])
    guard length <= UInt64(end - Self.prefix) else {
      throw EncoderError(.damaged, "the weights file is cut short in its header")
    }
    tensorsStart = Self.prefix + Int(length)
    do {
      header = try WeightsHeader.decoded(
        from: UnsafeRawBufferPointer(rebasing: bytes[Self.prefix..<tensorsStart]))
    } catch {
      throw EncoderError(.inconsistent, "the header of the weights file does not fit: \(error)")
    }
    self.storage = storage
    for (name, tensor) in header.tensors { try checkBounds(of: tensor, name, end: end) }
  }

  /// Floats of a tensor, which must have this shape.
  func floats(_ name: String, _ shape: [Int]) throws(EncoderError) -> [Float] {
    let bytes = try tensor(name, "f32", shape)
    return (0..<bytes.count / 4).map {
      Float(
        bitPattern: UInt32(
          littleEndian: bytes.loadUnaligned(fromByteOffset: 4 * $0, as: UInt32.self)))
    }
  }

  /// Bytes of a tensor, which must have this shape; valid as long as these weights.
  func integers(_ name: String, _ shape: [Int]) throws(EncoderError) -> UnsafeBufferPointer<Int8> {
    try tensor(name, "i8", shape).bindMemory(to: Int8.self)
  }

  /// The length of a tensor's first side; 0 if there is no such tensor.
  func rows(of name: String) -> Int { header.tensors[name]?.shape.first ?? 0 }

  /// A matrix with this many outputs and inputs. Its weights must lie in -63...63, or kernels would saturate.
  func matrix(_ name: String, outputs: Int, inputs: Int) throws(EncoderError) -> PackedMatrix {
    let rows = try integers("\(name).q", [outputs, inputs])
    guard rows.allSatisfy({ $0.magnitude <= 63 }) else {
      throw EncoderError(.inconsistent, "tensor \(name).q holds weights outside -63...63")
    }
    return PackedMatrix(
      rows: rows, scale: try floats("\(name).scale", [outputs]),
      bias: try floats("\(name).bias", [outputs]))
  }

  /// The lines of the vocabulary.
  func vocabulary() throws(EncoderError) -> [UInt8] {
    [UInt8](try tensor("vocabulary", "u8", [rows(of: "vocabulary")]))
  }

  private func tensor(
    _ name: String, _ dtype: String, _ shape: [Int]
  ) throws(EncoderError) -> UnsafeRawBufferPointer {
    guard let tensor = header.tensors[name] else {
      throw EncoderError(.inconsistent, "the weights file has no tensor \(name)")
    }
    guard tensor.dtype == dtype, tensor.shape == shape else {
      throw EncoderError(
        .inconsistent,
        "tensor \(name) is \(tensor.dtype) \(tensor.shape), where \(dtype) \(shape) fits")
    }
    let start = tensorsStart + tensor.offset
    let count = shape.reduce(dtype == "f32" ? 4 : 1, *)
    return UnsafeRawBufferPointer(rebasing: storage.bytes[start..<start + count])
  }

  private func checkBounds(
    of tensor: WeightsHeader.Tensor, _ name: String, end: Int
  ) throws(EncoderError) {
    var size = ["f32": 4, "i8": 1, "u8": 1][tensor.dtype] ?? -1
    for side in tensor.shape {
      let (product, overflow) = size.multipliedReportingOverflow(by: side)
      size = overflow || side < 0 ? -1 : product
    }
    guard size >= 0, tensor.offset >= 0, tensor.offset <= end - tensorsStart,
      size <= end - tensorsStart - tensor.offset
    else {
      throw EncoderError(.inconsistent, "tensor \(name) reaches beyond the weights file")
    }
  }
}

private func hexadecimal(_ bytes: Slice<UnsafeRawBufferPointer>) -> String {
  bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
}
