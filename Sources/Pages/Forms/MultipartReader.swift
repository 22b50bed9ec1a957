internal import Hummingbird

/// The parts of a form that holds files (RFC 7578), one after the other as they come in: none
/// stands in memory whole.
struct MultipartReader {
  struct Part: Hashable, Sendable {
    var name: String
    /// Nil for a field that is no file.
    var fileName: String?
  }

  private var body: RequestBody.AsyncIterator
  /// What came in and was not handed on yet; it begins with a line end before the first boundary.
  private var buffer: [UInt8] = [0x0D, 0x0A]
  private let boundary: [UInt8]
  private var isInPart = false
  private var isAtEnd = false

  private static let headLimit = 16_384

  /// - Throws: `FormFailure.otherType` where the request holds no such form.
  init(_ request: Request) throws {
    let pieces = (request.headers[.contentType] ?? "").split(separator: ";")
    let marks = pieces.dropFirst().compactMap { piece -> String? in
      let parts = piece.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, parts[0].filter({ $0 != " " }).lowercased() == "boundary" else {
        return nil
      }
      return String(parts[1].filter { $0 != "\"" })
    }
    guard pieces.first?.lowercased() == "multipart/form-data", let mark = marks.first,
      (1...200).contains(mark.utf8.count)
    else { throw FormFailure.otherType }
    boundary = Array("\r\n--\(mark)".utf8)
    body = request.body.makeAsyncIterator()
  }

  /// The next part's head; what is left of the part before it is passed over.
  ///
  /// - Throws: `FormFailure.otherType` where the form is cut off or has no heads.
  mutating func nextPart() async throws -> Part? {
    while try await nextPiece() != nil {}
    if isAtEnd { return nil }
    if !isInPart, !(try await skipToBoundary()) { return nil }
    while buffer.count < 2 { try await more() }
    if buffer.starts(with: "--".utf8) {
      isAtEnd = true
      return nil
    }
    var end = Self.place(of: Array("\r\n\r\n".utf8), in: buffer)
    while end == nil {
      guard buffer.count < Self.headLimit else { throw FormFailure.otherType }
      try await more()
      end = Self.place(of: Array("\r\n\r\n".utf8), in: buffer)
    }
    let head = String(decoding: buffer[..<(end ?? 0)], as: UTF8.self)
    buffer.removeFirst((end ?? 0) + 4)
    isInPart = true
    return Self.part(head)
  }

  /// The next bytes of the part; nil at its end.
  mutating func nextPiece() async throws -> [UInt8]? {
    guard isInPart else { return nil }
    while true {
      if let end = Self.place(of: boundary, in: buffer) {
        let piece = Array(buffer[..<end])
        if piece.isEmpty {
          buffer.removeFirst(boundary.count)
          isInPart = false
          hasBoundary = true
          return nil
        }
        buffer.removeFirst(end)
        return piece
      }
      // What may be the beginning of a boundary stays.
      let safe = buffer.count - boundary.count
      if safe > 0 {
        let piece = Array(buffer[..<safe])
        buffer.removeFirst(safe)
        return piece
      }
      try await more()
    }
  }

  /// Whether the boundary before the next part has been passed.
  private var hasBoundary = false

  private mutating func skipToBoundary() async throws -> Bool {
    if hasBoundary {
      hasBoundary = false
      return true
    }
    while true {
      if let start = Self.place(of: boundary, in: buffer) {
        buffer.removeFirst(start + boundary.count)
        return true
      }
      if buffer.count > Self.headLimit { throw FormFailure.otherType }
      try await more()
    }
  }

  private mutating func more() async throws {
    guard let next = try await body.next() else { throw FormFailure.otherType }
    buffer += next.readableBytesView
  }

  private static func place(of mark: [UInt8], in bytes: [UInt8]) -> Int? {
    guard bytes.count >= mark.count else { return nil }
    return bytes.withUnsafeBufferPointer { bytes in
      var at = 0
      while at <= bytes.count - mark.count {
        if bytes[at] == mark[0] {
          var length = 1
          while length < mark.count, bytes[at + length] == mark[length] { length += 1 }
          if length == mark.count { return at }
        }
        at += 1
      }
      return nil
    }
  }

  private static func part(_ head: String) -> Part {
    var part = Part(name: "", fileName: nil)
    for line in head.split(whereSeparator: \.isNewline)
    where line.lowercased().hasPrefix("content-disposition:") {
      part.name = value(of: "name", in: line) ?? ""
      part.fileName = value(of: "filename", in: line)
    }
    return part
  }

  /// `a.txt` of `filename="a.txt"`; a quotation mark in it is written `%22`.
  private static func value(of name: String, in line: Substring) -> String? {
    guard let start = line.firstRange(of: " \(name)=\"") else { return nil }
    let rest = line[start.upperBound...]
    return rest.firstIndex(of: "\"").map {
      String(rest[..<$0]).replacing("%22", with: "\"").replacing("%0D%0A", with: " ")
    }
  }
}
