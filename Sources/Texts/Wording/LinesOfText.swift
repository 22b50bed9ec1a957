extension String {
  /// The lines of a text, empty ones left out; at most so many.
  ///
  /// As `split(separator: "\n")` parts them, but over bytes: `\r\n` is one character and parts none.
  public func lines(atMost count: Int = .max) -> [Substring] {
    let bytes = utf8
    guard holds("\n") else { return isEmpty ? [] : [self[...]] }
    var lines: [Substring] = []
    var start = startIndex
    var before: UInt8 = 0
    for at in bytes.indices {
      let byte = bytes[at]
      if byte == UInt8(ascii: "\n"), before != UInt8(ascii: "\r") {
        if start < at { lines.append(self[start..<at]) }
        start = bytes.index(after: at)
        if lines.count == count { return lines }
      }
      before = byte
    }
    if start < endIndex { lines.append(self[start...]) }
    return lines
  }
}
