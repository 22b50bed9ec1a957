internal import Deliberations
internal import Proceedings
internal import Secretariat

/// A form for an act, made from its definition.
struct ActForm: Sendable {
  let definition: ActDefinition
  let view: FormView
  /// What was typed, or the address fills in; values by field.
  var typed: FormBody
  /// For each noun that a field names: what can be chosen.
  var nameables: [String: [Nameable]]

  private var words: Catalogue { view.context.words }

  @HTMLBuilder var fields: HTML {
    for field in definition.fields { control(for: field) }
  }

  private func label(_ field: FieldDefinition) -> String {
    let name = words(ActWords.label(field.name))
    return field.isRequired ? name : words("{field} (optional)", ["field": name])
  }

  private func control(for field: FieldDefinition) -> HTML {
    let name = field.name
    let label = label(field)
    let hint = words(field.summary)
    let value = typed[name]
    switch field.kind {
    case .line(let limit):
      return view.line(
        name, label, hint: hint, value: value, .init("maxlength", String(limit)), .dir("auto"))
    case .text(let limit):
      return view.text(
        name, label, hint: hint, value: value, .init("maxlength", String(limit)))
    case .slug:
      return view.line(
        name, label, hint: hint, value: value, .init("maxlength", "60"), .dir("ltr"))
    case .symbol, .language, .fileHash, .wordingHash:
      return view.line(
        name, label, hint: hint, value: value, .init("maxlength", "80"), .dir("ltr"))
    case .date:
      return view.line(name, label, hint: hint, value: value, .init("type", "date"))
    case .count(let range):
      return view.line(
        name, label, hint: hint, value: value, .init("type", "number"),
        .init("min", String(range.lowerBound)), .init("max", String(range.upperBound)))
    case .flag: return view.flag(name, label, hint: hint, isSet: value == "true")
    case .id(let noun): return naming(noun, field, label, hint, value)
    case .oneOf(let names):
      let choices = names.map { FormView.Choice(value: $0, name: words(ActWords.label($0))) }
      return view.choice(
        name, label, hint: hint, of: [.init(value: "", name: "–")] + choices, value: value)
    case .list(let kind, _): return list(of: kind, field, label, hint)
    case .object:
      return view.text(name, label, hint: words("As JSON.") + " " + hint, value: value)
    }
  }

  private func naming(
    _ noun: String, _ field: FieldDefinition, _ label: String, _ hint: String, _ value: String
  ) -> HTML {
    guard let known = nameables[noun] else {
      return view.line(field.name, label, hint: hint, value: value, .dir("ltr"))
    }
    let choices = known.map { FormView.Choice(value: $0.id, name: $0.name) }
    return view.choice(
      field.name, label, hint: hint, of: [.init(value: "", name: "–")] + choices, value: value)
  }

  private func list(
    of kind: FieldKind, _ field: FieldDefinition, _ label: String, _ hint: String
  ) -> HTML {
    let chosen = Set(typed.all(field.name))
    switch kind {
    case .id(let noun):
      if let known = nameables[noun] {
        let choices = known.map { FormView.Choice(value: $0.id, name: $0.name) }
        return view.choices(field.name, label, hint: hint, of: choices, chosen: chosen)
      }
    case .oneOf(let names):
      let choices = names.map { FormView.Choice(value: $0, name: words(ActWords.label($0))) }
      return view.choices(field.name, label, hint: hint, of: choices, chosen: chosen)
    case .object, .list:
      return view.text(
        field.name, label, hint: words("As JSON.") + " " + hint, value: typed[field.name])
    default: break
    }
    return view.text(
      field.name, label, hint: hint + " " + words("One on each line."),
      value: typed.all(field.name).joined(separator: "\n"), rows: 3)
  }
}

extension FieldKind {
  /// The nouns whose ids the field holds.
  var nouns: [String] {
    switch self {
    case .id(let noun): [noun]
    case .list(let kind, _): kind.nouns
    default: []
    }
  }

  /// What a form's words are as a value of the field; nil where nothing was typed.
  ///
  /// What does not fit is passed on as it is, so that the act's own check says what is wrong.
  func value(of typed: [String]) -> JSONValue? {
    let first = typed.first ?? ""
    switch self {
    case .flag: return .bool(first == "true")
    case .count: return first.isEmpty ? nil : Int(first).map { .integer($0) } ?? .string(first)
    case .text:
      return first.allSatisfy(\.isWhitespace) ? nil : .string(first)
    case .object: return Self.json(first)
    case .list(let kind, _):
      switch kind {
      case .object, .list: return Self.json(first)
      case .id, .oneOf: return .array(Self.lines(typed).map { .string($0) })
      default: return .array(Self.lines(typed).compactMap { kind.value(of: [$0]) })
      }
    default:
      let trimmed = Self.trimmed(first)
      return trimmed.isEmpty ? nil : .string(trimmed)
    }
  }

  private static func json(_ words: String) -> JSONValue? {
    guard !words.allSatisfy(\.isWhitespace) else { return nil }
    return (try? JSONValue(parsing: Array(words.utf8))) ?? .string(words)
  }

  private static func lines(_ typed: [String]) -> [String] {
    typed.flatMap { $0.split(whereSeparator: \.isNewline) }.map { trimmed(String($0)) }
      .filter { !$0.isEmpty }
  }

  private static func trimmed(_ words: String) -> String {
    var words = Substring(words)
    while words.first?.isWhitespace ?? false { words.removeFirst() }
    while words.last?.isWhitespace ?? false { words.removeLast() }
    return String(words)
  }
}

extension ActDefinition {
  /// The fields that a form holds.
  func fields(in body: FormBody) -> JSONValue {
    var members: [String: JSONValue] = [:]
    for field in fields {
      if let value = field.kind.value(of: body.all(field.name)) { members[field.name] = value }
    }
    return .object(members)
  }
}
