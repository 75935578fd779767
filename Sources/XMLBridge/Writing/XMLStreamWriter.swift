internal import CLibXML2
package import SystemPackage

/// Writes XML to a file as it goes, through libxml2's text writer.
///
/// A full disk or a reader that has gone is thrown by the next call, at the latest by `finish`.
package final class XMLStreamWriter {
  private let sink: Sink
  private let writer: xmlTextWriterPtr
  /// Markup that libxml2 is to be handed as it is, gathered since a call for each piece costs more.
  private var raw: [UInt8] = []

  /// Writes to an open file, which the caller closes.
  ///
  /// - Parameter name: the file's name, for errors.
  package init(_ descriptor: FileDescriptor, name: String) {
    sink = Sink(descriptor: descriptor, name: name)
    let output = xmlOutputBufferCreateIO(
      { context, bytes, count in
        Unmanaged<Sink>.fromOpaque(context!).takeUnretainedValue()
          .write(UnsafeRawBufferPointer(start: bytes, count: Int(count)))
        return count
      }, { _ in 0 }, Unmanaged.passUnretained(sink).toOpaque(), nil)
    guard let output, let writer = xmlNewTextWriter(output) else { fatalError("out of memory") }
    self.writer = writer
  }

  deinit { xmlFreeTextWriter(writer) }

  /// Writes `<?xml version="1.0" encoding="UTF-8"?>`.
  package func startDocument() throws {
    try check(xmlTextWriterStartDocument(writer, nil, "UTF-8", nil))
  }

  /// Opens an element.
  package func start(_ name: String) throws {
    try writeRaw()
    try check(xmlTextWriterStartElement(writer, name))
  }

  /// Writes an attribute of the element that was just opened.
  package func attribute(_ name: String, _ value: String) throws {
    try check(xmlTextWriterWriteAttribute(writer, name, value.droppingForbidden))
  }

  /// Writes text; as CDATA where it holds `&`, `<` or `>`, which some readers cannot unescape.
  package func text(_ text: String) throws {
    try writeRaw()
    let text = text.droppingForbidden
    guard text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E }) else {
      // Not as a string, which would turn the quotes of JSON into entities.
      try check(xmlTextWriterWriteRaw(writer, text.escapingCarriageReturns))
      return
    }
    for part in text.cdataParts { try check(xmlTextWriterWriteCDATA(writer, part)) }
  }

  /// Writes an element whose text `write` appends to a buffer as UTF-8: the same as the calls above
  /// one by one in a fraction of the time.
  package func element(_ element: RepeatedElement, _ write: (inout [UInt8]) -> Void) throws {
    let outer = raw.count
    raw.append(contentsOf: element.start)
    let inner = raw.count
    write(&raw)
    guard let needsCDATA = raw.needsCDATA(from: inner) else {
      let text = String(decoding: raw[inner...], as: UTF8.self)
      raw.removeSubrange(outer...)
      try start(element.name)
      try attribute(element.attribute, element.value)
      try self.text(text)
      try end()
      return
    }
    if needsCDATA {
      raw.insert(contentsOf: "<![CDATA[".utf8, at: inner)
      raw.append(contentsOf: "]]>".utf8)
    }
    raw.append(contentsOf: element.end)
    if raw.count >= CompressedInput.chunkSize { try writeRaw() }
  }

  /// Begins a new line, indented by a number of spaces.
  package func lineBreak(indent: Int) {
    raw.append(UInt8(ascii: "\n"))
    for _ in 0..<indent { raw.append(UInt8(ascii: " ")) }
  }

  /// Closes the innermost open element.
  package func end() throws {
    try writeRaw()
    try check(xmlTextWriterEndElement(writer))
  }

  /// Closes all elements and writes what is still held back.
  package func finish() throws {
    try writeRaw()
    try check(xmlTextWriterEndDocument(writer))
    try check(xmlTextWriterFlush(writer))
    sink.flush()
    try check(0)
  }

  private func writeRaw() throws {
    guard !raw.isEmpty else { return }
    try check(
      raw.withUnsafeBufferPointer {
        xmlTextWriterWriteRawLen(writer, $0.baseAddress, Int32($0.count))
      })
    raw.removeAll(keepingCapacity: true)
  }

  private func check(_ result: Int32) throws {
    if let errno = sink.errno { throw BridgeError(.cannotWrite, file: sink.name, errno: errno) }
    guard result >= 0 else {
      throw BridgeError(.cannotWrite, file: sink.name, reason: "the XML writer refused a value")
    }
  }
}

/// An element with one attribute that a document has many of, each with another text.
package struct RepeatedElement {
  let name: String
  let attribute: String
  let value: String
  /// Its tags as they are written.
  let start: [UInt8]
  let end: [UInt8]

  /// An element; the attribute's value needs no escaping.
  package init(_ name: String, _ attribute: String, _ value: String) {
    self.name = name
    self.attribute = attribute
    self.value = value
    start = Array("<\(name) \(attribute)=\"\(value)\">".utf8)
    end = Array("</\(name)>".utf8)
  }
}

/// Gathers what libxml2 writes and keeps the first error, which libxml2 would lose.
private final class Sink {
  let name: String
  private(set) var errno: Errno?
  private let descriptor: FileDescriptor
  private var buffer: [UInt8] = []

  init(descriptor: FileDescriptor, name: String) {
    self.descriptor = descriptor
    self.name = name
  }

  func write(_ bytes: UnsafeRawBufferPointer) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= CompressedInput.chunkSize { flush() }
  }

  func flush() {
    guard errno == nil else { return }
    do {
      _ = try descriptor.writeAll(buffer)
    } catch {
      errno = error as? Errno ?? .ioError
    }
    buffer.removeAll(keepingCapacity: true)
  }
}

extension [UInt8] {
  /// Whether the text from a byte on takes a CDATA section; nil for one that takes a closer look,
  /// which few do.
  fileprivate func needsCDATA(from start: Int) -> Bool? {
    guard count - start < XMLPushParser.maximumMarkup / 4 else { return nil }
    return withUnsafeBufferPointer { bytes in
      var needsCDATA = false
      var brackets = 0
      for byte in bytes[start...] {
        switch byte {
        case 0..<0x20, 0xEF: return nil
        case UInt8(ascii: ">"):
          if brackets >= 2 { return nil }
          needsCDATA = true
        case UInt8(ascii: "<"), UInt8(ascii: "&"): needsCDATA = true
        default: break
        }
        brackets = byte == UInt8(ascii: "]") ? brackets + 1 : 0
      }
      return needsCDATA
    }
  }
}

extension String {
  /// Without the characters that XML cannot carry.
  fileprivate var droppingForbidden: String {
    let isForbidden = { (scalar: Unicode.Scalar) in
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: false
      case 0..<0x20, 0xFFFE, 0xFFFF: true
      default: false
      }
    }
    // Bytes tell most texts to be harmless in a fraction of the time that scalars take.
    guard utf8.contains(where: { $0 < 0x20 || $0 == 0xEF }),
      unicodeScalars.contains(where: isForbidden)
    else { return self }
    var kept = String.UnicodeScalarView()
    kept.append(contentsOf: unicodeScalars.lazy.filter { !isForbidden($0) })
    return String(kept)
  }

  /// With references for carriage returns, which a parser would read as line feeds.
  fileprivate var escapingCarriageReturns: String {
    utf8.contains(0x0D)
      ? unicodeScalars.map { $0 == "\r" ? "&#13;" : String($0) }.joined() : self
  }

  /// Cut so that no part holds the end of a CDATA section ("a]]>b" gives "a]]" and ">b") or is
  /// longer than what the parser allows in one.
  fileprivate var cdataParts: [String] {
    guard utf8.contains(0x5D) || utf8.count > Self.longestCDATA else { return [self] }
    var parts: [String] = []
    var part = String.UnicodeScalarView()
    var count = 0
    var brackets = 0
    for scalar in unicodeScalars {
      if (scalar == ">" && brackets >= 2) || count >= Self.longestCDATA {
        parts.append(String(part))
        part = String.UnicodeScalarView()
        count = 0
      }
      brackets = scalar == "]" ? brackets + 1 : 0
      part.append(scalar)
      count += UTF8.width(scalar)
    }
    return parts + [String(part)]
  }

  private static var longestCDATA: Int { XMLPushParser.maximumMarkup / 4 }
}
