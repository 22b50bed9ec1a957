internal import CLibXML2

/// An element's or attribute's name with its namespace.
struct XMLName: Hashable {
  /// The namespace's URI; empty where there is none.
  let namespace: String
  let local: String
  /// What the handler made of the name when it first met it; no part of what the name is.
  var code = 0

  static func == (one: Self, other: Self) -> Bool {
    one.local == other.local && one.namespace == other.namespace
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(local)
    hasher.combine(namespace)
  }
}

/// What is called for each part of an XML document, in order.
protocol XMLHandler: AnyObject {
  /// A number for a name of an element, asked once a name, so that a handler need not compare
  /// strings at each element; it comes back as the name's `code`.
  func code(of name: XMLName) -> Int
  func start(_ name: XMLName, _ attributes: XMLAttributes)
  func end(_ name: XMLName)
  /// May be called several times for one stretch of text.
  func characters(_ text: UnsafeBufferPointer<UInt8>)
}

extension XMLHandler {
  func code(of name: XMLName) -> Int { 0 }
}

/// The attributes of one element, valid only during the call that hands them over.
struct XMLAttributes: Sequence {
  /// Five pointers an attribute, as libxml2 gives them: local name, prefix, URI, value, its end.
  fileprivate let fields: UnsafePointer<UnsafePointer<xmlChar>?>?
  let count: Int

  /// The value of the first attribute with this local name, whatever its namespace.
  subscript(local: StaticString) -> String? {
    guard let fields else { return nil }
    for at in 0..<count {
      guard let name = fields[at * 5] else { continue }
      if equal(name, local) { return value(at, in: fields) }
    }
    return nil
  }

  /// The value of the attribute with this local name in this namespace (empty for none).
  subscript(local: String, in namespace: String) -> String? {
    first { $0.name.local == local && $0.name.namespace == namespace }?.value
  }

  func makeIterator() -> AnyIterator<(name: XMLName, value: String)> {
    var at = 0
    return AnyIterator {
      guard let fields, at < count, let name = fields[at * 5] else { return nil }
      defer { at += 1 }
      let namespace = fields[at * 5 + 2].map { String(cString: $0) } ?? ""
      return (XMLName(namespace: namespace, local: String(cString: name)), value(at, in: fields))
    }
  }

  private func value(_ at: Int, in fields: UnsafePointer<UnsafePointer<xmlChar>?>) -> String {
    guard let start = fields[at * 5 + 3], let end = fields[at * 5 + 4] else { return "" }
    let bytes = UnsafeBufferPointer(start: start, count: end - start)
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    return String(decoding: Self.withPlainAmpersands(bytes), as: UTF8.self)
  }

  /// libxml2 hands each ampersand of a value over as `&#38;` unless it is to expand entities too
  /// (`xmlParseAttValueInternal`).
  private static func withPlainAmpersands(_ bytes: UnsafeBufferPointer<xmlChar>) -> [UInt8] {
    var plain: [UInt8] = []
    var at = 0
    while at < bytes.count {
      plain.append(bytes[at])
      let isWritten = bytes[at...].starts(with: "&#38;".utf8)
      at += isWritten ? 5 : 1
    }
    return plain
  }

  private func equal(_ name: UnsafePointer<xmlChar>, _ other: StaticString) -> Bool {
    for at in 0..<other.utf8CodeUnitCount where name[at] != other.utf8Start[at] { return false }
    return name[other.utf8CodeUnitCount] == 0
  }
}

/// XML read as events, by libxml2's SAX parser: no network, no entities of the document's own, no
/// nesting without end.
enum XMLEvents {
  /// Where and why a document is not well-formed.
  struct Fault: Error {
    let line: Int
    let problem: String
  }

  /// Elements nested deeper than this are no document that a person wrote.
  static let deepest = 1_000

  /// Reads a document, calling the handler for each part of it up to the first fault.
  ///
  /// With `recovering` the parser goes on after faults that it can mend, elements left open end
  /// where the document does, and the first fault is returned. Linear in the length of the document.
  ///
  /// - Throws: `Fault`, where the document is not well-formed and `recovering` is false.
  @discardableResult
  static func parse(
    _ bytes: [UInt8], recovering: Bool = false, to handler: any XMLHandler
  ) throws(Fault) -> Fault? {
    let state = ParseState(handler)
    var callbacks = callbacks()
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_COMPACT.rawValue
      | (recovering ? XML_PARSE_RECOVER.rawValue : 0)
    // libxml2 prints what no parser takes (a wrong encoding) on standard error, thread by thread;
    // the fault is told by the parser all the same.
    xmlSetStructuredErrorFunc(nil) { _, _ in }
    libxml2_prints_nothing()
    withExtendedLifetime(state) {
      let unmanaged = Unmanaged.passUnretained(state).toOpaque()
      guard let parser = xmlCreatePushParserCtxt(&callbacks, unmanaged, nil, 0, nil) else { return }
      state.parser = parser
      xmlCtxtUseOptions(parser, Int32(bitPattern: options))
      bytes.withUnsafeBytes { whole in
        let chars = whole.bindMemory(to: CChar.self)
        var from = 0
        while from < chars.count {
          let count = min(1 << 20, chars.count - from)
          let code = xmlParseChunk(parser, chars.baseAddress.map { $0 + from }, Int32(count), 0)
          state.note(code, of: parser)
          from += count
        }
        state.note(xmlParseChunk(parser, nil, 0, 1), of: parser)
      }
      if parser.pointee.wellFormed == 0, state.fault == nil {
        state.fault = Fault(line: 0, problem: "it is not well-formed XML")
      }
      if recovering { state.leaveAll() }
      state.parser = nil
      xmlFreeParserCtxt(parser)
    }
    if let fault = state.fault, !recovering { throw fault }
    return state.fault
  }

  private static func callbacks() -> xmlSAXHandler {
    var callbacks = xmlSAXHandler()
    callbacks.initialized = UInt32(XML_SAX2_MAGIC)
    callbacks.startElementNs = { context, name, _, namespace, _, _, count, _, attributes in
      guard let name else { return }
      let state = ParseState.of(context)
      let element = state.name(name, namespace)
      guard state.enter(element) else { return }
      state.handler.start(
        element,
        XMLAttributes(
          fields: UnsafeMutableRawPointer(attributes)?.assumingMemoryBound(
            to: UnsafePointer<xmlChar>?.self),
          count: Int(count)))
    }
    callbacks.endElementNs = { context, _, _, _ in
      let state = ParseState.of(context)
      if let element = state.leave() { state.handler.end(element) }
    }
    callbacks.characters = { context, text, count in
      ParseState.of(context).handler.characters(
        UnsafeBufferPointer(start: text, count: Int(count)))
    }
    callbacks.cdataBlock = callbacks.characters
    callbacks.ignorableWhitespace = callbacks.characters
    callbacks.serror = { context, error in
      guard let context, let error else { return }
      ParseState.of(context).note(error)
    }
    return callbacks
  }
}

/// What the C callbacks share: the handler, the names met, the first fault.
private final class ParseState {
  let handler: any XMLHandler
  var fault: XMLEvents.Fault?
  var parser: xmlParserCtxtPtr?
  /// The elements that are open.
  private var path: [XMLName] = []
  private var names: [NamePointers: XMLName] = [:]

  private struct NamePointers: Hashable {
    let local: UnsafePointer<xmlChar>
    let namespace: UnsafePointer<xmlChar>?
  }

  init(_ handler: any XMLHandler) {
    self.handler = handler
  }

  static func of(_ context: UnsafeMutableRawPointer?) -> ParseState {
    guard let context else { preconditionFailure("libxml2 hands back the context it was given") }
    return Unmanaged<ParseState>.fromOpaque(context).takeUnretainedValue()
  }

  /// The parser keeps each name once, so a pointer stands for a name while it lives.
  func name(
    _ local: UnsafePointer<xmlChar>, _ namespace: UnsafePointer<xmlChar>?
  ) -> XMLName {
    let pointers = NamePointers(local: local, namespace: namespace)
    if let known = names[pointers] { return known }
    var name = XMLName(
      namespace: namespace.map { String(cString: $0) } ?? "", local: String(cString: local))
    name.code = handler.code(of: name)
    names[pointers] = name
    return name
  }

  /// Goes one element deeper; stops the parser where that is too deep.
  func enter(_ element: XMLName) -> Bool {
    path.append(element)
    guard path.count > XMLEvents.deepest else { return true }
    if fault == nil {
      fault = XMLEvents.Fault(
        line: parser.map { Int(xmlSAX2GetLineNumber($0)) } ?? 0,
        problem: "it is nested deeper than \(XMLEvents.deepest) elements")
    }
    xmlStopParser(parser)
    return false
  }

  /// Leaves the element that was entered last; nil where its beginning was not told.
  func leave() -> XMLName? {
    let element = path.popLast()
    return path.count < XMLEvents.deepest ? element : nil
  }

  /// Ends the elements that a document which breaks off leaves open.
  func leaveAll() {
    while !path.isEmpty {
      if let element = leave() { handler.end(element) }
    }
  }

  func note(_ error: UnsafePointer<xmlError>) {
    guard fault == nil, error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
    let message = error.pointee.message.map { String(cString: $0) } ?? "not well-formed"
    // What stands on further lines are the bytes in question.
    var problem = String(message.prefix { !$0.isNewline })
    while problem.last?.isWhitespace == true { problem.removeLast() }
    fault = XMLEvents.Fault(line: Int(error.pointee.line), problem: problem)
  }

  /// Bytes that no character of the encoding has end the reading without an error of their own.
  func note(_ code: Int32, of parser: xmlParserCtxtPtr) {
    guard fault == nil, code == Int32(XML_ERR_INVALID_ENCODING.rawValue) else { return }
    fault = XMLEvents.Fault(
      line: Int(xmlSAX2GetLineNumber(parser)),
      problem: "it holds bytes that are no characters of the encoding it names")
  }
}
