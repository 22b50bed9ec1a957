/// The interface's words in one language, from a gettext catalogue: the format that translators'
/// tools read.
///
/// The keys are the English words, so that a missing translation still says something.
public struct Catalogue: Sendable {
  public let tag: String
  public let isRightToLeft: Bool
  /// The language's name in itself.
  public let name: String
  private let words: [String: [String]]
  private let pluralForm: @Sendable (Int) -> Int

  init(tag: String, name: String, source: [UInt8]) {
    self.tag = tag
    self.name = name
    isRightToLeft = ["ar", "he", "fa", "ur"].contains(tag)
    words = GettextReader.entries(String(decoding: source, as: UTF8.self))
    pluralForm = Self.pluralForm(of: tag)
  }

  /// The words, with what stands in braces filled in: `{name}`.
  func callAsFunction(_ key: String, _ values: [String: String] = [:]) -> String {
    filled(words[key]?.first ?? key, values)
  }

  /// The words for a count, which stands in them as `{count}`.
  func counted(_ count: Int, _ one: String, _ many: String) -> String {
    let forms = words[one] ?? []
    let form = pluralForm(count)
    let chosen = form < forms.count ? forms[form] : count == 1 ? one : many
    return filled(chosen, ["count": String(count)])
  }

  /// Whether the catalogue says a key.
  func says(_ key: String) -> Bool { words[key] != nil }

  private func filled(_ words: String, _ values: [String: String]) -> String {
    guard !values.isEmpty, words.utf8.contains(UInt8(ascii: "{")) else { return words }
    var filled = ""
    var rest = words[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      filled += rest[..<open]
      let name = rest[rest.index(after: open)..<close]
      filled += values[String(name)] ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return filled + rest
  }

  /// Which form a language has for a count (Unicode CLDR's plural rules, for whole numbers).
  private static func pluralForm(of tag: String) -> @Sendable (Int) -> Int {
    switch tag {
    case "fr": { $0 < 2 ? 0 : 1 }
    case "ar":
      { count in
        switch count {
        case 0...2: count
        case _ where (3...10).contains(count % 100): 3
        case _ where (11...99).contains(count % 100): 4
        default: 5
        }
      }
    case "ru":
      { count in
        if count % 10 == 1, count % 100 != 11 { return 0 }
        return (2...4).contains(count % 10) && !(12...14).contains(count % 100) ? 1 : 2
      }
    case "zh": { _ in 0 }
    default: { $0 == 1 ? 0 : 1 }
    }
  }
}

/// The languages that the interface speaks.
public struct Catalogues: Sendable {
  public let all: [Catalogue]

  /// English stands in the program itself: its catalogue is empty.
  public static let shipped = Catalogues(all: [
    Catalogue(tag: "en", name: "English", source: []),
    Catalogue(tag: "fr", name: "Français", source: PackageResources.fr_po),
    Catalogue(tag: "ar", name: "العربية", source: PackageResources.ar_po),
  ])

  subscript(_ tag: String) -> Catalogue? { all.first { $0.tag == tag } }

  /// The language that a reader's browser asks for (RFC 9110, `Accept-Language`).
  func preferred(_ header: String?) -> Catalogue {
    let wishes = (header ?? "").split(separator: ",").prefix(20).map { wish in
      let parts = wish.split(separator: ";")
      let weight =
        parts.dropFirst().first { $0.contains("q=") }
        .flatMap { Double($0.drop { $0 != "=" }.dropFirst()) } ?? 1
      let tag = parts.first.map { $0.filter { $0 != " " }.prefix { $0 != "-" }.lowercased() } ?? ""
      return (tag: tag, weight: weight)
    }
    for wish in wishes.sorted(by: { $0.weight > $1.weight }) {
      if let catalogue = self[wish.tag] { return catalogue }
    }
    return all[0]
  }
}
