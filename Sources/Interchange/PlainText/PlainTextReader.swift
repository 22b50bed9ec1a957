internal import Texts

/// Plain text: lines put together into paragraphs again.
enum PlainTextReader {
  /// - Throws: `.badContent` where the file is empty or no text.
  static func flow(
    of file: SourceFile, joinsOverEmptyLines: Bool = true
  ) throws(InterchangeFailure) -> SourceFlow {
    let decoded = try DecodedText(file)
    var flow = LinesReader(decoded.utf8, joinsOverEmptyLines: joinsOverEmptyLines).flow()
    flow.warnings += decoded.warnings
    return flow
  }
}
