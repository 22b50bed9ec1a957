internal import Deliberations

/// Titles where many stand one below the other: there a long one shows how it begins.
///
/// Words are left out in the page itself, so that nobody has to listen to them either.
enum TitleInList {
  private static let characterLimit = 160

  static func words(of title: String) -> String {
    guard title.utf8.count > characterLimit, title.count > characterLimit else { return title }
    let beginning = title.prefix(characterLimit)
    // Between words, where the script has spaces.
    let end = beginning.lastIndex(where: \.isWhitespace) ?? beginning.endIndex
    return "\(beginning[..<end]) …"
  }

  static func html(of document: DocumentRow) -> HTML {
    foreign(words(of: document.title), language: document.language)
  }
}
