import Texts

@testable import Interchange

/// A small .docx made for a test: parts by their names, the body first.
struct WordFile {
  var body: String
  var parts: [(kind: String, content: String)] = []
  var mainName = "word/document.xml"
  var isStrict = false

  init(_ body: String, parts: [(kind: String, content: String)] = []) {
    self.body = body
    self.parts = parts
  }

  private var main: String {
    isStrict
      ? "http://purl.oclc.org/ooxml/wordprocessingml/main"
      : "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  }

  private var relations: String {
    isStrict
      ? "http://purl.oclc.org/ooxml/officeDocument/relationships/"
      : "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
  }

  private var names: String {
    """
    xmlns:w="\(main)" \
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
    xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" \
    xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
    """
  }

  private func relationships(_ list: [(String, String, String)]) -> [UInt8] {
    let entries = list.map { id, kind, target in
      let mode = kind == "hyperlink" ? " TargetMode=\"External\"" : ""
      return "<Relationship Id=\"\(id)\" Type=\"\(relations)\(kind)\" Target=\"\(target)\"\(mode)/>"
    }
    let space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return Array("<Relationships xmlns=\"\(space)\">\(entries.joined())</Relationships>".utf8)
  }

  /// The file's bytes; a part without a root element gets the one of its kind.
  func bytes() throws -> [UInt8] {
    let folder = mainName.split(separator: "/").dropLast().joined(separator: "/")
    let file = mainName.split(separator: "/").last.map(String.init) ?? ""
    var entries: [(name: String, content: [UInt8])] = [
      ("_rels/.rels", relationships([("a", "officeDocument", mainName)])),
      (mainName, Array("<w:document \(names)><w:body>\(body)</w:body></w:document>".utf8)),
    ]
    var list: [(String, String, String)] = []
    for (kind, content) in parts {
      guard kind != "hyperlink" else {
        list.append(("link", kind, content))
        continue
      }
      if kind.contains(".") {
        list.append((kind, "aFChunk", kind))
        entries.append(("\(folder)/\(kind)", Array(content.utf8)))
        continue
      }
      list.append((kind, kind, "\(kind).xml"))
      let whole =
        content.hasPrefix("<broken") ? content : "<w:\(kind) \(names)>\(content)</w:\(kind)>"
      entries.append(("\(folder)/\(kind).xml", Array(whole.utf8)))
    }
    entries.append(("\(folder)/_rels/\(file).rels", relationships(list)))
    return try ZipArchive.make(entries)
  }

  func flow(_ changes: ChangesReading = .keep) throws -> SourceFlow {
    try WordReader.flow(of: SourceFile(name: "made.docx", bytes: bytes()), changes: changes)
  }

  /// The texts of the paragraphs, a printed number before its text.
  func lines(_ changes: ChangesReading = .keep) throws -> [String] {
    try flow(changes).paragraphs.map { paragraph in
      paragraph.number.map { "\($0.printed)|\(paragraph.text)" } ?? paragraph.text
    }
  }
}

/// A paragraph with these properties and these runs.
func paragraph(_ content: String, _ properties: String = "") -> String {
  let inside = content.hasPrefix("<") ? content : run(content)
  return "<w:p>\(properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>")\(inside)</w:p>"
}

func run(_ text: String, _ properties: String = "", element: String = "t") -> String {
  let said = properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>"
  return "<w:r>\(said)<w:\(element) xml:space=\"preserve\">\(text)</w:\(element)></w:r>"
}

func tracked(_ element: String, _ content: String, by author: String = "Ana") -> String {
  "<w:\(element) w:id=\"1\" w:author=\"\(author)\" w:date=\"2024-03-05T09:00:00Z\">\(content)"
    + "</w:\(element)>"
}

func inserted(_ text: String, by author: String = "Ana") -> String {
  tracked("ins", run(text), by: author)
}

func deleted(_ text: String, by author: String = "Ana") -> String {
  tracked("del", run(text, element: "delText"), by: author)
}

/// The properties of a paragraph whose mark is tracked.
func mark(_ element: String) -> String { "<w:rPr>\(tracked(element, ""))</w:rPr>" }

func item(_ list: Int, _ level: Int) -> String {
  "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr>"
}
