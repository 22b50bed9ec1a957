internal import CLibXML2

/// What is called for each part of an HTML page, in order; every start has its end.
protocol HTMLHandler: AnyObject {
  func start(_ element: String, _ attributes: [String: String])
  func end(_ element: String)
  func characters(_ text: UnsafeBufferPointer<UInt8>)
}

/// HTML read as events, by libxml2's HTML parser.
///
/// It mends broken pages as browsers did before HTML 5, knows no depth limit and fetches nothing.
/// It takes a tenth of the time of pandoc, whose start alone is 0.1 s, and needs no program.
enum HTMLEvents {
  /// Reads a page of UTF-8; linear in its length.
  static func parse(_ bytes: [UInt8], to handler: any HTMLHandler) {
    // The parser ends at a NUL, which HTML does not allow.
    let clean = bytes.contains(0) ? bytes.map { $0 == 0 ? 0x20 : $0 } : bytes
    var callbacks = htmlSAXHandler()
    callbacks.startElement = { context, name, attributes in
      guard let name else { return }
      HandlerBox.of(context).handler.start(
        String(cString: name), HTMLEvents.dictionary(of: attributes))
    }
    callbacks.endElement = { context, name in
      guard let name else { return }
      HandlerBox.of(context).handler.end(String(cString: name))
    }
    callbacks.characters = { context, text, count in
      HandlerBox.of(context).handler.characters(
        UnsafeBufferPointer(start: text, count: Int(count)))
    }
    callbacks.ignorableWhitespace = callbacks.characters
    let box = HandlerBox(handler)
    withExtendedLifetime(box) {
      clean.withUnsafeBytes { whole in
        let start = whole.bindMemory(to: CChar.self).baseAddress
        guard let parser = htmlNewParserCtxt() else { return }
        let options =
          HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue
          | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
        parser.pointee.sax.pointee = callbacks
        parser.pointee.userData = Unmanaged.passUnretained(box).toOpaque()
        let page = htmlCtxtReadMemory(
          parser, start, Int32(clamping: whole.count), nil, "UTF-8", Int32(bitPattern: options))
        xmlFreeDoc(page)
        htmlFreeParserCtxt(parser)
      }
    }
  }

  /// Names and values, two pointers an attribute, to the first that is null.
  private static func dictionary(
    of attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) -> [String: String] {
    guard let attributes else { return [:] }
    var found: [String: String] = [:]
    var at = 0
    while let name = attributes[at] {
      let value = attributes[at + 1].map { String(cString: $0) } ?? ""
      let key = String(cString: name)
      if found[key] == nil { found[key] = value }
      at += 2
    }
    return found
  }
}

private final class HandlerBox {
  let handler: any HTMLHandler

  init(_ handler: any HTMLHandler) {
    self.handler = handler
  }

  static func of(_ context: UnsafeMutableRawPointer?) -> HandlerBox {
    guard let context else { preconditionFailure("libxml2 hands back the context it was given") }
    return Unmanaged<HandlerBox>.fromOpaque(context).takeUnretainedValue()
  }
}
