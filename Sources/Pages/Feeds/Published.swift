internal import Hummingbird
internal import Proceedings

/// What programs fetch again and again: who has it already is told so.
struct Published: Sendable {
  let bytes: [UInt8]
  let type: String
  let modified: Moment

  func response(to request: Request) -> Response {
    let tag = "\"\(Hash(of: bytes).description.prefix(22))\""
    let modified = modified.httpDate
    let headers: HTTPFields = [
      .contentType: type, .eTag: tag, .lastModified: modified, .cacheControl: "no-cache",
    ]
    // A tag that is known counts over a date (RFC 9110, section 13.2.2).
    let isKnown =
      request.headers[.ifNoneMatch].map { $0 == "*" || $0.contains(tag) }
      ?? (request.headers[.ifModifiedSince] == modified)
    if isKnown { return Response(status: .notModified, headers: headers) }
    return Response(
      status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}

extension Moment {
  /// `Sat, 21 Nov 2026 14:05:09 GMT` (RFC 9110, section 5.6.7).
  var httpDate: String {
    let printed = Array(description)
    let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let month = Int(String(printed[5..<7])) ?? 1
    return "\(days[max(0, milliseconds / 86_400_000) % 7]), \(String(printed[8..<10])) "
      + "\(months[month - 1]) \(String(printed[0..<4])) \(String(printed[11..<19])) GMT"
  }
}

/// An id that lasts, whatever address the site has: the same for the same thing of the same record.
enum LastingID {
  /// - Parameter record: the hash of the record's first act.
  static func uuid(_ record: Hash, _ parts: String...) -> String {
    var bytes = Hash(of: "\(record) \(parts.joined(separator: " "))".utf8).bytes.prefix(16).map(
      \.self)
    // Version 8, made by a rule of our own (RFC 9562, section 5.8).
    bytes[6] = bytes[6] & 0x0F | 0x80
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = bytes.map { byte in
      let digits = String(byte, radix: 16)
      return digits.utf8.count == 1 ? "0" + digits : digits
    }
    let groups = [0..<4, 4..<6, 6..<8, 8..<10, 10..<16]
    return groups.map { digits[$0].joined() }.joined(separator: "-")
  }
}
