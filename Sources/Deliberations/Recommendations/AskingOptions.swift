internal import Texts

/// Alternatives that a clause puts side by side, of which some ask: `[Option 1: Invites …] [Option
/// 2: Encourages …]`.
enum AskingOptions {
  /// Each option that asks, its label and brackets included; nil where the clause is not made of
  /// options.
  static func wordings(in text: String, _ asking: Asking) -> [String]? {
    let options = LabelledOption.all(in: text)
    guard !options.isEmpty else { return nil }
    let bytes = Array(text.utf8)
    return options.filter { option in
      let words = Token.all(in: String(decoding: bytes[option.wording], as: UTF8.self))
      return leads(words) || asking.strength(of: words[...]) ?? .wish >= .duty
    }.map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  /// `Invites …`, as a clause of a resolution begins.
  private static func leads(_ words: [Token]) -> Bool {
    guard let first = words.first(where: { $0.folded != "[" }) else { return false }
    return (first.isCapital || first.shape == .ideograph || first.folded.utf8.first ?? 0 >= 0xD0)
      && AskingPhrases.operativeVerbs.contains(first.folded)
  }
}

extension Recommendation {
  /// The same in other words.
  func worded(_ text: String) -> Recommendation {
    var other = self
    other.text = text
    return other
  }

  /// The same as the paper tells it of others.
  func told(of parties: [String]) -> Recommendation {
    var other = self
    other.proponents = parties
    other.isToldOfOthers = true
    return other
  }
}
