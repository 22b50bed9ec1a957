/// The characters of an HTML page, whatever charset it is in.
enum HTMLCharset {
  /// The page in UTF-8 where it declares a charset that it keeps to; nil otherwise.
  static func declaredText(of bytes: [UInt8]) -> [UInt8]? {
    guard !bytes.starts(with: [0xEF, 0xBB, 0xBF]), !bytes.starts(with: [0xFF, 0xFE]),
      !bytes.starts(with: [0xFE, 0xFF]), String(validating: bytes, as: UTF8.self) == nil,
      let charset = declared(in: bytes.prefix(4096))
    else { return nil }
    return Charset.converted(bytes, from: charset)
  }

  /// The name after `charset=` or `encoding=`, as WHATWG reads it.
  private static func declared(in head: ArraySlice<UInt8>) -> String? {
    let text = String(decoding: head, as: UTF8.self).lowercased()
    for sign in ["charset=", "encoding="] {
      guard let range = text.firstRange(of: sign) else { continue }
      let name = text[range.upperBound...].drop { "\"' ".contains($0) }
        .prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_:".contains($0)) }
      switch name {
      case "", "utf-8", "utf8": continue
      // Browsers read these two as Windows-1252, which they are parts of.
      case "iso-8859-1", "us-ascii", "latin1", "ascii": return "windows-1252"
      case "gb2312", "gbk": return "gb18030"
      case "shift_jis": return "cp932"
      default: return String(name)
      }
    }
    return nil
  }
}
