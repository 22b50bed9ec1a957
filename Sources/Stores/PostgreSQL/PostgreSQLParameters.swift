/// Values in the form that libpq takes them: numbers as text, texts and bytes as they are.
struct PostgreSQLParameters {
  /// All values, each ended by a zero byte.
  private var bytes: [CChar] = []
  /// Where each begins; nil for a null.
  private var offsets: [Int?] = []
  private var lengths: [Int32] = []
  private var formats: [Int32] = []

  private static let textFormat: Int32 = 0
  private static let binaryFormat: Int32 = 1

  init(_ values: [SQLValue]) {
    for value in values {
      switch value {
      case .null: append([UInt8]?.none, Self.textFormat)
      case .integer(let integer): append(String(integer).utf8, Self.textFormat)
      // In binary form, so that no text ends early.
      case .text(let text): append(text.utf8, Self.binaryFormat)
      case .bytes(let bytes): append(bytes, Self.binaryFormat)
      }
    }
  }

  private mutating func append(_ value: (some Collection<UInt8>)?, _ format: Int32) {
    offsets.append(value == nil ? nil : bytes.count)
    lengths.append(Int32(value?.count ?? 0))
    formats.append(format)
    if let value { bytes += value.lazy.map(CChar.init(bitPattern:)) + [0] }
  }

  func withPointers<Result>(
    _ body: (
      UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?, UnsafePointer<Int32>?
    ) -> Result
  ) -> Result {
    bytes.withUnsafeBufferPointer { buffer in
      let pointers = offsets.map { offset in
        offset.flatMap { buffer.baseAddress?.advanced(by: $0) }
      }
      return pointers.withUnsafeBufferPointer { pointers in
        lengths.withUnsafeBufferPointer { lengths in
          formats.withUnsafeBufferPointer {
            body(pointers.baseAddress, lengths.baseAddress, $0.baseAddress)
          }
        }
      }
    }
  }

  /// The statement with `$1`, `$2`… in place of its question marks, and how many there are.
  ///
  /// Question marks within quotes are left alone.
  static func numbered(_ sql: String) -> (sql: String, count: Int) {
    var numbered: [UInt8] = []
    var count = 0
    var quote: UInt8?
    for byte in sql.utf8 {
      switch (byte, quote) {
      case (UInt8(ascii: "?"), nil):
        count += 1
        numbered += "$\(count)".utf8
        continue
      case (UInt8(ascii: "'"), nil), (UInt8(ascii: "\""), nil): quote = byte
      case (_, let open?) where byte == open: quote = nil
      default: break
      }
      numbered.append(byte)
    }
    return (String(decoding: numbered, as: UTF8.self), count)
  }
}

/// Strings as C takes a list of them: each ended by a zero, the list by a null.
struct CStrings {
  private let strings: [String]

  init(_ strings: [String]) { self.strings = strings }

  func withPointers<Result>(
    _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Result
  ) -> Result {
    let all = strings.map { Array($0.utf8CString) }
    let offsets = all.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
    return all.flatMap(\.self).withUnsafeBufferPointer { buffer in
      var pointers = offsets.dropLast().map { buffer.baseAddress?.advanced(by: $0) }
      pointers.append(nil)
      return pointers.withUnsafeBufferPointer { body($0.baseAddress) }
    }
  }
}
