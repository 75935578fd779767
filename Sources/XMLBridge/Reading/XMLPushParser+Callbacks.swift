internal import CLibXML2

extension XMLPushParser {
  /// Callbacks that reach the parser through the receiver that libxml2 hands to each of them.
  static func callbacks() -> xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = XML_SAX2_MAGIC
    handler.startElementNs = { context, name, _, uri, _, _, count, _, attributes in
      XMLPushParser.withParser(of: context) { parser in
        let element = XMLStartElement(
          name: XMLBytes(terminated: name!),
          // libxml2 keeps each name once, so that its address tells it.
          namespaceNumber: Int(bitPattern: uri), line: parser.line, uri: uri,
          attributes: UnsafeRawBufferPointer(
            start: attributes, count: Int(count) * 5 * MemoryLayout<UnsafeRawPointer>.size
          ).bindMemory(to: UnsafePointer<UInt8>?.self))
        parser.start(element)
      }
    }
    handler.endElementNs = { context, name, _, _ in
      XMLPushParser.withParser(of: context) { parser in
        parser.depth -= 1
        parser.perform { try $0.endElement(XMLBytes(terminated: name!), line: parser.line) }
      }
    }
    handler.characters = { context, bytes, count in
      XMLPushParser.withParser(of: context) { parser in
        parser.perform { try $0.text(XMLBytes(bytes!, count: Int(count))) }
      }
    }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    handler.entityDecl = { context, name, _, _, _, _ in
      XMLPushParser.withParser(of: context) { $0.refuseEntity(name, "declares") }
    }
    handler.unparsedEntityDecl = { context, name, _, _, _ in
      XMLPushParser.withParser(of: context) { $0.refuseEntity(name, "declares") }
    }
    handler.reference = { context, name in
      XMLPushParser.withParser(of: context) { $0.refuseEntity(name, "uses") }
    }
    ng_set_error_callback(&handler)
    return handler
  }

  /// Counts no reference, of which there would be two for each callback: who parses holds the parser.
  private static func withParser(
    of context: UnsafeMutableRawPointer?, _ body: (XMLPushParser) -> Void
  ) {
    let owner = context!.assumingMemoryBound(to: ng_receiver.self).pointee.owner!
    Unmanaged<XMLPushParser>.fromOpaque(owner)._withUnsafeGuaranteedRef(body)
  }

  private func start(_ element: XMLStartElement) {
    depth += 1
    guard depth <= Self.maximumDepth else {
      fail(
        BridgeError(
          .limit, file: file, line: element.line,
          reason: "elements nested deeper than \(Self.maximumDepth) (cap on depth)"))
      return
    }
    guard element.size <= Self.maximumMarkup else {
      fail(markupLimit(line: element.line))
      return
    }
    perform { try $0.startElement(element) }
  }

  private func perform(_ body: (any XMLHandler) throws -> Void) {
    guard failure == nil else { return }
    do { try body(handler) } catch { fail(error) }
  }

  private func refuseEntity(_ name: UnsafePointer<UInt8>?, _ verb: String) {
    let name = name.map { String(cString: $0) } ?? ""
    fail(
      BridgeError(
        .entity, file: file, line: line,
        reason: "it \(verb) the entity \"\(name)\"; entities are refused: remove the DOCTYPE"))
  }
}
