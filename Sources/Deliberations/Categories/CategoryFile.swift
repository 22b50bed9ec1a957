internal import Yams

/// What is wrong with a file of categories, and where.
public struct CategoryFileProblem: Error, Hashable, Sendable {
  /// Counted from 1.
  public let line: Int
  public let problem: String
}

extension CategoryScheme {
  /// Reads categories as a secretariat writes them down, in YAML.
  ///
  ///     categories:
  ///       - title: Access                     # or one a language: {en: Access, fr: Accès}
  ///         number: I                         # may be left out: I, II, III in their order
  ///         words: [broadband, last mile*]    # or by language: {en: [...], fr: [...]}
  ///         instruments: [A/RES/70/125]       # whose citation speaks for the category
  ///
  /// A category without words is found by the words of its title. All are shown, empty ones too.
  public init(yaml: String) throws(CategoryFileProblem) {
    let root: Node?
    do {
      root = try Yams.compose(yaml: yaml)
    } catch {
      throw CategoryFileProblem(error)
    }
    guard let root, let entries = try Self.fields(root, of: ["categories"])["categories"] else {
      throw CategoryFileProblem(
        line: root?.line ?? 1, problem: "a list named categories is missing")
    }
    guard let list = entries.sequence, !list.isEmpty else {
      throw CategoryFileProblem(
        line: entries.line, problem: "categories is to be a list with an entry for each category")
    }
    guard list.count <= Self.mostCategories else {
      throw CategoryFileProblem(
        line: entries.line, problem: "there are more than \(Self.mostCategories) categories")
    }
    var categories: [Category] = []
    var numbers: [String: Int] = [:]
    for entry in list {
      let category = try Self.category(entry)
      if let number = category.number {
        if let earlier = numbers[number] {
          throw CategoryFileProblem(
            line: entry.line, problem: "number \(number) stands on line \(earlier) already")
        }
        numbers[number] = entry.line
      }
      categories.append(category)
    }
    self.init(categories: categories, keepsEmpty: true)
  }

  private static func category(_ entry: Node) throws(CategoryFileProblem) -> Category {
    let known = ["number", "title", "words", "instruments"]
    let fields = try fields(entry, of: known)
    guard let title = fields["title"] else {
      throw CategoryFileProblem(line: entry.line, problem: "a category has no title")
    }
    return Category(
      number: try fields["number"].map(scalar), titles: try titles(title),
      phrases: try fields["words"].map(words) ?? [],
      instruments: try fields["instruments"].map(strings) ?? [])
  }

  /// The fields of a mapping by name; one that is not known or stands twice is a problem.
  private static func fields(
    _ node: Node, of known: [String]
  ) throws(CategoryFileProblem) -> [String: Node] {
    guard let mapping = node.mapping else {
      throw CategoryFileProblem(
        line: node.line, problem: "fields are expected here: \(known.joined(separator: ", "))")
    }
    var fields: [String: Node] = [:]
    for (key, value) in mapping {
      let name = key.string ?? ""
      guard known.contains(name) else {
        throw CategoryFileProblem(
          line: key.line,
          problem: "\(name.isEmpty ? "this" : name) is not a field here; known: "
            + known.joined(separator: ", "))
      }
      fields[name] = value
    }
    return fields
  }

  private static func titles(_ node: Node) throws(CategoryFileProblem) -> [String: String] {
    guard let mapping = node.mapping else { return ["": try scalar(node)] }
    var titles: [String: String] = [:]
    for (key, value) in mapping { titles[try scalar(key)] = try scalar(value) }
    guard !titles.isEmpty else {
      throw CategoryFileProblem(line: node.line, problem: "a title is missing")
    }
    return titles
  }

  private static func words(_ node: Node) throws(CategoryFileProblem) -> [String] {
    guard let mapping = node.mapping else { return try strings(node) }
    var words: [String] = []
    for (_, value) in mapping {
      words += try strings(value)
      try refuse(words.count, at: value)
    }
    return words
  }

  private static func strings(_ node: Node) throws(CategoryFileProblem) -> [String] {
    guard let list = node.sequence else { return [try scalar(node)] }
    // A file may name one list again and again: without a limit, few lines would be very many words.
    try refuse(list.count, at: node)
    var strings: [String] = []
    for entry in list { strings.append(try scalar(entry)) }
    return strings
  }

  private static func refuse(_ count: Int, at node: Node) throws(CategoryFileProblem) {
    guard count <= mostWords else {
      throw CategoryFileProblem(
        line: node.line, problem: "a category has more than \(mostWords) words and phrases")
    }
  }

  private static func scalar(_ node: Node) throws(CategoryFileProblem) -> String {
    guard let text = node.scalar?.string, text.contains(where: { !$0.isWhitespace }) else {
      throw CategoryFileProblem(
        line: node.line, problem: "a word or a line of text is expected here")
    }
    return text
  }
}

extension Node {
  fileprivate var line: Int { mark?.line ?? 1 }
}

extension CategoryFileProblem {
  fileprivate init(_ error: any Error) {
    switch error {
    case YamlError.scanner(_, let problem, let mark, _),
      YamlError.parser(_, let problem, let mark, _),
      YamlError.composer(_, let problem, let mark, _):
      self.init(line: mark.line, problem: problem)
    case YamlError.duplicatedKeysInMapping(let duplicates, let context):
      self.init(
        line: context.mark.line,
        problem: "\(duplicates.joined(separator: ", ")) stands twice")
    default:
      self.init(line: 1, problem: "this is not YAML")
    }
  }
}
