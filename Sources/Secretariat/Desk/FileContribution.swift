public import Deliberations
public import Interchange
public import Proceedings
public import Texts

/// What the desk says of a contribution where the file does not.
public struct Filing: Sendable {
  public var body: String
  public var kind: DocumentRow.Kind
  public var symbol: String?
  /// As printed; where nil, those that the text itself names.
  public var submitters: [String]?
  public var isRestricted = false

  public init(body: String, kind: DocumentRow.Kind = .contribution) {
    self.body = body
    self.kind = kind
  }
}

extension Secretariat {
  /// Reads a file and files it as a document, its submitters registered where they are not yet.
  ///
  /// A symbol that the file bears is kept where no other document has it.
  /// - Returns: the document and what the reader has to say of the file.
  /// - Throws: `InterchangeFailure` where the file cannot be read; `Refusal`; what the stores threw.
  public func file(
    _ source: SourceFile, as filing: Filing, in forum: String, by actor: Actor
  ) async throws -> (act: RecordedAct, warnings: [Warning]) {
    let reading = try await source.read()
    let text = reading.text
    let named =
      filing.submitters ?? (text.submitters.isEmpty ? Submitters.of(text) : text.submitters)
    var parties: [String] = []
    for name in named { parties.append(try await party(named: name, in: forum, by: actor)) }
    var symbol = filing.symbol ?? text.symbol.flatMap { FieldKind.symbol.accepts($0) ? $0 : nil }
    if let printed = symbol, try await document(printed, in: forum) != nil { symbol = nil }
    let akomaNtoso = try await FileFormat.akomaNtoso.bytes(of: text, named: source.name)
    let act = FileDocument(
      body: filing.body, title: Self.title(of: text, in: source), kind: filing.kind,
      language: text.language.tag, date: text.date?.description, parties: parties,
      file: try await files.keep(source.bytes).description,
      fileName: Self.lastName(of: source.name),
      text: try await files.keep(akomaNtoso).description, symbol: symbol,
      isRestricted: filing.isRestricted)
    return (try await perform(act, in: forum, as: actor), reading.warnings)
  }

  private func party(named name: String, in forum: String, by actor: Actor) async throws -> String {
    let query = ViewQuery(PartyRow.self).where("name", is: name)
    if let known = try await store.read({ try $0.views(of: forum).rows(query).first }) {
      return known.id
    }
    let act = RegisterParty(name: name, group: StakeholderGroup(guessedFrom: name), country: nil)
    return "p\(try await perform(act, in: forum, as: actor).number)"
  }

  private static func title(of text: StructuredText, in source: SourceFile) -> String {
    let words = text.title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let title = String(words.unicodeScalars.prefix(1000))
    return title.isEmpty ? lastName(of: source.name) : title
  }

  private static func lastName(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// The text of a document; nil where none was read or it is not there.
  ///
  /// - Throws: `FileCorruption`, or what the file keeping threw.
  public func text(of document: DocumentRow) async throws -> StructuredText? {
    guard let hash = document.text.flatMap(Hash.init(hex:)),
      let bytes = try await files.bytes(of: hash)
    else { return nil }
    return try SourceFile(name: document.fileName, bytes: bytes).readAlone().text
  }

  /// The file of a document as it came in.
  public func original(of document: DocumentRow) async throws -> [UInt8]? {
    guard let hash = Hash(hex: document.file) else { return nil }
    return try await files.bytes(of: hash)
  }
}

extension FieldKind {
  /// Whether a value of the field may be these words.
  func accepts(_ words: String) -> Bool {
    ActDefinition(
      "field.check", by: [], summary: "", fields: [FieldDefinition("value", self, "")]
    ).problems(in: .object(["value": .string(words)])).isEmpty
  }
}

extension StakeholderGroup {
  /// A government where the name says so; the desk corrects what is guessed.
  init(guessedFrom name: String) {
    self = CountryNames.contains(name) ? .government : .civilSociety
  }
}
