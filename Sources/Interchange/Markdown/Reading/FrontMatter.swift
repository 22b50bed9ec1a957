internal import Texts

/// The block between `---` and `---` at a Markdown file's head.
///
/// Title, submitters, day, language, who made the file; other fields tell programs how to set or
/// to place the page.
struct FrontMatter {
  /// A field as the file has it; several values where it is a list.
  private struct Field {
    var name: Substring
    var values: [String]
  }

  private var fields: [Field] = []

  /// Takes the block away from the lines; nil where the file has none.
  init?(takenFrom lines: inout [ArraySlice<UInt8>]) {
    func isEdge(_ line: ArraySlice<UInt8>, _ edges: [String]) -> Bool {
      edges.contains { line.elementsEqual($0.utf8) }
    }
    guard let first = lines.first, isEdge(first, ["---"]),
      let end = lines.dropFirst().firstIndex(where: { isEdge($0, ["---", "..."]) })
    else { return nil }
    for line in lines[1..<end] { read(String(decoding: line, as: UTF8.self)) }
    for at in fields.indices { fields[at].values = fields[at].values.flatMap(Self.parts(of:)) }
    lines.removeSubrange(0...end)
  }

  private mutating func read(_ line: String) {
    let isInner = line.first.map { $0.isWhitespace || $0 == "-" } ?? true
    if !isInner, let colon = line.firstIndex(of: ":") {
      fields.append(Field(name: line[..<colon], values: []))
      take(Self.trimmed(line[line.index(after: colon)...]))
      return
    }
    let value = Self.trimmed(line[...])
    let last = fields.indices.last
    if value.hasPrefix("- ") {
      let item = Self.trimmed(value.dropFirst(2))
      take(item.hasPrefix("name:") ? Self.trimmed(item.dropFirst(5)) : item)
    } else if value.hasPrefix("name:") {
      take(Self.trimmed(value.dropFirst(5)))
    } else if let last, let line = fields[last].values.last, !value.isEmpty {
      // A value goes on in the next line.
      fields[last].values[fields[last].values.count - 1] = "\(line) \(value)"
    } else {
      take(value)
    }
  }

  private mutating func take(_ value: Substring) {
    guard !fields.isEmpty, !value.isEmpty, !["|", ">", "|-", ">-"].contains(value) else { return }
    fields[fields.count - 1].values.append(String(value))
  }

  /// The parts of a value, which may be a list in brackets, without quotation marks.
  private static func parts(of value: String) -> [String] {
    let isList = value.first == "[" && value.last == "]"
    let values = isList ? value.dropFirst().dropLast().split(separator: ",") : [value[...]]
    return values.map { unquoted(trimmed($0)) }
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }

  private static func unquoted(_ value: Substring) -> String {
    guard value.count > 1, let quote = value.first, quote == "\"" || quote == "'",
      value.last == quote
    else { return String(value) }
    let inner = value.dropFirst().dropLast()
    return quote == "'" ? String(inner.replacing("''", with: "'")) : String(inner)
  }

  // MARK: What it says

  private func values(of names: Set<String>) -> [String] {
    fields.filter { names.contains($0.name.lowercased()) }.flatMap(\.values)
  }

  /// Fills in what the flow says of itself.
  func describe(_ flow: inout SourceFlow) {
    flow.isOurs = values(of: ["generator"]).first == MarkdownSigns.generator
    flow.title = values(of: Self.titles).first
    flow.submitters = values(of: Self.authors)
    flow.language = values(of: ["lang", "language"]).first.flatMap { Language($0) }
  }

  /// Puts in what readers of the page are to see of it, below the text's title if it has one: its
  /// title, day, number, who wrote it.
  func show(in text: inout [SourceParagraph]) {
    let title = text.prefix(3).firstIndex { $0.role == .title }
    text.insert(contentsOf: paragraphs(beside: text), at: title.map { $0 + 1 } ?? 0)
  }

  /// A title that the text begins with is not said twice.
  private func paragraphs(beside text: [SourceParagraph]) -> [SourceParagraph] {
    let head = text.prefix(3).map { Self.letters(of: $0.text) }
    let hasTitle = text.contains { $0.role == .title }
    return fields.compactMap { field in
      let name = field.name.lowercased()
      guard !field.values.isEmpty else { return nil }
      let value = field.values.joined(separator: ", ")
      if Self.titles.contains(name) {
        let letters = Self.letters(of: value)
        if head.contains(where: { $0.starts(with: letters) }) { return nil }
        return hasTitle ? SourceParagraph(value) : SourceParagraph(value, role: .title)
      }
      if Self.days.contains(name) { return SourceParagraph(value) }
      guard Self.authors.contains(name) || Self.marks.contains(name) else { return nil }
      let shown = field.name.first.map { $0.uppercased() + field.name.dropFirst() } ?? ""
      return SourceParagraph("\(shown): \(value)")
    }
  }

  private static func letters(of text: String) -> [Character] {
    text.lowercased().filter { $0.isLetter || $0.isNumber }.map { $0 }
  }

  private static let titles: Set<String> = ["title", "titre", "título", "titulo"]
  private static let days: Set<String> = ["date", "fecha"]
  private static let authors: Set<String> = [
    "author", "authors", "organization", "submitter", "submitters", "auteur", "auteurs", "autor",
    "autores",
  ]
  /// What else a conference's paper says of itself at its head.
  private static let marks: Set<String> = [
    "symbol", "document", "session", "agenda", "agenda item", "agenda-item", "agenda_item", "item",
    "subject", "subtitle", "forum", "meeting", "place", "cote", "point", "réunion", "objet",
    "signatura", "sesión", "tema", "reunión", "asunto",
  ]
}
