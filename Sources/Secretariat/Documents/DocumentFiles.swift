public import Deliberations
internal import Interchange
internal import Proceedings
public import Texts

extension Secretariat {
  /// The text of a document; nil where none was read or it is not there.
  ///
  /// - Throws: `FileCorruption`, or what the file keeping threw.
  public func text(of document: DocumentRow) async throws -> StructuredText? {
    try await text(document.text, named: document.fileName)
  }

  /// A text that is kept as Akoma Ntoso; nil where it is not there.
  func text(_ hash: String?, named name: String) async throws -> StructuredText? {
    guard let hash = hash.flatMap(Hash.init(hex:)), let bytes = try await files.bytes(of: hash)
    else { return nil }
    return try SourceFile(name: name, bytes: bytes).readAlone().text
  }

  /// The file of a document as it came in.
  public func original(of document: DocumentRow) async throws -> [UInt8]? {
    guard let hash = Hash(hex: document.file) else { return nil }
    return try await files.bytes(of: hash)
  }

  /// A document as JSON: a compilation as `comity compile` gives it, any other as `comity read`.
  public func json(of document: DocumentRow) async throws -> [UInt8]? {
    if document.kind == .compilation, document.fileName == "compilation.json" {
      return try await original(of: document)
    }
    guard let text = try await text(of: document) else { return nil }
    return try await ReadReport(Reading(text: text)).printedJSON()
  }

  /// What was read in what came in, as it is printed; nil where no text was.
  public func report(of intake: IntakeRow, in forum: String) async throws -> ReadReport? {
    let reading = try await row(ReadingRow.self, intake.id, of: forum)
    guard let text = try await text(reading?.text, named: intake.fileName) else { return nil }
    return await ReadReport(Reading(text: text))
  }
}
