/// One of the alternatives that a clause puts side by side: `[Option 1: Invites …]`.
public struct LabelledOption: Hashable, Sendable {
  /// With its label, and its brackets where it has them, as UTF-8 offsets of the clause's text.
  public let range: Range<Int>
  /// Behind the label and a bracket before it, without the bracket that closes the option.
  public let wording: Range<Int>

  /// The options of a text that consists of nothing else; empty where it has none or says more.
  ///
  /// Linear in the length of the text.
  public static func all(in text: String) -> [LabelledOption] {
    guard text.holds("[") || OptionHead.end(of: text) != nil else {
      return []
    }
    let bytes = Array(text.utf8)
    func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    if !text.hasPrefix("["), let head = OptionHead.end(of: text) {
      let low = text.unicodeScalars.prefix(head).reduce(0) { $0 + UTF8.width($1) }
      return [LabelledOption(range: 0..<bytes.count, wording: low..<bytes.count)]
    }
    var groups: [Range<Int>] = []
    for part in BracketGroups(text).parts {
      switch part {
      case .passage(let range):
        let says = string(range).unicodeScalars.contains {
          $0.properties.isAlphabetic || $0.properties.numericType != nil
        }
        if says { return [] }
      case .group(let range, _): groups.append(range)
      case .alternatives(let parts):
        groups += parts.compactMap { part in
          if case .group(let range, _) = part { range } else { nil }
        }
      }
    }
    var options: [LabelledOption] = []
    for group in groups {
      let inner = string((group.lowerBound + 1)..<(group.upperBound - 1))
      guard let head = OptionHead.end(of: inner) else { return [] }
      let width = inner.unicodeScalars.prefix(head).reduce(0) { $0 + UTF8.width($1) }
      options.append(
        LabelledOption(
          range: group, wording: (group.lowerBound + 1 + width)..<(group.upperBound - 1)))
    }
    return options
  }
}
