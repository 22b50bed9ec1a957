public import Proceedings

/// What is wrong with a field of an act.
public struct FieldProblem: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case missing
    /// The act has no such field.
    case unknown
    case otherKind(expected: String)
    case blank
    case tooLong(limit: Int)
    /// A control character, or the end of a line where one line is asked for.
    case badCharacter
    case badForm(expected: String)
    case outOfRange(ClosedRange<Int>)
    case notOneOf([String])
    case tooMany(limit: Int)
  }

  /// `title`, `items[3].text`.
  public var field: String
  public var kind: Kind

  public init(field: String, kind: Kind) {
    self.field = field
    self.kind = kind
  }
}

extension ActDefinition {
  /// All that is wrong with the fields, so that a person sees it at once; empty where nothing is.
  ///
  /// Linear in the size of the fields.
  ///
  /// - Parameter version: that of the act; the latest unless given.
  public func problems(in fields: JSONValue, version: Int? = nil) -> [FieldProblem] {
    let known = version.map { version in self.fields.filter { $0.since <= version } }
    return FieldKind.object(known ?? self.fields).problems(in: fields, at: "")
  }
}

extension FieldKind {
  func problems(in value: JSONValue, at path: String) -> [FieldProblem] {
    func problem(_ kind: FieldProblem.Kind) -> [FieldProblem] {
      [FieldProblem(field: path, kind: kind)]
    }
    switch (self, value) {
    case (.flag, .bool): return []
    case (.count(let range), .integer(let count)):
      return range.contains(count) ? [] : problem(.outOfRange(range))
    case (.list(let kind, let limit), .array(let elements)):
      if elements.count > limit { return problem(.tooMany(limit: limit)) }
      return elements.enumerated().flatMap { place, element in
        kind.problems(in: element, at: "\(path)[\(place)]")
      }
    case (.object(let fields), .object(let members)):
      return Self.problems(of: members, fields, at: path)
    case (.oneOf(let names), .string(let name)):
      return names.contains(name) ? [] : problem(.notOneOf(names))
    case (_, .string(let words)) where isWritten:
      return formProblem(in: words).map(problem) ?? []
    default: return problem(.otherKind(expected: expected))
    }
  }

  private static func problems(
    of members: [String: JSONValue], _ fields: [FieldDefinition], at path: String
  ) -> [FieldProblem] {
    let prefix = path.isEmpty ? "" : path + "."
    var problems: [FieldProblem] = []
    for field in fields {
      if let value = members[field.name] {
        problems += field.kind.problems(in: value, at: prefix + field.name)
      } else if field.isRequired {
        problems.append(FieldProblem(field: prefix + field.name, kind: .missing))
      }
    }
    let known = Set(fields.map(\.name))
    for name in members.keys.sorted() where !known.contains(name) {
      problems.append(FieldProblem(field: prefix + name, kind: .unknown))
    }
    return problems
  }

  private var isWritten: Bool {
    switch self {
    case .line, .text, .slug, .id, .symbol, .language, .date, .fileHash, .wordingHash: true
    case .count, .flag, .oneOf, .list, .object: false
    }
  }

  /// What JSON should stand there.
  private var expected: String {
    switch self {
    case .count: "a whole number"
    case .flag: "true or false"
    case .list: "a list"
    case .object: "an object"
    default: "a string"
    }
  }

  private func formProblem(in words: String) -> FieldProblem.Kind? {
    switch self {
    case .line(let limit): return Self.wordsProblem(in: words, limit: limit, isLine: true)
    case .text(let limit): return Self.wordsProblem(in: words, limit: limit, isLine: false)
    case .id: return FieldForms.isID(words) ? nil : .badForm(expected: "d12")
    case .slug: return FieldForms.isSlug(words) ? nil : .badForm(expected: "water-forum")
    case .symbol: return FieldForms.isSymbol(words) ? nil : .badForm(expected: "WTPF-IEG/2/10")
    case .language: return FieldForms.isLanguage(words) ? nil : .badForm(expected: "fr")
    case .date: return FieldForms.isDate(words) ? nil : .badForm(expected: "2026-11-21")
    case .fileHash, .wordingHash:
      return Hash(hex: words) == nil ? .badForm(expected: "64 digits 0-9 a-f") : nil
    case .count, .flag, .oneOf, .list, .object: return nil
    }
  }

  private static func wordsProblem(
    in words: String, limit: Int, isLine: Bool
  ) -> FieldProblem.Kind? {
    var count = 0
    var isBlank = true
    for scalar in words.unicodeScalars {
      count += 1
      if count > limit { return .tooLong(limit: limit) }
      let isBreak = scalar == "\n" || scalar == "\t"
      if scalar.value < 0x20 || scalar.value == 0x7F, isLine || !isBreak { return .badCharacter }
      if FieldForms.isInvisible(scalar) { return .badCharacter }
      if !scalar.properties.isWhitespace { isBlank = false }
    }
    return isBlank ? .blank : nil
  }
}
