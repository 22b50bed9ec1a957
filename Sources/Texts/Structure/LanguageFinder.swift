/// The language of a text, and where parts of it are in another.
struct LanguageFinder {
  let language: Language
  private var runs: [(first: Int, last: Int, language: Language)] = []

  /// Each paragraph speaks with the weight of its words; linear.
  init(_ drafts: [Draft], declared: Language?, isCertain: Bool = false) {
    var weights: [Language: Int] = [:]
    var all = 0
    var found: [(place: Int, language: Language, words: Int)] = []
    for (at, draft) in drafts.enumerated() where draft.shape.letters > 0 || draft.shape.words >= 100
    {
      let words = min(draft.shape.words, 100)
      all += words
      guard let language = Language.detected(in: draft.text) else { continue }
      weights[language, default: 0] += words
      if draft.kind != .note && draft.kind != .table { found.append((at, language, words)) }
    }
    let best = weights.max { ($0.value, $1.key.tag) < ($1.value, $0.key.tag) }?.key
    // Word declares its user's language whatever is written, so the words outweigh the declaration,
    // but only where most of them speak.
    let isPlain = best.map { (weights[$0] ?? 0) * 10 >= all * 6 } ?? false
    if let declared, isCertain || !isPlain || declared.tag.prefix(2) == best?.tag.prefix(2) {
      language = declared
    } else {
      language = best ?? .undetermined
    }
    runs = Self.runs(found, besides: best ?? language)
  }

  /// Runs of paragraphs in one other language; a quoted sentence is none.
  private static func runs(
    _ found: [(place: Int, language: Language, words: Int)], besides main: Language
  ) -> [(first: Int, last: Int, language: Language)] {
    var runs: [(first: Int, last: Int, language: Language)] = []
    var at = 0
    while at < found.count {
      var end = at
      var words = 0
      while end < found.count, found[end].language == found[at].language {
        words += found[end].words
        end += 1
      }
      let isLong = (end - at >= 2 && words >= 40) || words >= 60
      if found[at].language != main, isLong {
        runs.append((found[at].place, found[end - 1].place, found[at].language))
      }
      at = end
    }
    return runs
  }

  func warnings(_ drafts: [Draft], clauses: [Clause]) -> [Warning] {
    runs.map { run in
      let count = run.last - run.first + 1
      let what = count == 1 ? "a paragraph is" : "\(count) paragraphs are"
      return Warning(
        .mixedLanguage,
        "\(what) in \(Self.name(run.language)) where the text is in \(Self.name(language)), from "
          + "\"\(NumberingWarnings.opening(of: drafts[run.first]))\" on",
        clause: clauses[run.first].id)
    }
  }

  private static func name(_ language: Language) -> String {
    names[String(language.tag.prefix(2))] ?? language.tag
  }

  private static let names = [
    "en": "English", "fr": "French", "es": "Spanish", "ar": "Arabic", "ru": "Russian",
    "zh": "Chinese", "de": "German", "pt": "Portuguese", "it": "Italian", "nl": "Dutch",
    "sv": "Swedish", "pl": "Polish", "tr": "Turkish", "id": "Indonesian", "ro": "Romanian",
    "ja": "Japanese", "ko": "Korean", "uk": "Ukrainian", "fa": "Persian", "el": "Greek",
    "he": "Hebrew", "hi": "Hindi", "th": "Thai",
  ]
}
