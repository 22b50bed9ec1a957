public import Texts

/// Reads a .docx as Word shows it.
///
/// Heads and feet of pages stand outside the text; what they say is told apart. Text boxes
/// stand after the paragraph they are anchored in; notes after the text, in the order of their
/// references. What an embedded file, a chart's figures or an object of another program say is
/// not read, and a warning says so.
public enum WordReader {
  /// The flow of a Word file, in one pass over each of its parts.
  ///
  /// Reading `.keep` gives the text as with all changes accepted, and the changes beside it;
  /// comments stand among the changes in every reading. A change of layout (of sections, tables,
  /// rows) changes neither text nor its look and is not told. A damaged part beside the main one
  /// costs a warning, not the document.
  ///
  /// - Parameter salvaging: whether a main part that is damaged is read up to there, with a warning.
  /// - Throws: `InterchangeFailure.badContent` where the file is locked, no Word file, or its main
  ///   part is damaged.
  public static func flow(
    of file: SourceFile, changes: ChangesReading, salvaging: Bool = false
  ) throws(InterchangeFailure) -> SourceFlow {
    try flow(of: file, changes: changes, salvaging: salvaging, isEmbedded: false)
  }

  /// The flow of a Word file that stands in another one.
  static func flow(
    embedded file: SourceFile, changes: ChangesReading
  ) throws(InterchangeFailure) -> SourceFlow {
    try flow(of: file, changes: changes, salvaging: false, isEmbedded: true)
  }

  private static func flow(
    of file: SourceFile, changes: ChangesReading, salvaging: Bool, isEmbedded: Bool
  ) throws(InterchangeFailure) -> SourceFlow {
    let package = try WordPackage(file, salvaging: salvaging)
    let context = context(package, changes, isEmbedded: isEmbedded)
    let (body, fault) = try body(of: file, context, salvaging: salvaging)
    let assembly = WordAssembly(
      blocks: body.finish(), loose: body.containers[0].loose, notes: notes(context),
      comments: comments(context), context: context)
    return flow(of: assembly, fault: fault)
  }

  /// What both sides of all tracked changes say, with who made them; comments are left out.
  ///
  /// - Throws: as `flow`.
  static func tracedBlocks(
    of file: SourceFile
  ) throws(InterchangeFailure) -> (blocks: [StandingBlock], notes: [StyledText], WordContext) {
    let package = try WordPackage(file, salvaging: false)
    let context = context(package, .accept, isEmbedded: false, tracesChanges: true)
    let body = try body(of: file, context, salvaging: false).story
    let blocks = body.finish()
    let notes = notes(context)
    return (blocks, context.notes.compactMap { notes[$0] }, context)
  }

  private static func body(
    of file: SourceFile, _ context: WordContext, salvaging: Bool
  ) throws(InterchangeFailure) -> (story: StoryReader, fault: XMLEvents.Fault?) {
    let package = context.package
    let main = try mainPart(of: package, file: file.name, salvaging: salvaging)
    let body = StoryReader(context, links: package.links(of: package.main))
    let fault: XMLEvents.Fault?
    do {
      fault = try XMLEvents.parse(main, recovering: salvaging, to: body)
    } catch {
      throw .badContent(
        file: file.name, place: "\(package.main), line \(error.line)",
        problem: "the file is damaged: \(error.problem)",
        remedy: Self.repair, canBeSalvaged: !salvaging)
    }
    guard let root = body.root, root.local == "document",
      WordElement.mainNamespaces.contains(root.namespace)
    else {
      throw .badContent(
        file: file.name, place: .init(verbatim: package.main), problem: "it is not a Word document",
        remedy: "give a text document, not a spreadsheet or slides")
    }
    return (body, fault)
  }

  private static func flow(of assembly: WordAssembly, fault: XMLEvents.Fault?) -> SourceFlow {
    var assembly = assembly
    let context = assembly.context
    let package = context.package
    var flow = assembly.flow()
    let properties = CoreProperties(of: package)
    flow.title = properties.title
    flow.language = properties.language
    flow.runningHeads = runningHeads(context)
    if !context.styles.areOurs { warnOfHeads(flow, context) }
    if let fault { context.warn(SourceWarning.brokenOff(fault, after: flow.paragraphs)) }
    if let loss = package.loss { context.warn(loss) }
    flow.warnings = context.warnings
    // What we wrote ourselves has every number typed, and each is one.
    flow.isOurs = context.styles.areOurs
    flow.printsListNumbers = !flow.isOurs
    return flow
  }

  private static let repair: ProblemSentence =
    "open it in Word, let it repair the file, and save it again"

  private static func mainPart(
    of package: WordPackage, file: String, salvaging: Bool
  ) throws(InterchangeFailure) -> [UInt8] {
    let problem: ProblemSentence
    var remedy = repair
    var canBeSalvaged = false
    do {
      if let content = try package.content(of: package.main) { return content }
      problem = "its main part is missing"
    } catch .encrypted {
      problem = "it is locked with a password"
      remedy = "save a copy without the password"
    } catch .tooLarge {
      problem = "it unpacks to more than \(WordPackage.unpackedLimit >> 20) MiB"
      remedy = "split it into smaller files"
    } catch {
      problem = "its main part is damaged"
      canBeSalvaged = !salvaging
    }
    throw .badContent(
      file: file, place: .init(verbatim: package.main), problem: problem, remedy: remedy,
      canBeSalvaged: canBeSalvaged)
  }

  /// Reads the styles and lists that the stories need.
  private static func context(
    _ package: WordPackage, _ changes: ChangesReading, isEmbedded: Bool,
    tracesChanges: Bool = false
  ) -> WordContext {
    let styles = StyleSheetHandler()
    let numbering = NumberingHandler()
    let early = WordContext(
      package: package, styles: styles.sheet, numbering: NumberingDefinitions(), reading: changes)
    if let part = package.parts("styles").first { _ = early.read(part, to: styles) }
    if let part = package.parts("numbering").first { _ = early.read(part, to: numbering) }
    let context = WordContext(
      package: package, styles: styles.sheet, numbering: numbering.definitions, reading: changes,
      isEmbedded: isEmbedded, tracesChanges: tracesChanges)
    for warning in early.warnings { context.warn(warning.message) }
    return context
  }

  private static func notes(_ context: WordContext) -> [NoteKey: StyledText] {
    var notes: [NoteKey: StyledText] = [:]
    for part in context.package.parts("footnotes") + context.package.parts("endnotes") {
      let story = StoryReader(context, links: context.package.links(of: part))
      _ = context.read(part, to: story)
      notes.merge(story.notes) { one, _ in one }
    }
    return notes
  }

  /// What stands only at the head or foot of pages is no part of the text, and is not lost silently.
  private static func warnOfHeads(_ flow: SourceFlow, _ context: WordContext) {
    let heads = flow.runningHeads.filter { head in
      head.contains(where: \.isLetter) && !flow.paragraphs.contains { $0.text.contains(head) }
    }
    guard !heads.isEmpty else { return }
    let named = heads.map { "“\($0.prefix(80))”" }.joined(separator: ", ")
    context.warn("what stands at the head or foot of its pages is not in the text: \(named)")
  }

  private static func runningHeads(_ context: WordContext) -> [String] {
    var heads: [String] = []
    for part in context.package.parts("header") + context.package.parts("footer") {
      // A context of its own, so that lists in it count apart and its notes are none of the text's.
      let aside = WordContext(
        package: context.package, styles: context.styles, numbering: NumberingDefinitions(),
        reading: .accept)
      let story = StoryReader(aside)
      guard aside.read(part, to: story) else {
        context.warn("the part \(part) is damaged or missing")
        continue
      }
      for block in story.finish() where !heads.contains(block.paragraph.text) {
        heads.append(block.paragraph.text)
      }
    }
    return heads
  }

  private static func comments(_ context: WordContext) -> [WordComment] {
    context.package.parts("comments").flatMap { part in
      let story = StoryReader(context, reading: .accept, links: context.package.links(of: part))
      _ = context.read(part, to: story)
      return story.comments
    }
  }
}

/// What `docProps/core.xml` says of the document.
private struct CoreProperties {
  var title: String?
  var language: Language?

  init(of package: WordPackage) {
    guard let content = try? package.content(of: "docProps/core.xml") else { return }
    let handler = CorePropertiesHandler()
    _ = try? XMLEvents.parse(content, recovering: true, to: handler)
    func value(_ name: String) -> String? {
      let text = handler.values[name].map { String(decoding: $0, as: UTF8.self) } ?? ""
      let words = text.split(whereSeparator: \.isWhitespace)
      return words.isEmpty ? nil : words.joined(separator: " ")
    }
    title = value("title")
    language = value("language").map { Language($0) }
  }
}

private final class CorePropertiesHandler: XMLHandler {
  var values: [String: [UInt8]] = [:]
  private var open = ""

  func start(_ name: XMLName, _ attributes: XMLAttributes) { open = name.local }

  func end(_ name: XMLName) { open = "" }

  func characters(_ text: UnsafeBufferPointer<UInt8>) {
    values[open, default: []].append(contentsOf: text)
  }
}
