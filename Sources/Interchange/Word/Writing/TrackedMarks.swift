internal import Redlines

/// The elements of tracked changes, each under its author's name and with a number of its own.
final class TrackedMarks {
  /// Word takes no longer name of an author (ECMA-376 part 1, 22.9.2.13).
  private static let longestName = 255

  // Above the numbers of bookmarks, which programs count together with those of changes.
  private var next = 1_000_000

  /// What stands before and behind runs that are inserted or deleted.
  func around(_ trace: TrackedText.Trace) -> (open: String, close: String) {
    guard let (element, authors) = Self.element(trace) else { return ("", "") }
    let names = Self.names(authors)
    return (
      names.map { "<\(element) \(attributes($0))>" }.joined(),
      names.map { _ in "</\(element)>" }.joined()
    )
  }

  /// In the properties of a paragraph whose end is inserted or deleted.
  func ofEnd(_ trace: TrackedText.Trace?) -> String {
    let mark = ofRow(trace)()
    return mark.isEmpty ? "" : "<w:rPr>\(mark)</w:rPr>"
  }

  /// In the properties of each row of a table that is inserted or deleted.
  func ofRow(_ trace: TrackedText.Trace?) -> () -> String {
    guard let trace, let (element, authors) = Self.element(trace),
      let name = Self.names(authors).first
    else { return { "" } }
    return { "<\(element) \(self.attributes(name))/>" }
  }

  private func attributes(_ name: String) -> String {
    defer { next += 1 }
    return "w:id=\"\(next)\" w:author=\"\(MarkupBytes.escaped(name))\""
  }

  private static func element(_ trace: TrackedText.Trace) -> (String, authors: String)? {
    if let name = trace.deletedBy { return ("w:del", name) }
    return trace.insertedBy.map { ("w:ins", $0) }
  }

  /// The names in as few authors as can hold them.
  private static func names(_ authors: String) -> [String] {
    guard authors.unicodeScalars.count > longestName else { return [authors] }
    var names: [String] = []
    for name in authors.split(separator: ", ") {
      if let last = names.last,
        last.unicodeScalars.count + name.unicodeScalars.count + 2 <= longestName
      {
        names[names.count - 1] = "\(last), \(name)"
      } else {
        names.append(String(name))
      }
    }
    return names
  }
}
