internal import Texts

/// Plain text: lines put together into paragraphs again.
enum PlainTextReader {
  static func flow(of file: SourceFile) -> SourceFlow {
    let text = String(decoding: file.bytes, as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: true)
    return SourceFlow(paragraphs: lines.map { SourceParagraph(String($0)) })
  }
}
