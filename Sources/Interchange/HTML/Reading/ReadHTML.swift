internal import Texts

extension HTMLReader {
  /// The flow of a page's file, in whatever charset.
  ///
  /// - Throws: `.badContent` where it holds nothing to read.
  static func flow(
    of file: SourceFile, changes: ChangesReading
  ) throws(InterchangeFailure) -> SourceFlow {
    var warnings: [SourceWarning] = []
    let bytes: [UInt8]
    if let declared = HTMLCharset.declaredText(of: file.bytes) {
      bytes = declared
    } else {
      let decoded = try DecodedText(file)
      bytes = decoded.utf8
      warnings = decoded.warnings
    }
    var flow = flow(ofUTF8: bytes, changes: changes)
    flow.warnings += warnings
    return flow
  }
}
