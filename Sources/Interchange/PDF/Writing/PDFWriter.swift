internal import Texts

#if canImport(Glibc)
  internal import Glibc
#endif

/// Writes a text as a PDF, by WeasyPrint from our HTML.
///
/// WeasyPrint is a tenth of LibreOffice to install, and makes bookmarks, links and the page numbers
/// of the contents from the HTML that we have.
enum PDFWriter {
  private static let program = ChildProgram(
    name: "weasyprint", package: "weasyprint fonts-liberation fonts-noto-core fonts-noto-cjk",
    purpose: "writing .pdf")

  /// The file's bytes.
  ///
  /// - Throws: `.missingProgram`, or `.cannotWrite` where the program fails.
  static func bytes(of text: StructuredText, named file: String) async throws -> [UInt8] {
    var limits = ChildProgram.Limits()
    limits.seconds = 120
    // The fonts that it embeds bear a time, which is to be the same in every run.
    var environment = ["SOURCE_DATE_EPOCH": "946684800"]
    let folder = RightToLeftCharacters.stand(in: text) ? try ScratchFolder() : nil
    defer { folder?.remove() }
    if let folder {
      _ = try folder.write(
        Array(RightToLeftCharacters.supplement.utf8), as: RightToLeftCharacters.fileName)
      let others = getenv("PYTHONPATH").map { ":" + String(cString: $0) } ?? ""
      environment["PYTHONPATH"] = folder.path + others
      environment["PYTHONDONTWRITEBYTECODE"] = "1"
    }
    let result = try await program.run(
      ["--encoding", "utf-8", "-", "-"], input: HTMLWriter.bytes(of: text), limits: limits,
      environment: environment)
    guard result.succeeded, result.output.starts(with: "%PDF".utf8) else {
      let last = result.messages.split(separator: "\n").last.map(String.init) ?? "no message"
      throw InterchangeFailure.cannotWrite(file: file, problem: "weasyprint failed: \(last)")
    }
    return result.output
  }
}
