/// The formats of files that Comity reads and writes.
public enum FileFormat: String, Sendable, CaseIterable {
  case word = "docx"
  case openDocument = "odt"
  case pdf
  case html
  case markdown = "md"
  case plainText = "txt"
  case akomaNtoso = "xml"
  case mail = "eml"
  case json

  /// Whether texts are written in it: a mail is only read.
  public var isWritten: Bool { self != .mail }

  /// The format that a file name's ending names.
  public init?(fileName: String) {
    guard let dot = fileName.lastIndex(of: ".") else { return nil }
    let ending = fileName[fileName.index(after: dot)...].lowercased()
    switch ending {
    case "htm", "xhtml": self = .html
    case "markdown": self = .markdown
    case "text": self = .plainText
    case "akn": self = .akomaNtoso
    default: self.init(rawValue: ending)
    }
  }
}
