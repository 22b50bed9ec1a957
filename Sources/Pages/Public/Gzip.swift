internal import CZlib

/// Bytes made smaller for the way (RFC 1952).
enum Gzip {
  /// What is short gains nothing.
  private static let shortest = 860

  /// Nil where it would not be shorter.
  static func packed(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count >= shortest, bytes.count < Int(Int32.max) else { return nil }
    var stream = z_stream()
    // 15 bits of window, and 16 for a gzip header.
    let opened = deflateInit2_(
      &stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    guard opened == Z_OK else { return nil }
    defer { deflateEnd(&stream) }
    var input = bytes
    let packed = input.withUnsafeMutableBufferPointer { input in
      [UInt8](unsafeUninitializedCapacity: bytes.count) { output, count in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        // Where it does not fit, it is not shorter.
        count = deflate(&stream, Z_FINISH) == Z_STREAM_END ? Int(stream.total_out) : 0
      }
    }
    return packed.isEmpty ? nil : packed
  }
}
