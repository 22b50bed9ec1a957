internal import Proceedings

extension FieldKind {
  /// What a file says, as the field may hold it: without what cannot be seen or deceives, on one
  /// line where one is asked for, cut at the limit; nil where nothing is left.
  ///
  /// For what the program reads in files; what people type is refused instead.
  public func fitting(_ words: String) -> String? {
    switch self {
    case .line(let limit): Self.line(words, limit)
    case .text(let limit): Self.text(words, limit)
    default: problems(in: .string(words), at: "").isEmpty ? words : nil
    }
  }

  private static func line(_ words: String, _ limit: Int) -> String? {
    var line = String.UnicodeScalarView()
    var gap = false
    for scalar in words.unicodeScalars where !FieldForms.isInvisible(scalar) {
      if scalar.properties.isWhitespace || scalar.value < 0x20 || scalar.value == 0x7F {
        gap = !line.isEmpty
        continue
      }
      if gap { line.append(" ") }
      gap = false
      line.append(scalar)
    }
    return line.isEmpty ? nil : String(String.UnicodeScalarView(line.prefix(limit)))
  }

  private static func text(_ words: String, _ limit: Int) -> String? {
    let kept = words.unicodeScalars.filter { scalar in
      if scalar == "\n" || scalar == "\t" { return true }
      return scalar.value >= 0x20 && scalar.value != 0x7F && !FieldForms.isInvisible(scalar)
    }
    guard kept.contains(where: { !$0.properties.isWhitespace }) else { return nil }
    return String(String.UnicodeScalarView(kept.prefix(limit)))
  }
}
