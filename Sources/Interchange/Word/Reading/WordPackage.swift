internal import Texts

/// The parts of a .docx and how they refer to each other (ECMA-376 part 2, open packaging).
struct WordPackage {
  /// A part's reference to another part, or to a place outside the file.
  struct Relationship {
    let id: String
    /// The last word of the relationship's type: `styles`, `footnotes`, `hyperlink`.
    let kind: String
    /// A part's name within the archive, or the address of a link.
    let target: String
  }

  /// No file of ours unpacks to more bytes; a 1,000-page report with its pictures left aside
  /// takes a tenth of it.
  static let unpackedLimit = 256 << 20

  let main: String
  private let archive: ZipArchive
  private let relationships: [Relationship]

  /// Opens a package, or what is left of it, and finds its main part.
  ///
  /// - Throws: `InterchangeFailure.badContent` for what is no package, locked or without a main
  ///   part.
  init(_ file: SourceFile, salvaging: Bool) throws(InterchangeFailure) {
    func bad(_ problem: ProblemSentence, _ remedy: ProblemSentence) -> InterchangeFailure {
      .badContent(file: file.name, place: nil, problem: problem, remedy: remedy)
    }
    if let disguise = WordDisguise(file.bytes) { throw bad(disguise.problem, disguise.remedy) }
    do {
      archive =
        try salvaging
        ? ZipArchive(salvaging: file.bytes, limit: Self.unpackedLimit)
        : ZipArchive(file.bytes, limit: Self.unpackedLimit)
    } catch {
      throw .badContent(
        file: file.name, place: nil, problem: "it is cut off or damaged, not a whole Word file",
        remedy: "save or send it once more", canBeSalvaged: !salvaging)
    }
    let roots = try Self.relationships(of: "", in: archive, file: file.name)
    let named = roots.first { $0.kind == "officeDocument" }?.target
    let usual = archive.names.first { $0.lowercased() == "word/document.xml" }
    guard let main = named ?? usual, archive.names.contains(where: { same($0, main) }) else {
      throw bad("it holds no Word document", "open it in Word and save it as .docx")
    }
    self.main = main
    relationships = try Self.relationships(of: main, in: archive, file: file.name)
  }

  /// What is lost of a file that is cut off or damaged; nil where nothing is that was looked at.
  var loss: String? {
    let handler = ContentTypesHandler()
    if let list = (try? archive.content(of: "[Content_Types].xml")).flatMap({ $0 }) {
      _ = try? XMLEvents.parse(list, recovering: true, to: handler)
    }
    return SourceWarning.lost(of: archive, listed: handler.parts)
  }

  /// The names of the parts of this kind that the main part refers to, each once.
  func parts(_ kind: String) -> [String] {
    var names: [String] = []
    for relationship in relationships where relationship.kind == kind {
      if !names.contains(relationship.target) { names.append(relationship.target) }
    }
    return names
  }

  /// What the main part's reference `id` leads to.
  func target(_ id: String) -> Relationship? {
    relationships.first { $0.id == id }
  }

  /// The content of a part; nil where there is none of this name.
  func content(of part: String) throws(ZipArchive.Fault) -> [UInt8]? {
    if let content = try archive.content(of: part) { return content }
    // Some old tools write the archive's names with backslashes.
    guard let other = archive.names.first(where: { same($0, part) }) else { return nil }
    return try archive.content(of: other)
  }

  /// The references of another part than the main one.
  func links(of part: String) -> [String: String] {
    let found = (try? Self.relationships(of: part, in: archive, file: "")) ?? []
    return Dictionary(found.map { ($0.id, $0.target) }, uniquingKeysWith: { one, _ in one })
  }

  private static func relationships(
    of part: String, in archive: ZipArchive, file: String
  ) throws(InterchangeFailure) -> [Relationship] {
    let (folder, name) = split(part)
    let place = folder.isEmpty ? "_rels/\(name).rels" : "\(folder)/_rels/\(name).rels"
    let content: [UInt8]
    do {
      guard let found = try archive.content(of: place) else { return [] }
      content = found
    } catch .encrypted {
      throw .badContent(
        file: file, place: nil, problem: "it is locked with a password",
        remedy: "save a copy without the password")
    } catch {
      return []
    }
    let handler = RelationshipHandler(folder: folder)
    // A list that breaks off still names the parts before the break.
    _ = try? XMLEvents.parse(content, recovering: true, to: handler)
    return handler.found
  }
}

private func same(_ one: String, _ other: String) -> Bool {
  func plain(_ name: String) -> String {
    String(name.lowercased().map { $0 == "\\" ? "/" : $0 })
  }
  return plain(one) == plain(other)
}

/// A part's folder and its name in it.
private func split(_ part: String) -> (folder: String, name: String) {
  guard let slash = part.lastIndex(of: "/") else { return ("", part) }
  return (String(part[..<slash]), String(part[part.index(after: slash)...]))
}

/// The parts that `[Content_Types].xml`, the first entry of most files, says there are.
private final class ContentTypesHandler: XMLHandler {
  var parts: [String] = []

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    guard name.local == "Override", let part = attributes["PartName"], part.hasPrefix("/") else {
      return
    }
    parts.append(String(part.dropFirst()))
  }
  func end(_ name: XMLName) {}
  func characters(_ text: UnsafeBufferPointer<UInt8>) {}
}

private final class RelationshipHandler: XMLHandler {
  let folder: String
  var found: [WordPackage.Relationship] = []

  init(folder: String) {
    self.folder = folder
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    guard name.local == "Relationship", let id = attributes["Id"],
      let type = attributes["Type"], let target = attributes["Target"]
    else { return }
    let outside = attributes["TargetMode"] == "External"
    found.append(
      WordPackage.Relationship(
        id: id, kind: type.split(separator: "/").last.map(String.init) ?? type,
        target: outside ? target : resolved(target)))
  }

  func end(_ name: XMLName) {}

  func characters(_ text: UnsafeBufferPointer<UInt8>) {}

  /// A target within the package, as the archive names it.
  private func resolved(_ target: String) -> String {
    var path: [Substring] = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for step in target.split(whereSeparator: { $0 == "/" || $0 == "\\" }) {
      switch step {
      case ".": continue
      case "..": _ = path.popLast()
      default: path.append(step)
      }
    }
    return path.joined(separator: "/")
  }
}
