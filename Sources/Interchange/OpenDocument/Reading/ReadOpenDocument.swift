internal import Texts

/// OpenDocument texts (.odt) read as paragraphs, by our own code over libzip and libxml2.
///
/// pandoc loses the numbers, the tracked changes and the comments.
enum OpenDocumentReader {
  /// The flow of a file.
  ///
  /// - Throws: `.badContent` where it is locked or damaged beyond use.
  static func flow(
    of file: SourceFile, changes: ChangesReading, salvaging: Bool = false
  ) throws(InterchangeFailure) -> SourceFlow {
    do throws(ZipArchive.Fault) {
      let archive = try salvaging ? ZipArchive(salvaging: file.bytes) : ZipArchive(file.bytes)
      let manifest = try? archive.content(of: "META-INF/manifest.xml")
      if String(decoding: manifest ?? [], as: UTF8.self).contains("encryption-data") {
        throw ZipArchive.Fault.encrypted(entry: "content.xml")
      }
      guard let content = try archive.content(of: "content.xml") else {
        throw ZipArchive.Fault.damaged(entry: "content.xml", "it is missing")
      }
      let styles = OpenDocumentStyleCollector()
      if let part = (try? archive.content(of: "styles.xml")).flatMap({ $0 }) {
        let handler = StylePart(styles)
        _ = try? XMLEvents.parse(part, recovering: true, to: handler)
      }
      let handler = OpenDocumentContent(styles: styles, changes: changes)
      let fault = (try? XMLEvents.parse(content, recovering: true, to: handler)).flatMap { $0 }
      var flow = handler.finished()
      if let fault {
        guard !flow.paragraphs.isEmpty else {
          throw ZipArchive.Fault.damaged(entry: "content.xml", fault.problem)
        }
        flow.warnings.append(
          SourceWarning(
            .unreadablePart, SourceWarning.brokenOff(fault, after: flow.paragraphs)))
      }
      // OpenDocument's own list of its parts stands at the file's end; these two every text has.
      if let lost = SourceWarning.lost(of: archive, listed: ["styles.xml", "meta.xml"]) {
        flow.warnings.append(SourceWarning(.unreadablePart, lost))
      }
      flow.language = styles.found.language
      if let part = (try? archive.content(of: "meta.xml")).flatMap({ $0 }) {
        let handler = MetaPart()
        _ = try? XMLEvents.parse(part, recovering: true, to: handler)
        let title = handler.title.take().text
        flow.title = title.isEmpty ? nil : title
        flow.isOurs = handler.generator.take().text == OpenDocumentNames.generator
        let tag = handler.language.take().text
        if !tag.isEmpty { flow.language = Language(tag) }
      }
      return flow
    } catch {
      throw failure(error, of: file.name, salvaging: salvaging)
    }
  }

  private static func failure(
    _ fault: ZipArchive.Fault, of file: String, salvaging: Bool
  ) -> InterchangeFailure {
    func bad(
      _ problem: ProblemSentence, _ remedy: ProblemSentence, in place: String? = nil
    ) -> InterchangeFailure {
      .badContent(
        file: file, place: place.map { .init(verbatim: $0) }, problem: problem, remedy: remedy)
    }
    func damaged(_ problem: String, in place: String? = nil) -> InterchangeFailure {
      .badContent(
        file: file, place: place.map { .init(verbatim: $0) }, problem: "damaged: \(problem)",
        remedy: "save it again in the program it was written with", canBeSalvaged: !salvaging)
    }
    return switch fault {
    case .notAnArchive(let problem): damaged(problem)
    case .encrypted: bad("the file is locked with a password", "save it without one")
    case .damaged(let entry, let problem): damaged(problem, in: entry)
    case .tooLarge(let entry, _):
      bad("unpacked it is too large", "send the text without pictures", in: entry)
    }
  }
}

private final class StylePart: XMLHandler {
  private let styles: OpenDocumentStyleCollector

  init(_ styles: OpenDocumentStyleCollector) {
    self.styles = styles
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes) { styles.start(name.local, attributes) }
  func end(_ name: XMLName) { styles.end(name.local) }
  func characters(_ text: UnsafeBufferPointer<UInt8>) {}
}

/// Title, language and maker of `meta.xml`.
private final class MetaPart: XMLHandler {
  var title = RunningText()
  var language = RunningText()
  var generator = RunningText()
  private var element = ""

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    let isKnown = name.namespace.contains("purl.org/dc/") || name.local == "generator"
    element = isKnown ? name.local : ""
  }
  func end(_ name: XMLName) { element = "" }
  func characters(_ text: UnsafeBufferPointer<UInt8>) {
    if element == "title" { title.append(collapsing: text) }
    if element == "generator" { generator.append(collapsing: text) }
    if element == "language" { language.append(collapsing: text) }
  }
}
