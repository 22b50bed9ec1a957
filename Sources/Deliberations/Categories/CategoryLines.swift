/// Categories as a clerk types them: one a line, with the words that speak for it behind a colon.
///
///     Access: broadband, last mile*
///     Cost: price*, tariff*
///
/// What lines cannot say, as titles in several languages, is said by a file (`CategoryFile`); both
/// are read here, and categories are shown in the plainer form that says them.
extension CategoryScheme {
  /// Reads lines, or a file where the first line that says something is `categories:`.
  public init(typed words: String) throws(CategoryFileProblem) {
    let lines = words.split(separator: "\n", omittingEmptySubsequences: false).map(Self.trimmed)
    let first = lines.first { !$0.isEmpty && !$0.hasPrefix("#") }
    if first?.hasPrefix("categories:") ?? false {
      try self.init(yaml: words)
      return
    }
    var categories: [Category] = []
    for (place, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
      let parts = line.split(
        maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: Self.isColon)
      let title = Self.trimmed(parts[0])
      guard !title.isEmpty else {
        throw CategoryFileProblem(line: place + 1, problem: "a category has no title")
      }
      let phrases = parts.count < 2 ? [] : parts[1].split(whereSeparator: Self.isComma)
      categories.append(
        Category(
          titles: ["": String(title)],
          phrases: phrases.map { String(Self.trimmed($0)) }.filter { !$0.isEmpty }))
    }
    self.init(categories: categories, keepsEmpty: true)
  }

  /// As it would be typed.
  public var typed: String {
    var plain = self
    for place in categories.indices {
      plain.categories[place].id = nil
      if categories[place].number == roman(place + 1) { plain.categories[place].number = nil }
    }
    let lines = plain.categories.map { category in
      let title = category.titles[""] ?? ""
      return category.phrases.isEmpty
        ? title : "\(title): \(category.phrases.joined(separator: ", "))"
    }.joined(separator: "\n")
    return (try? CategoryScheme(typed: lines))?.categories == plain.categories ? lines : yaml
  }

  private static func isColon(_ character: Character) -> Bool {
    character == ":" || character == "："
  }

  private static func isComma(_ character: Character) -> Bool { ",;،؛、，；".contains(character) }

  private static func trimmed(_ words: Substring) -> Substring {
    var words = words
    while words.first?.isWhitespace ?? false { words.removeFirst() }
    while words.last?.isWhitespace ?? false { words.removeLast() }
    return words
  }
}

extension CategoryScheme {
  /// The file of categories that says the same.
  public var yaml: String {
    var lines = ["categories:"]
    for category in categories {
      var fields = category.number.map { ["number: \(Self.scalar($0))"] } ?? []
      if let title = category.titles[""] {
        fields.append("title: \(Self.scalar(title))")
      } else {
        fields.append("title:")
        for (language, title) in category.titles.sorted(by: { $0.key < $1.key }) {
          fields.append("  \(Self.scalar(language)): \(Self.scalar(title))")
        }
      }
      if !category.phrases.isEmpty { fields.append("words: \(Self.list(category.phrases))") }
      if !category.instruments.isEmpty {
        fields.append("instruments: \(Self.list(category.instruments))")
      }
      for (place, field) in fields.enumerated() {
        lines.append((place == 0 ? "  - " : "    ") + field)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func list(_ words: [String]) -> String {
    "[\(words.map(scalar).joined(separator: ", "))]"
  }

  /// In quotation marks where it could be read as something else.
  private static func scalar(_ words: String) -> String {
    let isPlain =
      words.unicodeScalars.first?.properties.isAlphabetic ?? false
      && !words.hasSuffix(" ")
      && words.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || (0x30...0x39).contains($0.value)
          || " */-.'".unicodeScalars.contains($0)
      }
    if isPlain { return words }
    let escaped = words.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(escaped)\""
  }
}
