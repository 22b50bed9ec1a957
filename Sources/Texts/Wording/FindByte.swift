extension StringProtocol {
  /// Whether a sign of ASCII stands anywhere in the text.
  public func holds(_ sign: Unicode.Scalar) -> Bool { holds(byte: UInt8(ascii: sign)) }

  /// Whether a byte stands anywhere in the text as UTF-8, looked for eight at a time.
  ///
  /// For the quick look that spares most texts a slow one.
  public func holds(byte: UInt8) -> Bool {
    utf8.withContiguousStorageIfAvailable { holdsByte(byte, $0) } ?? utf8.contains(byte)
  }
}

private func holdsByte(_ byte: UInt8, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  let ones: UInt64 = 0x0101_0101_0101_0101
  let wanted = ones &* UInt64(byte)
  let words = UnsafeRawBufferPointer(bytes)
  var at = 0
  while at + 8 <= words.count {
    // A byte of zero, where the two agree, borrows its highest bit from the byte above it.
    let difference = words.loadUnaligned(fromByteOffset: at, as: UInt64.self) ^ wanted
    if (difference &- ones) & ~difference & (ones << 7) != 0 { return true }
    at += 8
  }
  return bytes[at...].contains(byte)
}
