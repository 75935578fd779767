internal import CLibXML2

/// Reads XML in chunks and tells a handler what it finds, in little memory.
///
/// It never reaches for the network or another file, and refuses a document that declares an
/// entity, nests too deep or has too much in one tag. It must not cross threads.
package final class XMLPushParser {
  /// The deepest nesting of elements that is read.
  package static let maximumDepth = 256
  /// The most bytes in one tag, comment or other piece of markup.
  package static let maximumMarkup = 256 << 10

  let file: String
  /// The handler, without the counting of references that would cost as much as a callback does.
  unowned(unsafe) let handler: any XMLHandler
  private let keptHandler: any XMLHandler
  var failure: (any Error)?
  var depth = 0

  private var parser: xmlParserCtxtPtr!
  private let receiver: UnsafeMutablePointer<ng_receiver>

  /// A parser for one document.
  ///
  /// - Parameters:
  ///   - file: the file's name, for errors.
  ///   - handler: is told what is found.
  package init(file: String, handler: any XMLHandler) {
    self.file = file
    self.handler = handler
    keptHandler = handler
    receiver = .allocate(capacity: 1)
    receiver.initialize(to: ng_receiver())
    receiver.pointee.owner = Unmanaged.passUnretained(self).toOpaque()
    receiver.pointee.report = { owner, code, level, line, message in
      XMLPushParser.from(owner!).report(
        code: code, level: level, line: line, message: message.map { String(cString: $0) } ?? "")
    }
    var callbacks = Self.callbacks()
    parser = xmlCreatePushParserCtxt(&callbacks, receiver, nil, 0, nil)
    precondition(parser != nil, "out of memory")
    xmlCtxtUseOptions(parser, Int32(XML_PARSE_NONET.rawValue))
  }

  deinit {
    if let document = parser.pointee.myDoc { xmlFreeDoc(document) }
    xmlFreeParserCtxt(parser)
    receiver.deallocate()
  }

  /// Reads a whole document.
  ///
  /// - Throws: `BridgeError` when it cannot be read or is no well-formed XML, and what the
  ///   handler throws.
  package static func parse(_ input: CompressedInput, handler: any XMLHandler) throws {
    let parser = XMLPushParser(file: input.name, handler: handler)
    var isEmpty = true
    while let chunk = try input.next() {
      isEmpty = false
      try parser.push(chunk)
    }
    if isEmpty { throw BridgeError(.malformed, file: input.name, reason: "it is empty") }
    try parser.finish()
  }

  /// Reads the next bytes of the document.
  ///
  /// - Throws: `BridgeError` when it is no well-formed XML, and what the handler throws.
  package func push(_ bytes: [UInt8]) throws {
    bytes.withUnsafeBytes {
      _ = xmlParseChunk(
        parser, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count), 0)
    }
    try throwFailure()
    guard let input = parser.pointee.input, let end = input.pointee.end,
      let current = input.pointee.cur, end - current <= Self.maximumMarkup
    else { throw markupLimit(line: line) }
  }

  /// Ends the document.
  ///
  /// - Throws: as `push`.
  package func finish() throws {
    _ = xmlParseChunk(parser, nil, 0, 1)
    try throwFailure()
    if parser.pointee.wellFormed == 0 {
      throw BridgeError(.malformed, file: file, line: line, reason: "it is no well-formed XML")
    }
  }

  /// The line that is being read.
  var line: Int { parser.pointee.input.map { Int($0.pointee.line) } ?? 1 }

  /// Ends the parse with an error, unless there is one already.
  func fail(_ error: any Error) {
    guard failure == nil else { return }
    failure = error
    xmlStopParser(parser)
  }

  func markupLimit(line: Int) -> BridgeError {
    BridgeError(
      .limit, file: file, line: line,
      reason: "a tag or comment of more than \(Self.maximumMarkup >> 10) KiB (cap on one tag)")
  }

  static func from(_ owner: UnsafeMutableRawPointer) -> XMLPushParser {
    Unmanaged<XMLPushParser>.fromOpaque(owner).takeUnretainedValue()
  }

  private func throwFailure() throws {
    if let failure { throw failure }
  }

  private func report(code: Int32, level: Int32, line: Int32, message: String) {
    let reason = message.split(whereSeparator: \.isNewline).first.map(String.init) ?? message
    if level == Int32(XML_ERR_FATAL.rawValue) {
      fail(BridgeError(.malformed, file: file, line: Int(line), reason: reason))
    } else if failure == nil {
      handler.warning(reason, line: Int(line))
    }
  }
}
