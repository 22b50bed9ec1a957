internal import CStemmer
internal import Texts

/// Takes the endings from words, so that `recommendation` finds `recommendations`: the Snowball
/// stemmers (Porter 2001).
///
/// One is used by one thread at a time, and is cheap to make.
struct Stemmer: ~Copyable {
  private static let algorithms = [
    "ar": "arabic", "de": "german", "en": "english", "es": "spanish", "fr": "french",
    "it": "italian", "pt": "portuguese", "ru": "russian",
  ]

  /// The languages whose words have endings that it knows.
  static let languages: [Language] = algorithms.keys.sorted().map(Language.init)

  private let stemmer: OpaquePointer?

  /// For another language it gives every word back as it is.
  init(_ language: Language) {
    let algorithm = Self.algorithms[String(language.tag.prefix { $0 != "-" })]
    stemmer = algorithm.flatMap { sb_stemmer_new($0, "UTF_8") }
  }

  deinit {
    if let stemmer { sb_stemmer_delete(stemmer) }
  }

  /// The stem of a word in lower case.
  func stem(of word: String) -> String {
    let bytes = Array(word.utf8)
    guard let stemmer,
      let stem = sb_stemmer_stem(stemmer, bytes, Int32(clamping: bytes.count))
    else { return word }
    let length = Int(sb_stemmer_length(stemmer))
    return String(decoding: UnsafeBufferPointer(start: stem, count: length), as: UTF8.self)
  }
}
