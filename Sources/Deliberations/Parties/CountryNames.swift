internal import Texts

/// States as documents name them, in the six languages of the United Nations.
public enum CountryNames {
  /// Whether a name is that of a State; case and accents count for nothing.
  public static func contains(_ name: String) -> Bool {
    code(of: name) != nil
  }

  /// The official short name of the State that a name in any language stands for; nil where it
  /// stands for none.
  ///
  /// In English where the language has no list here.
  static func official(_ name: String, in language: Language) -> String? {
    code(of: name).flatMap { official(ofLetters: $0, in: language) }
  }

  /// The official short name of the State with a code of ISO 3166-1.
  static func official(ofLetters code: String, in language: Language) -> String? {
    (officials[String(language.tag.prefix(2))] ?? officials["en"])?[code]
  }

  /// All names of the State that a name stands for, as their words in small letters; none where it
  /// stands for no State.
  static func alike(_ name: String) -> [String] { code(of: name).flatMap { byCode[$0] } ?? [] }

  /// A State that Russian names in another case as it is called: `Кенией` is `Кения`; any other
  /// name as it is.
  static func called(_ name: String) -> String {
    guard let first = name.unicodeScalars.first, (0x400...0x4FF).contains(first.value),
      let code = code(of: name), let called = officials["ru"]?[code]
    else { return name }
    let isInflected = RussianNameForms.all(of: called).contains {
      key($0) == key(name)
    }
    return isInflected ? called : name
  }

  /// Parties with States by their official names, each once.
  static func named(_ parties: [String], in language: Language) -> [String] {
    var seen: Set<String> = []
    return parties.map { official($0, in: language) ?? $0 }.filter { seen.insert($0).inserted }
  }

  /// Its code in ISO 3166-1; nil where the name is no State's.
  static func code(of name: String) -> String? {
    let key = key(name)
    if let code = code(ofKey: key) { return code }
    // `Republic of Ghana` is Ghana, where no State goes by the whole.
    guard key.holds(" "),
      let form = StateNameWords.longForms.first(where: { key.hasPrefix("\($0) ") })
    else { return nil }
    return code(ofKey: self.key(String(key.dropFirst(form.count + 1))))
  }

  /// Most names asked for are in Latin letters; the table of the other scripts is not built then.
  private static func code(ofKey key: String) -> String? {
    latinCodes[key] ?? (key.utf8.contains { $0 >= firstBeyondLatin } ? otherCodes[key] : nil)
  }

  /// The first byte of Greek in UTF-8, below which are the Latin letters and accents.
  private static let firstBeyondLatin: UInt8 = 0xCD

  private static func key(_ name: String) -> String {
    Token.all(in: name).filter { $0.shape != .mark }.map(\.folded)
      .drop { articles.contains($0) }.joined(separator: " ")
  }

  private static let articles = ["the", "la", "le", "les", "el", "los", "l"]

  private static let tables = [
    "en": OfficialNames.english, "fr": OfficialNames.french, "es": OfficialNames.spanish,
    "ar": OfficialNames.arabic, "ru": OfficialNames.russian, "zh": OfficialNames.chinese,
  ]

  /// By language, then by code.
  private static let officials: [String: [String: String]] = tables.mapValues { table in
    Dictionary(entries(of: table), uniquingKeysWith: { first, _ in first })
  }

  /// By the keys of the names in languages of the Latin script, and of the variants in all.
  private static let latinCodes = codes(
    of: [
      OfficialNames.english, OfficialNames.french, OfficialNames.spanish, OfficialNames.variants,
    ])

  private static let otherCodes: [String: String] = {
    var codes: [String: String] = [:]
    for (code, name) in entries(of: OfficialNames.russian) {
      for form in RussianNameForms.all(of: name) { codes[key(form)] = code }
    }
    let official = CountryNames.codes(
      of: [OfficialNames.arabic, OfficialNames.russian, OfficialNames.chinese])
    return codes.merging(official) { $1 }
  }()

  private static func codes(of tables: [String]) -> [String: String] {
    var codes: [String: String] = [:]
    codes.reserveCapacity(tables.count * 250)
    for table in tables {
      for (code, name) in entries(of: table) { codes[key(name)] = code }
    }
    return codes
  }

  private static let byCode: [String: [String]] = {
    let codes = otherCodes.merging(latinCodes) { $1 }
    return Dictionary(grouping: codes.keys.sorted(), by: { codes[$0] ?? "" })
  }()

  /// Three letters, a space and the name.
  private static func entries(of table: String) -> [(code: String, name: String)] {
    WordList.entries(table).map { entry in
      (
        String(decoding: entry.utf8.prefix(3), as: UTF8.self),
        String(decoding: entry.utf8.dropFirst(4), as: UTF8.self)
      )
    }
  }
}
