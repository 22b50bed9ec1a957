internal import Texts

/// Languages as Akoma Ntoso names them, ISO 639-2, beside the shortest code that BCP 47 asks for.
enum LanguageCodes {
  private static let pairs: [(long: String, short: String)] = [
    ("eng", "en"), ("fra", "fr"), ("fre", "fr"), ("spa", "es"), ("ara", "ar"), ("rus", "ru"),
    ("zho", "zh"), ("chi", "zh"), ("deu", "de"), ("ger", "de"), ("ita", "it"), ("por", "pt"),
    ("ell", "el"), ("gre", "el"), ("nld", "nl"), ("dut", "nl"), ("pol", "pl"), ("ron", "ro"),
    ("rum", "ro"), ("ces", "cs"), ("cze", "cs"), ("slk", "sk"), ("slo", "sk"), ("slv", "sl"),
    ("hun", "hu"), ("bul", "bg"), ("hrv", "hr"), ("srp", "sr"), ("dan", "da"), ("swe", "sv"),
    ("fin", "fi"), ("nor", "no"), ("isl", "is"), ("ice", "is"), ("est", "et"), ("lav", "lv"),
    ("lit", "lt"), ("mlt", "mt"), ("gle", "ga"), ("cym", "cy"), ("eus", "eu"), ("cat", "ca"),
    ("glg", "gl"), ("tur", "tr"), ("ukr", "uk"), ("bel", "be"), ("kat", "ka"), ("hye", "hy"),
    ("heb", "he"), ("fas", "fa"), ("per", "fa"), ("urd", "ur"), ("hin", "hi"), ("ben", "bn"),
    ("jpn", "ja"), ("kor", "ko"), ("vie", "vi"), ("tha", "th"), ("ind", "id"), ("msa", "ms"),
    ("swa", "sw"), ("afr", "af"), ("zul", "zu"), ("xho", "xh"), ("amh", "am"), ("som", "so"),
    ("lat", "la"),
  ]

  /// The language of a code of either kind; nil for the codes that stand for none.
  static func language(_ code: String) -> Language? {
    let parts = code.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first?.lowercased(), !["", "und", "mul", "zxx"].contains(first),
      code.utf8.allSatisfy({ $0 == 0x2D || (0x61...0x7A).contains($0 | 0x20) || $0 < 0x3A })
    else { return nil }
    let short = pairs.first { $0.long == first }?.short ?? first
    return Language(([short] + parts.dropFirst().map(String.init)).joined(separator: "-"))
  }

  /// The three letters for a language, or its tag where no other code is known.
  static func code(of language: Language) -> String {
    let first = language.tag.split(separator: "-").first.map(String.init) ?? language.tag
    return pairs.first { $0.short == first }?.long ?? (first.isEmpty ? "und" : first)
  }
}
