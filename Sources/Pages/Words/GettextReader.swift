/// Reads gettext's catalogues (`.po`), as far as translators' tools write them.
enum GettextReader {
  /// From each `msgid` to its translation, or to its plural forms in order.
  static func entries(_ source: String) -> [String: [String]] {
    var entries: [String: [String]] = [:]
    var entry = Entry()
    for line in source.split(separator: "\n") {
      let line = line.drop { $0 == " " }
      if line.hasPrefix("msgid ") {
        entry.close(into: &entries)
        entry = Entry()
        entry.take(line, as: .key)
      } else if line.hasPrefix("msgid_plural ") {
        entry.take(line, as: .plural)
      } else if line.hasPrefix("msgstr") {
        entry.forms.append("")
        entry.take(line, as: .form)
      } else if line.hasPrefix("\"") {
        entry.take(line, as: entry.part)
      }
    }
    entry.close(into: &entries)
    return entries
  }

  private struct Entry {
    enum Part { case key, plural, form }

    var key = ""
    var forms: [String] = []
    var part = Part.key

    mutating func take(_ line: Substring, as part: Part) {
      self.part = part
      let words = Self.quoted(line)
      switch part {
      case .key: key += words
      case .plural: break
      case .form: forms[forms.count - 1] += words
      }
    }

    func close(into entries: inout [String: [String]]) {
      guard !key.isEmpty, !forms.contains("") else { return }
      entries[key] = forms
    }

    private static func quoted(_ line: Substring) -> String {
      guard let open = line.firstIndex(of: "\""), let close = line.lastIndex(of: "\""), open < close
      else { return "" }
      return String(line[line.index(after: open)..<close])
        .replacing("\\n", with: "\n").replacing("\\\"", with: "\"")
    }
  }
}
