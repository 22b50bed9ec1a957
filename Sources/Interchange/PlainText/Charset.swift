internal import CUchardet

#if canImport(Glibc)
  internal import Glibc
#endif

/// The encodings of texts that are neither UTF-8 nor say what they are.
enum Charset {
  /// The name of the encoding that bytes are most likely in, where it is one of a script other than
  /// Latin; nil where Latin letters prevail.
  ///
  /// uchardet (Mozilla's detector) tells the encodings of one script apart by how often letters
  /// stand beside each other. It takes short Latin texts for anything, so it is asked only where
  /// letters beyond ASCII stand together, as they do in no Latin script.
  static func ofOtherScript(_ bytes: [UInt8]) -> String? {
    guard highBytesStandTogether(bytes), let detector = uchardet_new() else { return nil }
    defer { uchardet_delete(detector) }
    let sample = bytes.prefix(1 << 16).map { CChar(bitPattern: $0) }
    guard uchardet_handle_data(detector, sample, sample.count) == 0 else { return nil }
    uchardet_data_end(detector)
    let name = String(cString: uchardet_get_charset(detector)).uppercased()
    return scripts.contains(name) ? name : nil
  }

  /// Whether most bytes beyond ASCII have one beside them.
  private static func highBytesStandTogether(_ bytes: [UInt8]) -> Bool {
    var all = 0
    var beside = 0
    var last: UInt8 = 0
    for byte in bytes.prefix(1 << 16) {
      if byte >= 0x80 {
        all += 1
        if last >= 0x80 { beside += 1 }
      }
      last = byte
    }
    return all >= 8 && beside * 2 > all
  }

  private static let scripts: Set<String> = [
    "WINDOWS-1251", "KOI8-R", "ISO-8859-5", "IBM866", "IBM855", "MAC-CYRILLIC", "WINDOWS-1256",
    "ISO-8859-6", "GB18030", "BIG5", "EUC-TW", "HZ-GB-2312", "EUC-JP", "SHIFT_JIS", "EUC-KR",
    "UHC", "WINDOWS-1253", "ISO-8859-7", "WINDOWS-1255", "ISO-8859-8", "TIS-620",
  ]

  /// Bytes of this encoding as UTF-8; nil where there is no such encoding, or they are not in it.
  static func converted(_ bytes: [UInt8], from charset: String) -> [UInt8]? {
    let converter = iconv_open("UTF-8//IGNORE", charset)
    guard Int(bitPattern: converter) != -1 else { return nil }
    defer { iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: bytes.count * 4 + 16)
    let written = input.withUnsafeMutableBufferPointer { from in
      output.withUnsafeMutableBufferPointer { to -> Int in
        var source = from.baseAddress
        var sourceLeft = from.count
        var target = to.baseAddress
        var targetLeft = to.count
        iconv(converter, &source, &sourceLeft, &target, &targetLeft)
        return sourceLeft > from.count / 100 ? 0 : to.count - targetLeft
      }
    }
    return written > 0 ? output[..<written].map { UInt8(bitPattern: $0) } : nil
  }

  /// UTF-16 as UTF-8: by its byte order mark, or where spaces and line ends are those of UTF-16.
  static func wide(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count >= 4 else { return nil }
    if bytes.starts(with: [0xFF, 0xFE]) { return wide(bytes.dropFirst(2), littleEndian: true) }
    if bytes.starts(with: [0xFE, 0xFF]) { return wide(bytes.dropFirst(2), littleEndian: false) }
    // No text of another encoding has zeros in it.
    guard bytes.prefix(1 << 12).contains(0) else { return nil }
    return [true, false].first { isWide(bytes.prefix(1 << 14), littleEndian: $0) }
      .map { wide(bytes[...], littleEndian: $0) }
  }

  private static func units(_ bytes: ArraySlice<UInt8>, littleEndian: Bool) -> [UInt16] {
    stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { at in
      littleEndian
        ? UInt16(bytes[at + 1]) << 8 | UInt16(bytes[at])
        : UInt16(bytes[at]) << 8 | UInt16(bytes[at + 1])
    }
  }

  private static func isWide(_ bytes: ArraySlice<UInt8>, littleEndian: Bool) -> Bool {
    let units = units(bytes, littleEndian: littleEndian)
    let spaces = units.count { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }
    let odd = units.count { $0 < 0x09 || (0x0E..<0x20).contains($0) || $0 >= 0xFFFE }
    return spaces * 200 >= units.count && spaces > 0 && odd * 100 <= units.count
  }

  private static func wide(_ bytes: ArraySlice<UInt8>, littleEndian: Bool) -> [UInt8] {
    Array(String(decoding: units(bytes, littleEndian: littleEndian), as: UTF16.self).utf8)
  }
}
