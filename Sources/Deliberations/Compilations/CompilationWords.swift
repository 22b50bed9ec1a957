internal import Texts

/// The words that a compilation adds to those of the contributions, in one language.
struct CompilationWords: Sendable {
  var contents: String
  var disclaimerHeading: String
  var disclaimer: String
  var recommendation: String
  var source: String
  var recommendationOfSource: String
  var paragraphOfSource: String
  var alsoProposed: String
  /// Before what became of a proposal, as its source tells.
  var fate: String
  var fates: [Fate.Kind: String]
  var uncategorized: String
  var noneInCategory: String
  var similar: String
  var identicalWords: String
  var nearWords: String
  var contributions: String
  var contributionColumns: [String]
  var restrictedOne: String
  /// `%` stands for the number of contributions.
  var restrictedMany: String
  var questions: String
  var submitterNotStated: String
  var titleOfOne: String
  /// `%` stands for the number of contributions.
  var titleOfMany: String
  var colon = ": "
  var comma = ", "
  /// Of a list whose entries have commas themselves.
  var semicolon = "; "

  func title(_ count: Int) -> String {
    count == 1 ? titleOfOne : titleOfMany.split(separator: "%").joined(separator: String(count))
  }

  /// That so many contributions are left out.
  func restricted(_ count: Int) -> String {
    count == 1
      ? restrictedOne : restrictedMany.split(separator: "%").joined(separator: String(count))
  }

  /// Where a recommendation was taken from, for its source line.
  func place(_ source: RecommendationSource) -> String {
    var parts = [source.name]
    if let number = source.recommendationNumber, !source.isNumberOfParagraph {
      parts.append("\(recommendationOfSource) \(number)")
    } else {
      // A number such as 4.5 is found without its heading.
      let label = source.paragraphLabel ?? ""
      if let heading = source.heading, !label.contains("."), heading.utf8.count <= 160 {
        parts.append("“\(heading)”")
      }
      if !label.isEmpty { parts.append("\(paragraphOfSource) \(label)") }
    }
    return parts.joined(separator: comma)
  }

  /// The tags of the languages that compilations speak.
  static let languages = ["en", "fr", "es", "ar"]

  /// English where the language is none of these.
  static func `in`(_ language: Language) -> CompilationWords {
    switch language.tag.prefix(2) {
    case "fr": french
    case "es": spanish
    case "ar": arabic
    default: english
    }
  }
}
